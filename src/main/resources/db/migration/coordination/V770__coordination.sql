create schema coordination;
grant usage on schema coordination to ${application};
alter default privileges in schema coordination grant select, insert, update on tables to ${application};
alter default privileges in schema coordination grant usage, select on sequences to ${application};

create sequence coordination.identifiant;

-- Une réunion de synthèse sur une situation. La personne en a été informée, à une date : sans elle, pas de réunion.
create table coordination.reunion (
    id bigint primary key default nextval('coordination.identifiant'),
    dossier bigint not null,
    organisation bigint not null,
    personne bigint not null references dossiers.personne,
    jour date not null,
    fondement text not null check (fondement in ('ACCORD', 'ENFANCE', 'AGGRAVATION', 'SOINS')),
    informee_le date not null,
    forme text not null check (forme in ('ORAL', 'ECRIT')),
    -- L’objet, le lieu, l’heure ; après la réunion, les échanges et l’avis de la personne.
    contenu_scelle bytea not null,
    tenue_le date,
    annulee_le date,
    auteur bigint not null references acces.agent,
    creee_le timestamptz not null default now(),
    version int not null default 1,
    unique (id, dossier),
    foreign key (dossier, organisation) references dossiers.dossier (id, organisation),
    check (tenue_le is null or annulee_le is null)
);
create index on coordination.reunion (dossier, jour desc);

-- Un invité, et ce qu’il voit : une fiche, figée quand on la lui remet, jusqu’à une date. Il ne lit rien d’autre du dossier.
create table coordination.invite (
    id bigint primary key default nextval('coordination.identifiant'),
    reunion bigint not null,
    dossier bigint not null,
    agent bigint references acces.agent,
    organisation_destinataire bigint references acces.organisation,
    nom text not null,
    profession text not null,
    structure text not null,
    pourquoi_scelle bytea not null,
    -- Les lignes du dossier cochées pour lui, par leur clé.
    lignes text[] not null default '{}',
    anonyme boolean not null default false,
    fiche_scellee bytea,
    remise_le date,
    fin date not null,
    retire_le timestamptz,
    version int not null default 1,
    unique (id, dossier),
    foreign key (reunion, dossier) references coordination.reunion (id, dossier),
    check ((agent is null) = (organisation_destinataire is null)),
    check ((fiche_scellee is null) = (remise_le is null)),
    -- Un élu ne voit jamais un dossier nominatif : un résumé sans nom, et aucune ligne du dossier.
    check (profession <> 'ELU' or anonyme),
    check (not anonyme or lignes = '{}')
);
create index on coordination.invite (reunion);
create index on coordination.invite (agent) where agent is not null;
create unique index on coordination.invite (reunion, agent) where retire_le is null;

create table coordination.decision (
    id bigint primary key default nextval('coordination.identifiant'),
    reunion bigint not null,
    dossier bigint not null,
    pour_le date,
    contenu_scelle bytea not null,
    faite_le date,
    version int not null default 1,
    foreign key (reunion, dossier) references coordination.reunion (id, dossier)
);
create index on coordination.decision (dossier);

-- Ce qui bloque, depuis quand, chez qui ; et, s’il dure, l’instance proposée et ce que la personne en dit.
create table coordination.blocage (
    id bigint primary key default nextval('coordination.identifiant'),
    dossier bigint not null references dossiers.dossier,
    organisme text not null,
    depuis date not null,
    contenu_scelle bytea not null,
    leve_le date,
    instance text check (instance in ('RAPT', 'CLSM', 'CCAPEX', 'DALO', 'MAJEURS_VULNERABLES', 'RSA', 'CELLULE')),
    accord text not null default '' check (accord in ('', 'DEMANDE', 'ACCEPTE', 'REFUSE')),
    accord_le date,
    auteur bigint not null references acces.agent,
    version int not null default 1,
    -- L’escalade ne va pas sans que la personne ait été interrogée, à une date.
    check ((instance is null) = (accord = '') and (accord = '') = (accord_le is null))
);
create index on coordination.blocage (dossier) where leve_le is null;

-- Les invitations de l’agent courant : remises, en cours, dans un dossier qui n’est ni clos ni contre un conflit d’intérêts.
create function coordination.invitations() returns setof bigint
    language sql stable security definer rows 10 set search_path = coordination, pg_temp set maillage.finalite = 'MAISON' as $$
    select i.id from coordination.invite i
    join coordination.reunion r on r.id = i.reunion and r.annulee_le is null
    join dossiers.dossier d on d.id = i.dossier and d.statut = 'OUVERT'
    where i.agent = acces.agent_courant() and i.organisation_destinataire = acces.organisation_courante()
      and i.remise_le <= current_date and i.fin >= current_date and i.retire_le is null
      and i.dossier not in (select dossiers.interdits())
      and exists (select from dossiers.en_poste(null))
$$;

create function coordination.est_elu(agent bigint) returns boolean
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON' as $$
    select exists (select from acces.affectation f where f.agent = $1 and f.fonction = 'ELU'
        and f.debut <= current_date and (f.fin is null or f.fin >= current_date))
$$;

do $$
declare nom text;
begin
    foreach nom in array array['reunion', 'invite', 'decision', 'blocage'] loop
        execute format('alter table coordination.%I enable row level security', nom);
        execute format('alter table coordination.%I force row level security', nom);
        execute format('create policy lire on coordination.%I for select using (accompagnement.lisible(dossier) or accompagnement.conduit(dossier))', nom);
        execute format('create policy ajouter on coordination.%I for insert with check (accompagnement.ecrivable(dossier))', nom);
        execute format('create policy changer on coordination.%I for update using (accompagnement.ecrivable(dossier))
            with check (accompagnement.ecrivable(dossier))', nom);
    end loop;
end $$;
create policy invite on coordination.invite for select using (id in (select coordination.invitations()));
-- Sous quelque profession qu’on l’invite, qui est élu n’aura que le résumé.
create policy elu on coordination.invite as restrictive for insert with check (anonyme or agent is null or not coordination.est_elu(agent));
