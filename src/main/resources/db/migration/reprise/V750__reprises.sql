-- Reprendre un tableur : ce qui est lu attend ici, scellé, d’être vérifié puis chargé ; une fois chargé, il n’en reste que le
-- compte. Le fichier lui-même n’est jamais gardé.
create schema reprise;
grant usage on schema reprise to ${application};
alter default privileges in schema reprise grant select, insert, update, delete on tables to ${application};
alter default privileges in schema reprise grant usage, select on sequences to ${application};

create table reprise.reprise (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    unite bigint not null,
    agent bigint not null references acces.agent,
    fichier text not null,
    remarques text[] not null default '{}',
    -- Le nom de chaque colonne du fichier, et ce qu’elle devient : rien qui vienne d’une ligne.
    colonnes jsonb not null,
    motif text not null default '',
    referent bigint references acces.agent,
    etat text not null default 'DEPOSEE' check (etat in ('DEPOSEE', 'CONTROLEE', 'CHARGEE', 'DEFAITE')),
    bilan jsonb,
    tache bigint,
    deposee_le timestamptz not null default now(),
    chargee_le timestamptz,
    defaite_le timestamptz,
    lignes_effacees_le timestamptz,
    foreign key (unite, organisation) references acces.unite (id, organisation)
);
create index on reprise.reprise (unite, id desc);

create sequence reprise.identifiant;
create table reprise.ligne (
    id bigint primary key default nextval('reprise.identifiant'),
    reprise bigint not null references reprise.reprise,
    numero int not null,
    cellules_scellees bytea,
    etat text not null default 'LUE' check (etat in ('LUE', 'PRETE', 'A_CHOISIR', 'REFUSEE', 'CHARGEE')),
    motif_scelle bytea,
    unique (reprise, numero)
);
create index on reprise.ligne (reprise, etat);

-- Ce qui ressemble à une ligne : une autre du fichier, ou une personne déjà connue. Sans clé étrangère vers elle : une
-- ressemblance ne retient personne. Les raisons sont génériques (« même nom »), jamais ce qui fut lu.
create table reprise.ressemblance (
    id bigint generated always as identity primary key,
    reprise bigint not null references reprise.reprise,
    ligne bigint not null references reprise.ligne,
    membre int not null,
    autre_ligne int,
    personne bigint,
    dossier bigint,
    force int not null,
    raisons text not null,
    choix text not null default 'LAISSER' check (choix in ('LAISSER', 'NOUVEAU', 'RATTACHER')),
    unique (ligne, membre),
    check ((autre_ligne is null) <> (personne is null)),
    check (choix <> 'RATTACHER' or personne is not null)
);
create index on reprise.ressemblance (reprise, force desc, id);

do $$
declare nom text;
begin
    foreach nom in array array['reprise', 'ligne', 'ressemblance'] loop
        execute format('alter table reprise.%I enable row level security', nom);
        execute format('alter table reprise.%I force row level security', nom);
    end loop;
end $$;
-- Ceux qui ouvrent des dossiers dans l’unité où l’on travaille : la reprise d’un collègue absent se termine, ou se défait.
create policy de_l_unite on reprise.reprise using ((select dossiers.maison()) or (organisation = acces.organisation_courante()
    and unite = (select dossiers.unite_ouverte(array['CESF', 'ASS', 'SEC']))));
create policy de_la_reprise on reprise.ligne using (reprise in (select r.id from reprise.reprise r));
create policy de_la_reprise on reprise.ressemblance using (reprise in (select r.id from reprise.reprise r));

-- À qui confier des dossiers repris : ceux qui accompagnent dans l’unité où l’on travaille. Le secrétariat le demande aussi.
create function reprise.referents() returns table (agent bigint, nom text)
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON' as $$
    select distinct a.id, a.nom from acces.affectation f join acces.agent a on a.id = f.agent
    where f.organisation = acces.organisation_courante() and f.fonction in ('CESF', 'ASS')
      and f.unite = dossiers.unite_ouverte(array['CESF', 'ASS', 'SEC'])
      and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
      and (a.ferme_le is null or a.ferme_le > current_date)
$$;
