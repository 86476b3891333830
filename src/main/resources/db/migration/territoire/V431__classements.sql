-- La place d'une commune dans un zonage officiel : densité, aire d'attraction, unité urbaine, programmes.
create table territoire.classement (
    zonage text not null,
    commune text not null,
    millesime int not null,
    code text not null,
    libelle text not null,
    source text not null,
    primary key (zonage, commune)
);
