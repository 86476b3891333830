-- Les intercommunalités et les cantons d'années passées : quelles communes d'alors les formaient, et d'après quel fichier.
create table territoire.groupe (
    annee int not null,
    maille text not null check (maille in ('EPCI', 'CANTON')),
    code text not null,
    nom text not null,
    communes text[] not null,
    source text not null,
    primary key (annee, maille, code)
);
