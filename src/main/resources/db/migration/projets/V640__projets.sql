create schema if not exists projets;
grant usage on schema projets to ${application};
alter default privileges in schema projets grant select, insert, update, delete on tables to ${application};

-- Une fiche : un projet, une action collective, une aide ou une mission. Aucune personne : des comptes.
-- Ce qui se filtre et se compte est en colonnes ; ce qui se raconte est dans « contenu » (décision 012).
create table projets.fiche (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    nature text not null,
    etat text not null,
    titre text not null,
    territoires text[] not null default '{}',
    publics text[] not null default '{}',
    debut date,
    fin date,
    prevus int check (prevus >= 0),
    beneficiaires int check (beneficiaires >= 0),
    depenses bigint not null default 0,
    recettes bigint not null default 0,
    signaux int not null default 0,
    contenu jsonb not null,
    demonstration boolean not null default false,
    version int not null default 1,
    modifie_par text not null,
    modifie_le timestamptz not null default now(),
    check (fin >= debut)
);
create index fiche_par_organisation on projets.fiche (organisation, nature);
create index fiche_par_public on projets.fiche using gin (publics);

-- Ce que l'on écrit depuis une fiche (note, argumentaire…) et que l'on a retouché à la main.
create table projets.ecrit (
    fiche bigint not null references projets.fiche (id) on delete cascade,
    genre text not null,
    sections jsonb not null,
    version int not null default 1,
    modifie_par text not null,
    modifie_le timestamptz not null default now(),
    primary key (fiche, genre)
);

-- Un bilan et son filtre ; une fois validé, ses fichiers sont ceux que l'on remettra toujours.
create table projets.bilan (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    titre text not null,
    lecteur text not null,
    filtre jsonb not null,
    textes jsonb not null default '{}',
    version int not null default 1,
    cree_par text not null,
    cree_le timestamptz not null default now(),
    valide_par text,
    valide_le timestamptz
);
create table projets.bilan_fichier (
    bilan bigint not null references projets.bilan (id),
    format text not null,
    contenu bytea not null,
    empreinte text not null,
    primary key (bilan, format)
);
create function projets.bilan_verrouille() returns trigger language plpgsql as $$
begin
    if old.valide_le is not null then
        raise exception 'Le bilan % est validé : il ne change plus.', old.id;
    end if;
    return new;
end $$;
create trigger bilan_verrouille before update or delete on projets.bilan
    for each row execute function projets.bilan_verrouille();

-- Le circuit de validation : les délais que l'organisation a choisis, et les visas donnés.
create table projets.circuit (
    organisation bigint primary key,
    etapes jsonb not null,
    modele_de_numero text not null,
    modifie_par text not null,
    modifie_le timestamptz not null default now()
);
create table projets.commission (
    fiche bigint primary key references projets.fiche (id) on delete cascade,
    jour date not null,
    etapes jsonb not null,
    modifie_par text not null,
    modifie_le timestamptz not null default now()
);

-- Les courriers, numérotés sans trou par organisation et par année.
create table projets.courrier (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    annee int not null,
    rang int not null,
    numero text not null,
    objet text not null,
    destinataire text not null,
    texte text not null,
    jour date not null,
    cree_par text not null,
    unique (organisation, annee, rang)
);
