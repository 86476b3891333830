-- Des dossiers entrés d’un coup portent le numéro de leur lot : c’est par lui qu’on pourra les retirer tous ensemble.
alter table dossiers.dossier add column lot_d_entree bigint;
alter table dossiers.personne add column lot_d_entree bigint;
create index on dossiers.dossier (lot_d_entree) where lot_d_entree is not null;
create index on dossiers.personne (lot_d_entree) where lot_d_entree is not null;
-- Effacer une personne vérifie que nulle autre n’y fut réunie.
create index on dossiers.personne (fusionnee_dans) where fusionnee_dans is not null;
-- Qui n’a pas de date de naissance se rapproche autrement : on les relit tous, ils sont peu.
create index on dossiers.personne (id) where naissance is null;

-- Ce qu’un retrait a gardé, parce qu’on y avait travaillé depuis.
create table dossiers.garde_d_un_lot (
    id bigint generated always as identity primary key,
    lot bigint not null,
    dossier bigint not null references dossiers.dossier,
    raison text not null,
    unique (lot, dossier)
);
alter table dossiers.garde_d_un_lot enable row level security;
alter table dossiers.garde_d_un_lot force row level security;
create policy la_maison on dossiers.garde_d_un_lot using (dossiers.maison()) with check (dossiers.maison());
create policy voir on dossiers.garde_d_un_lot for select using (dossiers.visible(dossier));
revoke insert, update on dossiers.garde_d_un_lot from ${application};

-- L’application n’a pas le droit d’effacer ces lignes ; seule la fonction de retrait, plus bas, passe par ces politiques.
do $$
declare nom text;
begin
    foreach nom in array array['dossier', 'personne', 'appartenance', 'suivi', 'evenement'] loop
        execute format('create policy retirer_un_lot on dossiers.%I for delete using (dossiers.maison())', nom);
    end loop;
end $$;

-- Ce qui tient à un dossier ou à une personne, où que ce soit dans la maison : toute table dont une clé étrangère y mène. Une
-- pièce ajoutée demain compte d’elle-même ; ce que l’entrée a posé (et elle seule) ne compte pas.
create function dossiers.tenus(vers regclass, ids bigint[]) returns table (id bigint, par text)
    language plpgsql stable security definer set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
declare lien record;
begin
    for lien in
        select c.conrelid::regclass as dans, a.attname as colonne, n.nspname as piece
        from pg_constraint c
        join unnest(c.conkey, c.confkey) k(ici, la) on true
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.ici
        join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.la and b.attname = 'id'
        join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
        where c.contype = 'f' and c.confrelid = $1
          and c.conrelid::regclass::text not in ('personne', 'telephone', 'appartenance', 'suivi', 'evenement', 'cle_de_recherche',
              'dossiers.personne', 'dossiers.telephone', 'dossiers.appartenance', 'dossiers.suivi', 'dossiers.evenement',
              'dossiers.cle_de_recherche', 'garde_d_un_lot', 'dossiers.garde_d_un_lot', 'doublon', 'dossiers.doublon')
    loop
        return query execute format('select distinct x.%1$I::bigint, %3$L::text from %2$s x where x.%1$I = any ($1)',
            lien.colonne, lien.dans, lien.piece) using ids;
    end loop;
end $$;
revoke execute on function dossiers.tenus(regclass, bigint[]) from public;

-- Retire d’un coup les dossiers d’un lot auxquels personne n’a touché ; note les autres, avec la première raison trouvée. Seul qui
-- travaille dans leur unité le peut : la fonction le vérifie, puisqu’elle efface ce que nul autre chemin n’efface.
create function dossiers.retirer_un_lot(lot bigint) returns table (nombre_de_dossiers int, nombre_de_personnes int)
    language plpgsql security definer set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
#variable_conflict use_variable
declare
    ici bigint := dossiers.unite_ouverte(array['CESF', 'ASS', 'SEC']);
    entres bigint[];
    retires bigint[];
    venues bigint[];
    parties bigint[];
begin
    -- Verrouillés d’abord : ce qu’un collègue y rangerait pendant ce temps attend la fin, et trouve le dossier ou son absence.
    select coalesce(array_agg(v.id), '{}') into entres from (
        select d.id from dossiers.dossier d
        where d.lot_d_entree = lot and d.organisation = acces.organisation_courante() and d.unite = ici order by d.id for update) v;
    select coalesce(array_agg(distinct a.personne), '{}') into venues
    from dossiers.appartenance a where a.dossier = any (entres);

    insert into dossiers.garde_d_un_lot (lot, dossier, raison)
    select lot, t.dossier, min(t.raison) from (
        select d.id as dossier, '1 Il est clos.' as raison from dossiers.dossier d where d.id = any (entres) and d.statut <> 'OUVERT'
        union all
        select d.id, '2 Son domicile ou son motif a changé.' from dossiers.dossier d where d.id = any (entres) and d.version > 1
        union all
        select d.id, '5 La personne s’est manifestée depuis.' from dossiers.dossier d
        where d.id = any (entres) and d.dernier_contact > d.ouvert_le
        union all
        select a.dossier, '3 Une fiche du foyer a changé.' from dossiers.appartenance a join dossiers.personne p on p.id = a.personne
        where a.dossier = any (entres) and (p.version > 1 or p.fusionnee_dans is not null)
        union all
        select a.dossier, '3 Le foyer a changé.' from dossiers.appartenance a join dossiers.personne p on p.id = a.personne
        where a.dossier = any (entres) and (a.version > 1 or p.lot_d_entree is distinct from lot or exists (
            select from dossiers.appartenance b where b.personne = a.personne and b.dossier <> all (entres)))
        union all
        select s.dossier, '4 Un autre agent le suit.' from dossiers.suivi s
        where s.dossier = any (entres) and (s.version > 1 or s.titre <> 'REFERENT')
        union all
        select e.dossier, '6 Un fait y a été noté : ' || e.libelle from dossiers.evenement e
        where e.dossier = any (entres) and e.genre <> 'REPRISE'
        union all
        select t.id, '7 On y a rangé quelque chose (' || t.par || ').' from dossiers.tenus('dossiers.dossier', entres) t
        union all
        select a.dossier, '7 On y a rangé quelque chose (' || t.par || ').'
        from dossiers.tenus('dossiers.personne', venues) t join dossiers.appartenance a on a.personne = t.id
        where a.dossier = any (entres)
    ) t group by t.dossier
    on conflict do nothing;
    update dossiers.garde_d_un_lot g set raison = substr(g.raison, 3) where g.lot = lot and g.raison ~ '^[0-9] ';

    select coalesce(array_agg(x), '{}') into retires from unnest(entres) x
    where x not in (select g.dossier from dossiers.garde_d_un_lot g where g.lot = lot);
    select coalesce(array_agg(distinct p.id), '{}') into parties from dossiers.personne p
    join dossiers.appartenance a on a.personne = p.id
    where p.lot_d_entree = lot and (a.dossier = any (retires)
        -- Entrée dans un dossier qui existait : elle en ressort, si nul n’y a touché.
        or (p.version = 1 and a.version = 1 and a.dossier <> all (entres) and a.dossier in (
                select d.id from dossiers.dossier d where d.organisation = acces.organisation_courante() and d.unite = ici)
            and p.id not in (select t.id from dossiers.tenus('dossiers.personne', array[p.id]) t)));

    delete from dossiers.cle_de_recherche c where c.dossier = any (retires) or c.personne = any (parties);
    delete from dossiers.telephone t where t.personne = any (parties);
    delete from dossiers.appartenance a where a.dossier = any (retires) or a.personne = any (parties);
    delete from dossiers.suivi s where s.dossier = any (retires);
    delete from dossiers.evenement e where e.dossier = any (retires);
    delete from dossiers.personne p where p.id = any (parties);
    delete from dossiers.dossier d where d.id = any (retires);
    return query select cardinality(retires), cardinality(parties);
end $$;

-- Les paires qui se ressemblent, calculées d’avance : une page de la liste se lit sans rien comparer, quel que soit le nombre.
create index on dossiers.personne (naissance);
create table dossiers.doublon (
    une bigint not null,
    autre bigint not null,
    dossier bigint not null,
    unite bigint not null,
    autre_dossier bigint not null,
    autre_unite bigint not null,
    force int not null,
    raisons text not null,
    calcul bigint not null,
    primary key (une, autre),
    check (une < autre),
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade on delete cascade,
    foreign key (autre_dossier, autre_unite) references dossiers.dossier (id, unite) on update cascade on delete cascade
);
create index on dossiers.doublon (unite, force desc, une, autre);
create index on dossiers.doublon (dossier);
create index on dossiers.doublon (autre_dossier);
create index on dossiers.doublon (autre);

create table dossiers.calcul_de_doublons (
    id bigint generated always as identity primary key,
    fini_le timestamptz not null default clock_timestamp(),
    paires int not null
);
-- Un jour et un nombre, de personne : tous les lisent, la maison seule l’écrit.
alter table dossiers.calcul_de_doublons enable row level security;
alter table dossiers.calcul_de_doublons force row level security;
create policy lire on dossiers.calcul_de_doublons for select using ((select dossiers.maison()) or acces.organisation_courante() is not null);
create policy calculer on dossiers.calcul_de_doublons for insert with check (dossiers.maison());
alter table dossiers.doublon enable row level security;
alter table dossiers.doublon force row level security;
-- On ne voit une paire que si l’on voit les deux dossiers.
do $$
declare
    voir constant text := '((%1$s = (select dossiers.unite_ouverte()) or %2$s in (select t.dossier from dossiers.titres() t))
        and %2$s not in (select dossiers.interdits()))';
begin
    execute format('create policy voir on dossiers.doublon for select using ((select dossiers.maison()) or (%s and %s))',
        format(voir, 'unite', 'dossier'), format(voir, 'autre_unite', 'autre_dossier'));
    execute format('create policy trancher on dossiers.doublon for delete using ((select dossiers.maison()) or (%s and %s))',
        format(voir, 'unite', 'dossier'), format(voir, 'autre_unite', 'autre_dossier'));
end $$;
create policy calculer on dossiers.doublon for insert with check (dossiers.maison());
create policy recalculer on dossiers.doublon for update using (dossiers.maison());
grant delete on dossiers.doublon to ${application};
