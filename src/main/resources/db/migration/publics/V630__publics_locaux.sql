create schema if not exists publics;
grant usage on schema publics to ${application};
alter default privileges in schema publics grant select, insert, update, delete on tables to ${application};

-- Les publics qu'une organisation ajoute au référentiel national ; leur code ne change plus.
create table publics.public_local (
    organisation bigint not null,
    code text not null,
    libelle text not null,
    ajoute_par text not null,
    ajoute_le timestamptz not null default now(),
    primary key (organisation, code)
);
