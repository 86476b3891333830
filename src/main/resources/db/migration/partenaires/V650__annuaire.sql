create schema if not exists partenaires;
grant usage on schema partenaires to ${application};
alter default privileges in schema partenaires grant select, insert, update, delete on tables to ${application};
alter default privileges in schema partenaires grant usage, select on sequences to ${application};

-- Une structure et un service tels que le schéma national les décrit (« contenu », décision 043) ; en colonnes, ce qui se
-- cherche. « local » : ce que l’organisation note et que le schéma ne prévoit pas (convention, délai constaté).
create table partenaires.structure (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    source text not null,
    cle text not null,
    nom text not null,
    contenu jsonb not null,
    local jsonb not null default '{}',
    date_maj date not null,
    demonstration boolean not null default false,
    retiree_le date,
    version int not null default 1,
    modifie_par text not null,
    modifie_le timestamptz not null default now(),
    unique (organisation, source, cle),
    unique (id, organisation)
);

create table partenaires.service (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    structure bigint not null,
    source text not null,
    cle text not null,
    nom text not null,
    thematiques text[] not null default '{}',
    contenu jsonb not null,
    local jsonb not null default '{}',
    date_maj date not null,
    retiree_le date,
    version int not null default 1,
    modifie_par text not null,
    modifie_le timestamptz not null default now(),
    unique (organisation, source, cle),
    unique (id, organisation),
    foreign key (structure, organisation) references partenaires.structure (id, organisation)
);
create index on partenaires.service (structure);
create index on partenaires.service using gin (thematiques);

-- Ce que l’on a fait avec un partenaire : de quoi dresser le bilan du partenariat.
create table partenaires.action_commune (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    structure bigint not null,
    jour date not null,
    titre text not null check (titre <> ''),
    seances int not null default 1 check (seances > 0),
    participants int not null default 0 check (participants >= 0),
    cout bigint not null default 0 check (cout >= 0),
    avis text not null default '',
    cree_par text not null,
    foreign key (structure, organisation) references partenaires.structure (id, organisation)
);
create index on partenaires.action_commune (structure);

-- Chaque organisation tient son annuaire : les notes qu’elle prend de ses partenaires ne regardent qu’elle.
do $$
declare nom text;
begin
    foreach nom in array array['structure', 'service', 'action_commune'] loop
        execute format('alter table partenaires.%I enable row level security', nom);
        execute format('alter table partenaires.%I force row level security', nom);
        execute format('create policy le_sien on partenaires.%I using (organisation = acces.organisation_courante()
            or acces.finalite_courante() = ''MAISON'')', nom);
    end loop;
end $$;
