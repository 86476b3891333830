create schema if not exists modeles;
grant usage on schema modeles to ${application};
alter default privileges in schema modeles grant select, insert, update, delete on tables to ${application};

-- Les modèles Word qu'une organisation dépose. Un seul par sorte de document est en service ; les autres restent, pour y revenir.
create table modeles.modele (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    genre text not null,
    nom text not null,
    contenu bytea not null,
    remarques text not null default '',
    en_service boolean not null default true,
    depose_par text not null,
    depose_le timestamptz not null default now()
);
create unique index modele_en_service on modeles.modele (organisation, genre) where en_service;
create index modele_par_genre on modeles.modele (organisation, genre, id desc);
