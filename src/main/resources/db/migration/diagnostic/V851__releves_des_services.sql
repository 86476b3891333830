-- Ce que les services comptent ne se relit qu’une fois par trimestre (décision 070) : deux lectures voisines ne se soustraient pas. Un relevé ne
-- garde que ce qui se montre, déjà protégé ; il ne change plus.
create table diagnostic.releve (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    departement text not null,
    source text not null,
    annee int not null,
    -- Le premier jour du trimestre pour lequel il vaut.
    trimestre date not null,
    arrete_le date not null,
    unique (organisation, departement, source, annee, trimestre)
);
create table diagnostic.case_de_releve (
    releve bigint not null references diagnostic.releve,
    territoire text not null,
    modalite text not null,
    -- Absent : couvert par le secret.
    effectif bigint,
    primary key (releve, territoire, modalite)
);
revoke update, delete on diagnostic.releve, diagnostic.case_de_releve from ${application};
