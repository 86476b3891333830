-- Combien de fois une adresse a frappé à une page ouverte sans compte, par tranche de dix minutes ; la clé est une empreinte.
create table acces.passage (
    cle bytea primary key,
    depuis timestamptz not null default now(),
    nombre int not null default 1
);
create index on acces.passage (depuis);
grant select, insert, update, delete on acces.passage to ${application};
