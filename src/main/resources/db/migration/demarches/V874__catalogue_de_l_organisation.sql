-- Ce qu’une organisation change du catalogue des démarches : les siennes, celles de la maison qu’elle adapte ou masque. Chaque changement est une
-- version qui ne bouge plus ; une démarche commencée garde celle qu’elle avait. Aucune donnée de personne.
create table demarches.modele_local (
    id bigint primary key default nextval('demarches.identifiant'),
    organisation bigint not null references acces.organisation,
    -- Celui d’une démarche de la maison, adaptée ; ou « locale-… », la sienne.
    code text not null check (code ~ '^[a-z0-9-]{2,60}$'),
    numero int not null check (numero > 0),
    masque boolean not null,
    contenu jsonb not null,
    motif text not null,
    cree_par bigint references acces.agent,
    cree_le timestamptz not null default now(),
    unique (organisation, code, numero)
);
revoke update on demarches.modele_local from ${application};
alter table demarches.demarche add column modele_local bigint references demarches.modele_local;
create index on demarches.demarche (modele_local) where modele_local is not null;

alter table demarches.modele_local enable row level security;
alter table demarches.modele_local force row level security;
create policy la_sienne on demarches.modele_local using (dossiers.maison() or organisation = (select acces.organisation_courante()))
    with check (dossiers.maison() or organisation = (select acces.organisation_courante()));
