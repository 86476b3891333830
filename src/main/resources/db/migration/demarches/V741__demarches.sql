-- Droits, démarches, pièces et échéances d’un foyer. Qui les voit descend des dossiers (V703, V740) : ceux qui suivent, ou
-- remplacent ; celui qui conduit l’unité, en lecture ; le secrétariat de l’unité, les pièces seulement.
create schema demarches;
grant usage on schema demarches to ${application};
alter default privileges in schema demarches grant select, insert, update on tables to ${application};
alter default privileges in schema demarches grant usage, select on sequences to ${application};

create sequence demarches.identifiant;

create table demarches.droit (
    id bigint primary key default nextval('demarches.identifiant'),
    dossier bigint not null,
    unite bigint not null,
    personne bigint references dossiers.personne,
    droit text not null,
    etat text not null check (etat in ('OUVERT', 'A_OUVRIR', 'EN_COURS', 'SUSPENDU', 'CLOS', 'SANS_OBJET')),
    debut date,
    fin date,
    change_par bigint references acces.agent,
    change_le timestamptz not null default now(),
    version int not null default 1,
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade,
    check (fin is null or debut is null or fin >= debut)
);
create unique index on demarches.droit (dossier, droit, coalesce(personne, 0));

create table demarches.demarche (
    id bigint primary key default nextval('demarches.identifiant'),
    dossier bigint not null,
    unite bigint not null,
    personne bigint references dossiers.personne,
    -- Vide : une démarche libre, hors du catalogue.
    modele text not null default '',
    libelle text not null check (libelle <> ''),
    organisme text not null,
    canal text not null default '',
    etat text not null check (etat in ('A_FAIRE', 'DEPOSEE', 'RECUE', 'EN_INSTRUCTION', 'ACCORDEE', 'REFUSEE', 'SANS_REPONSE',
        'RECOURS', 'CLOSE')),
    faite text not null default 'AVEC' check (faite in ('AVEC', 'POUR', 'SEULE')),
    deposee_le date,
    preuve text not null default '',
    numero text not null default '',
    -- Ce que vaut le silence au jour du dépôt, gardé avec la démarche : le texte peut changer ensuite.
    reponse_le date,
    silence text not null default '' check (silence in ('', 'REJET', 'ACCORD')),
    texte_du_silence text not null default '',
    notifiee_le date,
    recours text not null default '',
    recours_le date,
    remarque_scellee bytea,
    creee_par bigint references acces.agent,
    creee_le timestamptz not null default now(),
    version int not null default 1,
    unique (id, dossier),
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade,
    check (deposee_le is null or reponse_le is null or reponse_le >= deposee_le)
);
create index on demarches.demarche (dossier);
create index on demarches.demarche (unite, reponse_le) where etat in ('DEPOSEE', 'RECUE', 'EN_INSTRUCTION');

create table demarches.etape (
    id bigint generated always as identity primary key,
    demarche bigint not null,
    dossier bigint not null,
    etat text not null,
    le date not null,
    agent bigint references acces.agent,
    quand timestamptz not null default clock_timestamp(),
    foreign key (demarche, dossier) references demarches.demarche (id, dossier)
);
create index on demarches.etape (demarche);

create table demarches.piece_demandee (
    demarche bigint not null,
    dossier bigint not null,
    nature text not null,
    obligatoire boolean not null,
    -- Vide : elle se cherche parmi les pièces du dossier. PAPIER : remise sans copie. SANS_OBJET : pas pour ce foyer.
    reglee text not null default '' check (reglee in ('', 'PAPIER', 'SANS_OBJET')),
    primary key (demarche, nature),
    foreign key (demarche, dossier) references demarches.demarche (id, dossier)
);
create index on demarches.piece_demandee (dossier);

create table demarches.piece (
    id bigint primary key default nextval('demarches.identifiant'),
    dossier bigint not null,
    unite bigint not null,
    personne bigint references dossiers.personne,
    nature text not null,
    genre text not null check (genre in ('PDF', 'JPEG', 'PNG', 'DOCX', 'ODT')),
    taille int not null check (taille > 0),
    etablie_le date not null,
    expire_le date,
    examen text not null check (examen in ('NON_EXAMINEE', 'SAINE')),
    deposee_par bigint references acces.agent,
    deposee_le timestamptz not null default now(),
    a_effacer_le date not null,
    effacee_le timestamptz,
    effacee_par bigint references acces.agent,
    unique (id, dossier),
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade
);
create index on demarches.piece (dossier) where effacee_le is null;
create index on demarches.piece (a_effacer_le) where effacee_le is null;

-- Le fichier, scellé. À part de sa fiche : l’effacer ne laisse que la trace qu’il y fut.
create table demarches.contenu (
    piece bigint primary key,
    dossier bigint not null,
    fichier_scelle bytea not null,
    foreign key (piece, dossier) references demarches.piece (id, dossier)
);
alter table demarches.contenu alter column fichier_scelle set storage external;
grant delete on demarches.contenu to ${application};

create table demarches.information (
    id bigint generated always as identity primary key,
    dossier bigint not null,
    unite bigint not null,
    personne bigint references dossiers.personne,
    droit text not null,
    version_de_fiche int not null,
    forme text not null check (forme in ('ORAL', 'PAPIER')),
    donnee_le date not null default current_date,
    agent bigint references acces.agent,
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade
);
create index on demarches.information (dossier);

create table demarches.echeance (
    id bigint primary key default nextval('demarches.identifiant'),
    dossier bigint not null,
    unite bigint not null,
    personne bigint references dossiers.personne,
    -- Ce qui la tient (« droit:12:css », « demarche:5:reponse ») : un fait corrigé déplace son échéance. Vide : posée à la main.
    cle text not null default '',
    regle text not null default '',
    libelle text not null check (libelle <> ''),
    fait_le date,
    terme date not null,
    rappels int[] not null,
    etat text not null default 'OUVERTE' check (etat in ('OUVERTE', 'FAITE', 'SANS_OBJET')),
    posee_par bigint references acces.agent,
    posee_le timestamptz not null default now(),
    traitee_par bigint references acces.agent,
    traitee_le timestamptz,
    version int not null default 1,
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade
);
create unique index on demarches.echeance (dossier, cle) where cle <> '' and etat = 'OUVERTE';
create index on demarches.echeance (dossier, terme) where etat = 'OUVERTE';
create index on demarches.echeance (unite, terme) where etat = 'OUVERTE';
create index on demarches.echeance (terme) where etat = 'OUVERTE';

-- Un rappel ne se fait qu’une fois : à un agent, pour un seuil d’une échéance.
create table demarches.rappel (
    echeance bigint not null references demarches.echeance,
    terme date not null,
    seuil int not null,
    agent bigint not null references acces.agent,
    laisse_le timestamptz not null default now(),
    primary key (echeance, terme, seuil, agent)
);

do $$
declare
    suivre constant text := 'dossier in (select t.dossier from dossiers.titres() t where t.titre = ''SUIVI'')
        and dossier not in (select dossiers.interdits())';
    -- %1$s : les fonctions à qui leur unité suffit.
    voir constant text := '(select dossiers.maison()) or ((unite = (select dossiers.unite_ouverte(array[%1$s]))
        or dossier in (select t.dossier from dossiers.titres() t where t.titre = ''SUIVI''))
        and dossier not in (select dossiers.interdits()))';
    nom text;
begin
    foreach nom in array array['droit', 'demarche', 'etape', 'piece_demandee', 'piece', 'contenu', 'information', 'echeance', 'rappel'] loop
        execute format('alter table demarches.%I enable row level security', nom);
        execute format('alter table demarches.%I force row level security', nom);
    end loop;
    foreach nom in array array['droit', 'demarche', 'information', 'echeance'] loop
        execute format('create policy voir on demarches.%I for select using (%s)', nom, format(voir, '''RT'''));
        execute format('create policy ajouter on demarches.%I for insert with check ((select dossiers.maison()) or (%s))', nom, suivre);
        execute format('create policy changer on demarches.%I for update using ((select dossiers.maison()) or (%s))', nom, suivre);
    end loop;
    -- Le secrétariat de l’unité reçoit et range les pièces.
    execute format('create policy voir on demarches.piece for select using (%s)', format(voir, '''RT'', ''SEC'''));
    execute format('create policy ajouter on demarches.piece for insert with check (%s)', format(voir, '''SEC'''));
    execute format('create policy changer on demarches.piece for update using (%s)', format(voir, '''SEC'''));
end $$;

-- Ce qui suit descend de la démarche ou de la pièce : la sous-requête est elle-même soumise à leur politique.
do $$
declare
    tient constant text := '((select dossiers.maison()) or m.dossier in (select t.dossier from dossiers.titres() t where t.titre = ''SUIVI''))';
    nom text;
begin
    foreach nom in array array['etape', 'piece_demandee'] loop
        execute format('create policy voir on demarches.%I for select using (exists (select from demarches.demarche m where m.id = demarche))', nom);
        execute format('create policy ajouter on demarches.%I for insert with check (exists (select from demarches.demarche m where m.id = demarche and %s))', nom, tient);
        execute format('create policy changer on demarches.%I for update using (exists (select from demarches.demarche m where m.id = demarche and %s))', nom, tient);
    end loop;
    execute 'create policy voir on demarches.contenu for select using (exists (select from demarches.piece m where m.id = piece))';
    execute format('create policy ajouter on demarches.contenu for insert with check (exists (select from demarches.piece m where m.id = piece
        and (m.unite = (select dossiers.unite_ouverte(array[''SEC''])) or %s)))', tient);
    execute format('create policy effacer on demarches.contenu for delete using (exists (select from demarches.piece m where m.id = piece
        and (m.unite = (select dossiers.unite_ouverte(array[''SEC''])) or %s)))', tient);
    create policy resceller on demarches.contenu for update using (dossiers.maison());
end $$;
create policy la_maison on demarches.rappel using (dossiers.maison()) with check (dossiers.maison());
