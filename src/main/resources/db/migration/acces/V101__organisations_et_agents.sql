create schema if not exists acces;
grant usage on schema acces to ${application};
alter default privileges in schema acces grant select, insert, update, delete on tables to ${application};
alter default privileges in schema acces grant usage, select on sequences to ${application};

-- La situation de la transaction, posée par l’application : sans elle, les tables protégées ne montrent rien.
create function acces.organisation_courante() returns bigint language sql stable
    return nullif(current_setting('maillage.organisation', true), '')::bigint;
create function acces.agent_courant() returns bigint language sql stable
    return nullif(current_setting('maillage.agent', true), '')::bigint;
create function acces.finalite_courante() returns text language sql stable
    return coalesce(current_setting('maillage.finalite', true), '');

create table acces.organisation (
    id bigint generated always as identity primary key,
    nature text not null check (nature in ('DEPARTEMENT', 'COMMUNE', 'CCAS', 'CIAS', 'EPCI', 'BAILLEUR', 'ASSOCIATION', 'CAF', 'MUTUELLE', 'SANTE', 'ETAT', 'AUTRE')),
    siret text not null unique check (siret ~ '^[0-9]{14}$'),
    nom text not null check (nom <> ''),
    profil text not null default 'COLLECTIVITE',
    logo bytea check (octet_length(logo) <= 262144),
    logo_genre text check (logo_genre in ('image/png', 'image/jpeg')),
    demonstration boolean not null default false,
    version int not null default 1,
    check ((logo is null) = (logo_genre is null))
);

create table acces.unite (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    nom text not null check (nom <> ''),
    mention text not null default '',
    fermee_le date,
    version int not null default 1,
    unique (organisation, nom),
    unique (id, organisation)
);

create table acces.secteur (
    unite bigint not null,
    organisation bigint not null,
    commune text not null check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
    primary key (unite, commune),
    foreign key (unite, organisation) references acces.unite (id, organisation) on delete cascade
);
create index on acces.secteur (commune);

create table acces.agent (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    identifiant text not null unique check (identifiant = lower(identifiant) and identifiant ~ '^[a-z0-9._@+-]{2,100}$'),
    nom text not null check (nom <> ''),
    courriel text unique check (courriel = lower(courriel)),
    profession text,
    mot_de_passe text,
    mot_de_passe_a_changer boolean not null default false,
    totp_secret bytea,
    totp_depuis timestamptz,
    totp_dernier_pas bigint not null default 0,
    poignee bytea not null unique default uuid_send(gen_random_uuid()),
    ferme_le date,
    demonstration boolean not null default false,
    version int not null default 1
);
create index on acces.agent (organisation, nom);

create table acces.affectation (
    id bigint generated always as identity primary key,
    agent bigint not null references acces.agent,
    organisation bigint not null references acces.organisation,
    unite bigint,
    fonction text not null check (fonction in ('CM', 'CESF', 'ASS', 'DSU', 'RT', 'ING', 'SEC', 'GEST', 'ELU', 'PART', 'BEN', 'DPO', 'ADM')),
    debut date not null,
    fin date,
    donnee_par bigint references acces.agent,
    validee_par bigint references acces.agent,
    validee_le timestamptz,
    check (fin is null or fin >= debut),
    check (validee_par is null or validee_par is distinct from donnee_par),
    foreign key (unite, organisation) references acces.unite (id, organisation)
);
create index on acces.affectation (agent);
create index on acces.affectation (organisation);

create table acces.code_de_secours (
    agent bigint not null references acces.agent,
    empreinte bytea not null,
    utilise_le timestamptz,
    primary key (agent, empreinte)
);

create table acces.cle_d_acces (
    identifiant bytea primary key,
    agent bigint not null references acces.agent,
    nom text not null,
    cle_publique bytea not null,
    signatures bigint not null,
    verification boolean not null,
    sauvegardable boolean not null,
    sauvegardee boolean not null,
    transports text not null default '',
    attestation bytea,
    donnees_du_client bytea,
    creee_le timestamptz not null,
    utilisee_le timestamptz not null
);
create index on acces.cle_d_acces (agent);

create table acces.identite_externe (
    emetteur text not null,
    sujet text not null,
    agent bigint not null references acces.agent,
    liee_le timestamptz not null default now(),
    primary key (emetteur, sujet)
);
create index on acces.identite_externe (agent);

create table acces.lien_unique (
    empreinte bytea primary key,
    agent bigint not null references acces.agent,
    expire_le timestamptz not null,
    utilise_le timestamptz
);

-- Les essais de connexion, par compte et par adresse ; la clé est une empreinte, jamais ce qui a été tapé.
create table acces.essai (
    cle bytea primary key,
    echecs int not null,
    dernier timestamptz not null,
    suspendu_jusqu_a timestamptz not null default '-infinity'
);

-- Le jeton du navigateur n’est gardé que par son empreinte : lire cette table n’ouvre aucune session.
create table acces.session_web (
    empreinte bytea primary key,
    reference uuid not null unique default gen_random_uuid(),
    agent bigint references acces.agent,
    affectation bigint references acces.affectation,
    creee_le timestamptz not null,
    vue_le timestamptz not null,
    expire_le timestamptz not null,
    adresse text not null default '',
    navigateur text not null default '',
    contenu bytea not null
);
create index on acces.session_web (expire_le);
create index on acces.session_web (agent);

-- Une session ne vaut que tant que le compte est ouvert et la fonction en vigueur : vérifié à chaque requête.
create function acces.affectation_en_vigueur(affectation bigint, exige_validation boolean) returns boolean
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON'
    return exists (
        select from acces.affectation f join acces.agent a on a.id = f.agent
        where f.id = $1 and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
          and (f.validee_le is not null or not exige_validation)
          and (a.ferme_le is null or a.ferme_le > current_date));

alter table acces.unite enable row level security;
alter table acces.unite force row level security;
create policy unite_de_l_organisation on acces.unite
    using (organisation = acces.organisation_courante() or acces.finalite_courante() in ('CONNEXION', 'MAISON'));

alter table acces.secteur enable row level security;
alter table acces.secteur force row level security;
create policy secteur_de_l_organisation on acces.secteur
    using (organisation = acces.organisation_courante() or acces.finalite_courante() in ('CONNEXION', 'MAISON'));

alter table acces.affectation enable row level security;
alter table acces.affectation force row level security;
create policy affectation_de_l_organisation on acces.affectation
    using (organisation = acces.organisation_courante() or agent = acces.agent_courant()
           or acces.finalite_courante() in ('CONNEXION', 'MAISON'));

alter table acces.agent enable row level security;
alter table acces.agent force row level security;
create policy agent_de_l_organisation on acces.agent
    using (organisation = acces.organisation_courante() or id = acces.agent_courant()
           or acces.finalite_courante() in ('CONNEXION', 'MAISON')
           or exists (select from acces.affectation f where f.agent = agent.id and f.organisation = acces.organisation_courante()));
