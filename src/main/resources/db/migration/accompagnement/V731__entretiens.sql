-- Celui qui conduit l’unité lit les projets et ce que l’on partage des entretiens, jamais les notes.
create function accompagnement.conduit(dossier bigint) returns boolean language sql stable
    return exists (select from dossiers.dossier d where d.id = $1
        and d.unite = (select dossiers.unite_ouverte()) and d.unite in (select dossiers.en_poste(array['RT'])));

-- Un entretien, une visite, un accompagnement, une démarche : en clair, ce qui se compte ; sous sceau, ce qui se raconte.
create table accompagnement.intervention (
    id bigint primary key default nextval('accompagnement.identifiant'),
    dossier bigint not null references dossiers.dossier,
    -- Née avec le formulaire : le même envoi, reçu deux fois, ne fait qu’une ligne.
    cle uuid not null unique,
    genre text not null check (genre in ('ENTRETIEN', 'VISITE', 'ACCOMPAGNEMENT', 'DEMARCHE', 'CONCERTATION')),
    jour date not null,
    duree smallint check (duree between 1 and 900),
    support text not null check (support in
        ('RENDEZ_VOUS', 'SPONTANE', 'TELEPHONE', 'DOMICILE', 'EXTERIEUR', 'COURRIER', 'COURRIEL', 'VISIO', 'TIERS')),
    themes text[] not null default '{}',
    actes_avec smallint not null default 0,
    actes_a_la_place smallint not null default 0,
    contenu_scelle bytea not null,
    agent bigint references acces.agent,
    version int not null default 1,
    unique (id, dossier)
);
create index on accompagnement.intervention (dossier, jour desc, id desc);

-- Les notes professionnelles d’un entretien, à part de ce qui se partage : ceux qui suivent, et eux seuls.
create table accompagnement.note_d_entretien (
    id bigint primary key default nextval('accompagnement.identifiant'),
    intervention bigint not null unique,
    dossier bigint not null,
    contenu_scelle bytea not null,
    version int not null default 1,
    foreign key (intervention, dossier) references accompagnement.intervention (id, dossier)
);

call accompagnement.garder('intervention');
call accompagnement.garder('note_d_entretien');
create policy conduire on accompagnement.intervention for select using (accompagnement.conduit(dossier));
