create schema accueil;
grant usage on schema accueil to ${application};
alter default privileges in schema accueil grant select, insert, update on tables to ${application};
alter default privileges in schema accueil grant usage, select on sequences to ${application};

create sequence accueil.identifiant;

-- Le registre de permanence : ce qui a amené quelqu’un et ce qu’on lui a répondu. Aucune identité ici, jamais.
create table accueil.passage (
    id bigint primary key default nextval('accueil.identifiant'),
    organisation bigint not null references acces.organisation,
    unite bigint not null,
    lieu bigint not null,
    jour date not null,
    rang int not null,
    arrive_le timestamptz not null,
    recu_le timestamptz,
    fini_le timestamptz,
    parti_le timestamptz,
    recu_par bigint references acces.agent,
    canal text not null default 'SPONTANE',
    motifs text[] not null default '{}',
    commune text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
    age text not null default 'INCONNU',
    composition text not null default 'INCONNUE',
    habitat text not null default 'INCONNU',
    urgence text not null default 'AUCUNE' check (urgence in ('AUCUNE', 'SOUS_72_HEURES', 'IMMEDIATE')),
    nature_d_urgence text not null default '',
    reponses text[] not null default '{}',
    orientation text not null default 'AUCUNE',
    vers text not null default '',
    precisions_scellees bytea,
    dossier bigint references dossiers.dossier,
    fictif boolean not null default false,
    version int not null default 1,
    unique (unite, lieu, jour, rang),
    unique (id, unite, organisation),
    foreign key (unite, organisation) references acces.unite (id, organisation),
    foreign key (lieu, organisation) references agenda.lieu (id, organisation),
    check (recu_le is null or recu_le >= arrive_le),
    check (fini_le is null or recu_le is not null)
);
create index on accueil.passage (organisation, jour);
create index on accueil.passage (dossier);

-- Qui a bien voulu se nommer, tant qu’aucun dossier ne le dit : à part du registre, et scellé.
create table accueil.identite (
    passage bigint primary key,
    unite bigint not null,
    organisation bigint not null,
    texte_scelle bytea not null,
    foreign key (passage, unite, organisation) references accueil.passage (id, unite, organisation)
);
grant delete on accueil.identite to ${application};

-- Qui attend un rendez-vous que l’on n’a pas pu donner.
create table accueil.attente (
    id bigint primary key default nextval('accueil.identifiant'),
    passage bigint not null unique,
    unite bigint not null,
    organisation bigint not null,
    depuis date not null default current_date,
    close_le date,
    issue text not null default '' check (issue in ('', 'RENDEZ_VOUS', 'DOSSIER', 'ORIENTATION', 'RENONCE', 'INJOIGNABLE')),
    version int not null default 1,
    check ((close_le is null) = (issue = '')),
    foreign key (passage, unite, organisation) references accueil.passage (id, unite, organisation)
);

-- Ce qui s’est mal passé dans un lieu d’accueil, pour que cela ne recommence pas. Sans nom.
create table accueil.incident (
    id bigint primary key default nextval('accueil.identifiant'),
    organisation bigint not null references acces.organisation,
    unite bigint not null,
    lieu bigint not null,
    jour date not null,
    genre text not null,
    recit_scelle bytea not null,
    suite text not null default '',
    declare_par bigint references acces.agent,
    foreign key (unite, organisation) references acces.unite (id, organisation),
    foreign key (lieu, organisation) references agenda.lieu (id, organisation)
);

create table accueil.reglage (
    organisation bigint primary key references acces.organisation,
    attente_visee int not null default 20 check (attente_visee between 1 and 240),
    agrement text not null default '',
    moyens text not null default '',
    horaires text not null default '',
    version int not null default 1
);

do $$
declare
    -- Le registre est celui de l’unité où l’on travaille.
    tenir constant text := '(select dossiers.maison()) or (organisation = (select acces.organisation_courante())
        and unite = (select dossiers.unite_ouverte()))';
    nom text;
begin
    foreach nom in array array['passage', 'identite', 'attente', 'incident', 'reglage'] loop
        execute format('alter table accueil.%I enable row level security', nom);
        execute format('alter table accueil.%I force row level security', nom);
        if nom <> 'reglage' then
            execute format('create policy de_l_unite on accueil.%I using (%s)', nom, tenir);
        end if;
    end loop;
end $$;

-- Le délégué relit le registre de toute l’organisation : il ne porte pas d’identité.
create policy controler on accueil.passage for select using (organisation = (select acces.organisation_courante())
    and exists (select from dossiers.en_poste(array['DPO'])));
create policy de_l_organisation on accueil.reglage using (acces.finalite_courante() = 'MAISON'
    or organisation = acces.organisation_courante());
