create schema ecoute;
grant usage on schema ecoute to ${application};
alter default privileges in schema ecoute grant select, insert, update on tables to ${application};
alter default privileges in schema ecoute grant usage, select on sequences to ${application};

create sequence ecoute.identifiant;

-- L’avis d’une personne reçue, sans elle : ni dossier, ni agent, ni jour ; un mois, trois visages, quelques mots sous sceau. Relus,
-- ces mots se montrent sans nom ; l’original disparaît alors.
create table ecoute.avis (
    id bigint primary key default nextval('ecoute.identifiant'),
    organisation bigint not null references acces.organisation,
    cle uuid not null unique,
    mois date not null check (extract(day from mois) = 1),
    ecoute smallint not null check (ecoute between 1 and 3),
    compris smallint not null check (compris between 1 and 3),
    utile smallint not null check (utile between 1 and 3),
    texte_scelle bytea,
    montre text not null default '',
    relu boolean not null default false,
    version int not null default 1,
    check (not relu or texte_scelle is null)
);
create index on ecoute.avis (organisation, mois);
alter table ecoute.avis enable row level security;
alter table ecoute.avis force row level security;
create policy la_sienne on ecoute.avis using (dossiers.maison() or organisation = (select acces.organisation_courante()))
    with check (dossiers.maison() or organisation = (select acces.organisation_courante()));
