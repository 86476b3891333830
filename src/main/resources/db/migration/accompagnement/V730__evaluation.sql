create schema accompagnement;
grant usage on schema accompagnement to ${application};
alter default privileges in schema accompagnement grant select, insert, update on tables to ${application};
alter default privileges in schema accompagnement grant usage, select on sequences to ${application};

create sequence accompagnement.identifiant;

-- Qui lit et qui écrit un accompagnement, écrit une fois : ceux qui suivent le dossier, et l’accès exceptionnel pour lire.
create function accompagnement.lisible(dossier bigint) returns boolean language sql stable
    return (select dossiers.maison()) or ($1 in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'EXCEPTION'))
        and dossiers.visible($1));
create function accompagnement.ecrivable(dossier bigint) returns boolean language sql stable
    return (select dossiers.maison()) or ($1 in (select t.dossier from dossiers.titres() t where t.titre = 'SUIVI')
        and dossiers.visible($1));

-- Pose les trois politiques d’une table qui porte la colonne « dossier ».
create procedure accompagnement.garder(nom text) language plpgsql as $$
begin
    execute format('alter table accompagnement.%I enable row level security', nom);
    execute format('alter table accompagnement.%I force row level security', nom);
    execute format('create policy lire on accompagnement.%I for select using (accompagnement.lisible(dossier))', nom);
    execute format('create policy ajouter on accompagnement.%I for insert with check (accompagnement.ecrivable(dossier))', nom);
    execute format('create policy changer on accompagnement.%I for update using (accompagnement.ecrivable(dossier))
        with check (accompagnement.ecrivable(dossier))', nom);
end $$;
revoke execute on procedure accompagnement.garder(text) from public;

-- La grille d’une organisation : chaque version est gardée telle quelle, une évaluation dit laquelle elle suit.
create table accompagnement.grille (
    id bigint primary key default nextval('accompagnement.identifiant'),
    organisation bigint not null references acces.organisation,
    numero int not null,
    motif text not null,
    contenu jsonb not null,
    cree_par bigint references acces.agent,
    cree_le timestamptz not null default now(),
    unique (organisation, numero)
);
revoke update on accompagnement.grille from ${application};
alter table accompagnement.grille enable row level security;
alter table accompagnement.grille force row level security;
create policy la_sienne on accompagnement.grille using (dossiers.maison() or organisation = acces.organisation_courante())
    with check (dossiers.maison() or organisation = acces.organisation_courante());

create table accompagnement.evaluation (
    id bigint primary key default nextval('accompagnement.identifiant'),
    dossier bigint not null references dossiers.dossier,
    grille bigint not null references accompagnement.grille,
    genre text not null check (genre in ('INITIALE', 'INTERMEDIAIRE', 'SORTIE')),
    jour date not null,
    terminee_le date,
    -- Les forces et les attentes, scellées ensemble.
    contenu_scelle bytea not null,
    agent bigint references acces.agent,
    version int not null default 1,
    unique (id, dossier)
);
create index on accompagnement.evaluation (dossier, jour desc, id desc);

-- Les niveaux sont en clair : eux seuls se comptent. Les faits, les mots de la personne et l’analyse sont scellés.
create table accompagnement.domaine_evalue (
    id bigint primary key default nextval('accompagnement.identifiant'),
    evaluation bigint not null,
    dossier bigint not null,
    domaine text not null check (domaine ~ '^[A-Z][A-Z_]{1,30}$'),
    niveau smallint check (niveau between 1 and 5),
    niveau_dit smallint check (niveau_dit between 1 and 5),
    priorite smallint check (priorite between 1 and 3),
    sans_objet boolean not null default false,
    contenu_scelle bytea not null,
    version int not null default 1,
    unique (evaluation, domaine),
    foreign key (evaluation, dossier) references accompagnement.evaluation (id, dossier),
    check (not sans_objet or (niveau is null and niveau_dit is null))
);

call accompagnement.garder('evaluation');
call accompagnement.garder('domaine_evalue');
