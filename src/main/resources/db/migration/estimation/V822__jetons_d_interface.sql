create schema estimation;
grant usage on schema estimation to ${application};
alter default privileges in schema estimation grant select, insert, update on tables to ${application};
alter default privileges in schema estimation grant usage, select on sequences to ${application};

-- Les jetons que l’organisation remet à ses autres logiciels pour l’interface d’estimation. Le jeton lui-même n’est nulle part : seule son
-- empreinte. Un jeton révoqué reste écrit, avec qui et quand.
create table estimation.jeton (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    nom text not null check (btrim(nom) <> ''),
    empreinte bytea not null unique check (length(empreinte) = 32),
    cree_par text not null,
    cree_le timestamptz not null default now(),
    servi_le date,
    revoque_par text,
    revoque_le timestamptz,
    check ((revoque_par is null) = (revoque_le is null))
);
create index on estimation.jeton (organisation, id desc);

alter table estimation.jeton enable row level security;
alter table estimation.jeton force row level security;
create policy de_l_organisation on estimation.jeton using (acces.finalite_courante() = 'MAISON'
    or organisation = acces.organisation_courante());
