create schema if not exists acces;
grant usage on schema acces to ${application};
alter default privileges in schema acces grant select, insert, update, delete on tables to ${application};
alter default privileges in schema acces grant usage, select on sequences to ${application};

create table acces.organisation (
    id bigint generated always as identity primary key,
    nature text not null check (nature in ('departement', 'commune', 'ccas', 'cias', 'epci', 'bailleur', 'association', 'caf', 'etat', 'autre')),
    siret text not null unique check (siret ~ '^[0-9]{14}$'),
    nom text not null
);

create table acces.agent (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    identifiant text not null unique check (identifiant = lower(identifiant)),
    nom text not null,
    unite text not null default '',
    fonction text not null,
    mot_de_passe text not null
);

create table acces.session_web (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on acces.session_web (expiry_time);
create index on acces.session_web (principal_name);

create table acces.session_web_attributes (
    session_primary_id char(36) not null references acces.session_web (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

insert into acces.organisation (nature, siret, nom) values ('departement', '22490001900010', 'Département de Maine-et-Loire (démonstration)');
