create schema dossiers;
grant usage on schema dossiers to ${application};
alter default privileges in schema dossiers grant select, insert, update on tables to ${application};
alter default privileges in schema dossiers grant usage, select on sequences to ${application};

create sequence dossiers.numero;
create sequence dossiers.identifiant increment 1;

create table dossiers.dossier (
    id bigint primary key default nextval('dossiers.identifiant'),
    organisation bigint not null references acces.organisation,
    unite bigint not null,
    numero text not null unique,
    motif text not null,
    statut text not null default 'OUVERT' check (statut in ('OUVERT', 'CLOS')),
    ouvert_le date not null default current_date,
    clos_le date,
    dernier_contact date not null default current_date,
    adresse text not null default '',
    code_postal text not null default '' check (code_postal ~ '^([0-9]{5})?$'),
    commune text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
    iris text,
    quartier text,
    adresse_scellee bytea,
    fictif boolean not null default false,
    cree_par bigint references acces.agent,
    cree_le timestamptz not null default now(),
    version int not null default 1,
    unique (id, organisation),
    unique (id, unite),
    foreign key (unite, organisation) references acces.unite (id, organisation),
    check (clos_le is null or clos_le >= ouvert_le),
    -- Une adresse protégée n’est nulle part en clair, pas même par sa commune.
    check (adresse_scellee is null or (adresse = '' and code_postal = '' and commune is null and iris is null and quartier is null))
);
create index on dossiers.dossier (unite, statut);

create table dossiers.personne (
    id bigint primary key default nextval('dossiers.identifiant'),
    organisation bigint not null references acces.organisation,
    nom_de_naissance text not null default '',
    nom_d_usage text not null default '',
    prenoms text not null default '',
    prenom_d_usage text not null default '',
    sexe text not null default '' check (sexe in ('', 'F', 'M', 'I')),
    naissance date,
    lieu_de_naissance text not null default '',
    langue text not null default '',
    interprete boolean not null default false,
    contact_scelle bytea,
    fusionnee_dans bigint references dossiers.personne,
    cree_par bigint references acces.agent,
    version int not null default 1,
    check (nom_de_naissance <> '' or nom_d_usage <> '' or prenoms <> '')
);

create table dossiers.telephone (
    id bigint generated always as identity primary key,
    personne bigint not null references dossiers.personne,
    numero text not null check (numero ~ '^\+?[0-9]{6,15}$'),
    libelle text not null default '',
    -- La règle de contact sûr de ce numéro : ce qu’on peut y faire sans mettre la personne en difficulté.
    regle text not null default '' check (regle in ('', 'APPEL', 'MESSAGE', 'SMS', 'TOUT'))
);
create index on dossiers.telephone (personne);

create table dossiers.appartenance (
    id bigint generated always as identity primary key,
    dossier bigint not null references dossiers.dossier,
    personne bigint not null references dossiers.personne,
    lien text not null check (lien in
        ('TITULAIRE', 'CONJOINT', 'ENFANT', 'PARENT', 'FRATRIE', 'AUTRE_PARENT', 'HEBERGEANT', 'HEBERGE', 'AUTRE')),
    garde text not null default '' check (garde in ('', 'PLEINE', 'ALTERNEE', 'VISITE')),
    debut date not null default current_date,
    fin date,
    version int not null default 1,
    check (fin is null or fin >= debut)
);
create unique index on dossiers.appartenance (dossier, personne) where fin is null;
create unique index on dossiers.appartenance (dossier) where lien = 'TITULAIRE' and fin is null;
create index on dossiers.appartenance (personne);
create index on dossiers.appartenance (dossier);

create table dossiers.suivi (
    id bigint generated always as identity primary key,
    dossier bigint not null,
    organisation bigint not null,
    agent bigint not null references acces.agent,
    titre text not null check (titre in ('REFERENT', 'COREFERENT')),
    debut date not null default current_date,
    -- Le premier jour où l’on ne suit plus : qui part ne voit plus rien le jour même.
    fin date,
    version int not null default 1,
    check (fin is null or fin >= debut),
    foreign key (dossier, organisation) references dossiers.dossier (id, organisation)
);
create unique index on dossiers.suivi (dossier) where titre = 'REFERENT' and fin is null;
create unique index on dossiers.suivi (dossier, agent) where fin is null;
create index on dossiers.suivi (agent) include (dossier);

create table dossiers.partage (
    id bigint generated always as identity primary key,
    dossier bigint not null references dossiers.dossier,
    agent bigint not null references acces.agent,
    organisation_destinataire bigint not null references acces.organisation,
    quoi text not null default 'IDENTITE' check (quoi in ('IDENTITE')),
    pourquoi text not null check (length(btrim(pourquoi)) >= 20),
    consenti_le date not null,
    debut date not null default current_date,
    fin date not null,
    retire_le timestamptz,
    partage_par bigint references acces.agent,
    version int not null default 1,
    check (fin >= debut and fin <= debut + 366)
);
create index on dossiers.partage (agent);
create index on dossiers.partage (dossier);

create table dossiers.acces_exceptionnel (
    id bigint generated always as identity primary key,
    dossier bigint not null references dossiers.dossier,
    agent bigint not null references acces.agent,
    raison text not null check (length(btrim(raison)) >= 20),
    debut timestamptz not null default now(),
    fin timestamptz not null default now() + interval '4 hours',
    check (fin <= debut + interval '4 hours')
);
create index on dossiers.acces_exceptionnel (agent, fin);

create table dossiers.conflit_d_interets (
    id bigint generated always as identity primary key,
    agent bigint not null references acces.agent,
    personne bigint not null references dossiers.personne,
    declare_le timestamptz not null default now(),
    leve_le timestamptz
);
create index on dossiers.conflit_d_interets (agent);

create table dossiers.accord (
    id bigint generated always as identity primary key,
    dossier bigint not null references dossiers.dossier,
    personne bigint not null references dossiers.personne,
    nature text not null check (nature in ('INFORMATION', 'CONSENTEMENT')),
    objet text not null,
    forme text not null check (forme in ('ORAL', 'ECRIT')),
    donne_le date not null,
    retire_le date,
    recueilli_par bigint references acces.agent,
    version int not null default 1
);
create index on dossiers.accord (dossier);

create table dossiers.evenement (
    id bigint generated always as identity primary key,
    dossier bigint not null references dossiers.dossier,
    quand timestamptz not null default clock_timestamp(),
    genre text not null,
    libelle text not null,
    agent bigint references acces.agent
);
create index on dossiers.evenement (dossier, quand desc);

-- Le texte d’une note n’existe ici que scellé.
create table dossiers.note (
    id bigint primary key default nextval('dossiers.identifiant'),
    dossier bigint not null references dossiers.dossier,
    quand timestamptz not null default clock_timestamp(),
    agent bigint references acces.agent,
    texte_scelle bytea not null,
    version int not null default 1
);
create index on dossiers.note (dossier, quand desc);

-- Retrouver une personne : des empreintes de mots, de sons, de fautes, de dates, de téléphones. Rangées par dossier et
-- unité pour que la même politique s’y lise sans détour.
create table dossiers.cle_de_recherche (
    cle bigint not null,
    unite bigint not null,
    dossier bigint not null,
    personne bigint not null,
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade
);
create index cle_couvrante on dossiers.cle_de_recherche (cle) include (unite, dossier, personne);
create index on dossiers.cle_de_recherche (personne);
create index on dossiers.cle_de_recherche (dossier);
grant delete on dossiers.cle_de_recherche, dossiers.telephone to ${application};

create table dossiers.distinction (
    une bigint not null references dossiers.personne,
    autre bigint not null references dossiers.personne,
    agent bigint references acces.agent,
    decidee_le timestamptz not null default now(),
    primary key (une, autre),
    check (une < autre)
);

create table dossiers.fusion (
    id bigint generated always as identity primary key,
    gardee bigint not null references dossiers.personne,
    absorbee bigint not null references dossiers.personne,
    -- Les appartenances passées d’une personne à l’autre : ce qu’il faut pour revenir en arrière.
    appartenances bigint[] not null,
    faite_par bigint references acces.agent,
    faite_le timestamptz not null default now(),
    defaite_le timestamptz
);
create index on dossiers.fusion (gardee);
