-- Ce qu’un fichier public d’adresses ou de contours a apporté d’un coup ; le retirer, c’est retirer tout ce qu’il a posé.
create table territoire.chargement_de_lieux (
    id int generated always as identity primary key,
    genre text not null check (genre in ('ADRESSES', 'IRIS', 'QPV')),
    fichier text not null,
    source text not null,
    elements int not null,
    communes int not null,
    refusees int not null default 0,
    charge_le timestamptz not null default now(),
    charge_par text not null
);

-- Une voie d’une commune et ses numéros, côte à côte dans trois tableaux : un département tient en trente mille lignes.
create table territoire.voie (
    id int generated always as identity primary key,
    chargement int not null references territoire.chargement_de_lieux on delete cascade,
    commune text not null,
    ancienne_commune text not null default '',
    code_postal text not null default '',
    nom text not null,
    numeros text[] not null,
    longitudes float8[] not null,
    latitudes float8[] not null,
    check (cardinality(numeros) = cardinality(longitudes) and cardinality(numeros) = cardinality(latitudes))
);
create index on territoire.voie (commune);
create index on territoire.voie (chargement);

-- Le contour exact d’un IRIS ou d’un quartier prioritaire, là où le tracé des cartes est arrondi à dix mètres.
create table territoire.zone (
    maille text not null check (maille in ('IRIS', 'QPV')),
    code text not null,
    nom text not null,
    departement text not null,
    communes text not null default '',
    chargement int not null references territoire.chargement_de_lieux on delete cascade,
    ouest float8 not null,
    sud float8 not null,
    est float8 not null,
    nord float8 not null,
    contour bytea not null,
    primary key (maille, code)
);
create index on territoire.zone (chargement);
create index on territoire.zone (ouest, est);
insert into territoire.version values ('adresses', 1);
