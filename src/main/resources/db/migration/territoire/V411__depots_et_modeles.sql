-- Un dépôt : un fichier envoyé, posé sur le disque, en attente d'être chargé ou corrigé.
create table territoire.depot (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    fichier text not null,
    octets bigint not null,
    depose_le timestamptz not null default now(),
    depose_par text not null,
    format text,
    annee int,
    geographie int,
    compte_rendu jsonb
);

-- Un modèle : comment lire un fichier que personne ne connaissait, écrit comme une fiche du catalogue.
create table territoire.modele (
    id bigint generated always as identity primary key,
    libelle text not null,
    fichiers jsonb not null,
    cree_le timestamptz not null default now(),
    cree_par text not null
);
insert into territoire.version values ('modeles', 1);
