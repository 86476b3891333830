create schema courriers;
grant usage on schema courriers to ${application};
alter default privileges in schema courriers grant select, insert, update, delete on tables to ${application};
alter default privileges in schema courriers grant usage, select on sequences to ${application};

create sequence courriers.identifiant;

-- Qui lit un écrit, selon ce qu’il contient. SUIVI : ceux qui suivent, et l’accès exceptionnel. CONDUITE : aussi qui conduit
-- l’unité. UNITE : aussi l’accueil et le secrétariat de l’unité. Un partage du dossier n’ouvre jamais ses écrits.
create function courriers.lisible(dossier bigint, lecteurs text) returns boolean language sql stable
    return (select dossiers.maison()) or (dossiers.visible($1) and (
        $1 in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'EXCEPTION'))
        or exists (select from dossiers.dossier d where d.id = $1 and (
            ($2 = 'CONDUITE' and d.unite = dossiers.unite_ouverte(array['RT']))
            or ($2 = 'UNITE' and d.unite = dossiers.unite_ouverte())))));

-- Qui écrit : ceux qui suivent ; et pour ce que l’unité tient ensemble, l’unité.
create function courriers.ecrivable(dossier bigint, lecteurs text) returns boolean language sql stable
    return (select dossiers.maison()) or (dossiers.visible($1) and (
        $1 in (select t.dossier from dossiers.titres() t where t.titre = 'SUIVI')
        or ($2 = 'UNITE' and exists (select from dossiers.dossier d where d.id = $1 and d.unite = dossiers.unite_ouverte()))));

-- Un écrit du dossier. En clair : sa sorte, son état, ses dates. Sous sceau : tout ce qui s’y lit, jusqu’à son titre.
create table courriers.ecrit (
    id bigint primary key default nextval('courriers.identifiant'),
    dossier bigint not null,
    organisation bigint not null,
    -- La première version du même écrit : elle-même, s’il n’y en a qu’une.
    racine bigint not null,
    numero int not null check (numero > 0),
    genre text not null check (genre ~ '^[a-z][a-z-]{1,40}$'),
    sujet text not null check (length(sujet) <= 60),
    lecteurs text not null check (lecteurs in ('SUIVI', 'CONDUITE', 'UNITE')),
    contenu_scelle bytea not null,
    auteur bigint not null references acces.agent,
    commence_le timestamptz not null default now(),
    arrete_le timestamptz,
    remis_le date,
    version int not null default 1,
    foreign key (dossier, organisation) references dossiers.dossier (id, organisation),
    unique (id, dossier),
    unique (racine, numero),
    check (remis_le is null or arrete_le is not null)
);
create index on courriers.ecrit (dossier, id desc);
-- Une seule version à la fois est en préparation.
create unique index on courriers.ecrit (racine) where arrete_le is null;

-- Ce qui a été arrêté, tel qu’il a été remis : l’écrit et la copie pour la personne.
create table courriers.fichier (
    id bigint primary key default nextval('courriers.identifiant'),
    ecrit bigint not null,
    dossier bigint not null,
    forme text not null check (forme in ('ECRIT', 'COPIE')),
    format text not null check (format in ('DOCX', 'PDF', 'XLSX')),
    contenu_scelle bytea not null,
    unique (ecrit, forme, format),
    foreign key (ecrit, dossier) references courriers.ecrit (id, dossier)
);
revoke delete on courriers.fichier from ${application};

alter table courriers.ecrit enable row level security;
alter table courriers.ecrit force row level security;
create policy lire on courriers.ecrit for select using (courriers.lisible(dossier, lecteurs));
create policy ajouter on courriers.ecrit for insert with check (courriers.ecrivable(dossier, lecteurs));
create policy changer on courriers.ecrit for update using (courriers.ecrivable(dossier, lecteurs))
    with check (courriers.ecrivable(dossier, lecteurs));
-- Ce qui est arrêté reste ; ce qui se prépare s’abandonne.
create policy abandonner on courriers.ecrit for delete using (arrete_le is null and courriers.ecrivable(dossier, lecteurs));

alter table courriers.fichier enable row level security;
alter table courriers.fichier force row level security;
create policy lire on courriers.fichier for select using (exists (select from courriers.ecrit e where e.id = ecrit));
create policy ajouter on courriers.fichier for insert with check (
    exists (select from courriers.ecrit e where e.id = ecrit and courriers.ecrivable(e.dossier, e.lecteurs)));
create policy resceller on courriers.fichier for update using (dossiers.maison());

-- Un écrit arrêté ne change plus : seuls son sceau (à la rotation des clés) et le jour de sa remise peuvent encore bouger.
create function courriers.figer() returns trigger language plpgsql as $$
begin
    if (new.id, new.dossier, new.organisation, new.racine, new.numero, new.genre, new.sujet, new.lecteurs, new.auteur, new.commence_le,
            new.arrete_le) is distinct from (old.id, old.dossier, old.organisation, old.racine, old.numero, old.genre, old.sujet,
            old.lecteurs, old.auteur, old.commence_le, old.arrete_le)
        or (new.contenu_scelle is distinct from old.contenu_scelle and not dossiers.maison()) then
        raise exception 'L’écrit % est arrêté : faites-en une nouvelle version.', old.id;
    end if;
    return new;
end $$;
create trigger figer before update on courriers.ecrit for each row when (old.arrete_le is not null) execute function courriers.figer();
