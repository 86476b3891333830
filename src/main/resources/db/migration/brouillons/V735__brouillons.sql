create schema brouillons;
grant usage on schema brouillons to ${application};

-- Ce qu’un agent tape et n’a pas encore enregistré : à lui seul, scellé, et pour un mois au plus.
create table brouillons.brouillon (
    id bigint generated always as identity primary key,
    agent bigint not null references acces.agent,
    adresse text not null check (adresse ~ '^/'),
    contenu_scelle bytea,
    garde_le timestamptz not null default now(),
    unique (agent, adresse)
);
grant select, insert, update, delete on brouillons.brouillon to ${application};
grant usage, select on all sequences in schema brouillons to ${application};
alter table brouillons.brouillon enable row level security;
alter table brouillons.brouillon force row level security;
create policy le_sien on brouillons.brouillon using (agent = acces.agent_courant() or acces.finalite_courante() = 'MAISON')
    with check (agent = acces.agent_courant() or acces.finalite_courante() = 'MAISON');
