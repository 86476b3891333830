create schema coffre;
grant usage on schema coffre to ${application};

-- Les clés de données, chacune dans son enveloppe : la clé maîtresse qui les ouvre n’est jamais dans la base.
create table coffre.cle (
    id int generated always as identity primary key,
    enveloppe bytea not null,
    maitresse text not null,
    creee_le timestamptz not null default now(),
    retiree_le timestamptz
);
grant select, insert, update on coffre.cle to ${application};
grant usage, select on all sequences in schema coffre to ${application};
