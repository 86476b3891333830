create schema if not exists diagnostic;
grant usage on schema diagnostic to ${application};
alter default privileges in schema diagnostic grant select, insert, update, delete on tables to ${application};

-- Ce que l'auteur d'un carnet écrit de sa main, gardé pour l'édition suivante.
create table diagnostic.paragraphe (
    organisation bigint not null,
    territoire int not null,
    theme text not null,
    texte text not null,
    version int not null default 1,
    modifie_par text not null,
    modifie_le timestamptz not null default now(),
    primary key (organisation, territoire, theme)
);
