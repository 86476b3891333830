create schema taches;
grant usage on schema taches to ${application};
alter default privileges in schema taches grant select, insert, update, delete on tables to ${application};
alter default privileges in schema taches grant usage, select on sequences to ${application};

-- Un travail long. Le bail dit jusqu'à quand son nœud en répond ; « essais » sert de jeton : un nœud qui a perdu son
-- bail ne peut plus rien écrire.
create table taches.tache (
    id bigint generated always as identity primary key,
    genre text not null,
    libelle text not null,
    parametres text not null,
    agent bigint references acces.agent,
    au_nom_de text,
    etat text not null default 'EN_ATTENTE' check (etat in ('EN_ATTENTE', 'EN_COURS', 'TERMINEE', 'ECHOUEE', 'ANNULEE')),
    fait bigint not null default 0 check (fait >= 0),
    total bigint not null default 0 check (total >= 0),
    precision_ text not null default '',
    repere text not null default '',
    resultat text not null default '',
    href text not null default '',
    annulation_demandee boolean not null default false,
    noeud text,
    essais int not null default 0,
    essai_le timestamptz,
    essai_fait bigint not null default 0,
    bail_jusqu_a timestamptz,
    confiee_le timestamptz not null default now(),
    finie_le timestamptz
);
create index on taches.tache (confiee_le, id) where etat in ('EN_ATTENTE', 'EN_COURS');
create index on taches.tache (agent, id desc);

create table taches.avis (
    id bigint generated always as identity primary key,
    agent bigint not null references acces.agent,
    tache bigint references taches.tache on delete set null,
    texte text not null,
    href text not null default '',
    ton text not null default 'info' check (ton in ('success', 'info', 'danger')),
    cree_le timestamptz not null default now(),
    lu_le timestamptz
);
create index on taches.avis (agent) where lu_le is null;
