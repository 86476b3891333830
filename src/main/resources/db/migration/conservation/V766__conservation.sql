create schema conservation;
grant usage on schema conservation to ${application};
alter default privileges in schema conservation grant select, insert, update on tables to ${application};
alter default privileges in schema conservation grant usage, select on sequences to ${application};

create sequence conservation.identifiant;

-- Les dossiers passés en archive intermédiaire : sortis de leur unité, ils ne se lisent plus que par accès exceptionnel.
create table conservation.archive (
    dossier bigint primary key,
    organisation bigint not null,
    unite_d_origine bigint not null,
    archive_le date not null,
    dernier_contact date not null,
    a_effacer_le date not null,
    regle text not null,
    foreign key (dossier, organisation) references dossiers.dossier (id, organisation)
);
create index on conservation.archive (organisation, a_effacer_le);

-- Ce qui arrête les horloges d’un dossier : un contentieux, un recours. La raison est scellée.
create table conservation.suspension (
    id bigint primary key default nextval('conservation.identifiant'),
    dossier bigint not null references dossiers.dossier,
    organisation bigint not null references acces.organisation,
    motif text not null check (motif in ('CONTENTIEUX', 'RECOURS', 'DEMANDE_EN_COURS', 'OBLIGATION_LEGALE')),
    raison_scellee bytea not null,
    posee_le date not null default current_date,
    posee_par bigint references acces.agent,
    jusqu_au date not null,
    levee_le date,
    check (jusqu_au > posee_le and jusqu_au <= posee_le + 1826)
);
create index on conservation.suspension (dossier);

-- La preuve d’un effacement : un numéro, des comptes, une date, une règle, un visa. Rien d’une personne ; chaque preuve porte
-- l’empreinte de la précédente. Elle ne se change ni ne s’efface.
create table conservation.effacement (
    id bigint primary key default nextval('conservation.identifiant'),
    organisation bigint not null references acces.organisation,
    numero text not null,
    fait_le timestamptz not null default clock_timestamp(),
    fait_par bigint references acces.agent,
    regle text not null,
    visa text not null default '',
    comptes jsonb not null,
    empreinte bytea not null unique
);
revoke insert, update on conservation.effacement from ${application};

-- Ce que le parcours des tables ne devine pas : ce qui se délie sans s’effacer, ce qui désigne un dossier sans clé, ce qui reste.
create table conservation.particularite (
    nom text primary key,
    geste text not null check (geste in ('EFFACER', 'DELIER', 'GARDER')),
    -- En SQL ; $1 est le dossier, $2 les personnes qui ne sont dans aucun autre.
    condition text not null default '',
    raison text not null
);
revoke insert, update on conservation.particularite from ${application};
insert into conservation.particularite (nom, geste, condition, raison) values
    ('accueil.passage', 'DELIER', 'dossier = $1', 'Le registre de permanence n’a pas de nom : le passage reste compté, sans dossier ni précisions.'),
    ('accueil.attente', 'GARDER', '', 'L’attente d’un passage sans nom : elle compte, elle ne désigne personne.'),
    ('accueil.identite', 'EFFACER', 'passage in (select p.id from accueil.passage p where p.dossier = $1)', 'Le nom donné à l’accueil.'),
    ('agenda.rendez_vous', 'EFFACER', 'objet = ''dossier:'' || $1', 'L’agenda ne connaît qu’une référence opaque.'),
    ('brouillons.brouillon', 'EFFACER', 'adresse = ''/personnes/dossiers/'' || $1 or adresse like ''/personnes/dossiers/'' || $1 || ''/%''', 'Ce qu’un agent y écrivait.'),
    ('taches.avis', 'EFFACER', 'href = ''/personnes/dossiers/'' || $1 or href like ''/personnes/dossiers/'' || $1 || ''/%''', 'Ce qui y menait.'),
    ('taches.tache', 'EFFACER', 'href = ''/personnes/dossiers/'' || $1 or href like ''/personnes/dossiers/'' || $1 || ''/%''', 'Ce qui y menait.'),
    ('journal.ecriture', 'GARDER', '', 'Le journal reste, à sa durée ; il ne dit que le numéro.');

-- Les clés étrangères d’une table vers une autre, colonne à colonne.
create view conservation.lien as
    select c.conrelid as enfant, c.confrelid as parent,
        (select string_agg(quote_ident(a.attname), ', ' order by k.n) collate "default" from unnest(c.conkey) with ordinality k(num, n)
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as de,
        (select string_agg(quote_ident(a.attname), ', ' order by k.n) collate "default" from unnest(c.confkey) with ordinality k(num, n)
            join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as vers
    from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid;

-- TOUTES les tables d’un dossier, trouvées dans la base elle-même : qui porte une colonne « dossier », et qui s’y rattache par une
-- clé, de proche en proche. Une pièce nouvelle y est le jour de sa migration. Les plus lointaines d’abord : on peut effacer
-- dans cet ordre.
create function conservation.tables_du_dossier() returns table (rang int, nom text, geste text, condition text)
    language sql stable set search_path = pg_catalog, pg_temp as $$
    with recursive tables as (
        select c.oid, (quote_ident(n.nspname) || '.' || quote_ident(c.relname)) collate "default" as nom,
            exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'dossier' and a.atttypid = 'int8'::regtype
                and not a.attisdropped) as porte
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition
          and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\_t%'
    ), touchees as (
        select t.oid, t.nom,
            case t.nom when 'dossiers.dossier' then 'id = $1' when 'dossiers.personne' then 'id = any ($2)' else 'dossier = $1' end as condition
        from tables t where (t.porte or t.nom in ('dossiers.dossier', 'dossiers.personne'))
          and not exists (select from conservation.particularite p where p.nom = t.nom)
        union
        select t.oid, t.nom, format('(%s) in (select %s from %s where %s)', l.de, l.vers, m.nom, m.condition)
        from touchees m join conservation.lien l on l.parent = m.oid
        join tables t on t.oid = l.enfant and not t.porte and t.nom <> 'dossiers.personne'
        where not exists (select from conservation.particularite p where p.nom = t.nom)
    ), reunies as (
        select m.oid, m.nom, 'EFFACER' as geste, string_agg(distinct m.condition, ' or ') as condition from touchees m group by 1, 2
        union all
        select t.oid, p.nom, p.geste, p.condition from conservation.particularite p join tables t on t.nom = p.nom
    ), profondeur as (
        select r.oid, 0 as rang from reunies r
        union
        select l.enfant, p.rang + 1 from profondeur p join conservation.lien l on l.parent = p.oid
        join reunies r on r.oid = l.enfant where p.rang < 20
    )
    select max(p.rang)::int, r.nom, r.geste, r.condition
    from reunies r join profondeur p on p.oid = r.oid group by r.nom, r.geste, r.condition order by 1 desc, 2
$$;

-- Celles et ceux qui ne sont que dans ce dossier, fiches fusionnées comprises ; qui est nommé dans un autre y reste.
create function conservation.personnes_du_seul_dossier(vise bigint) returns bigint[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp set maillage.finalite = 'MAISON' as $$
declare
    seules bigint[];
    ailleurs bigint[];
    t record;
begin
    select coalesce(array_agg(distinct a.personne), '{}') into seules from dossiers.appartenance a where a.dossier = vise;
    for t in
        select distinct l.enfant::regclass::text as nom, l.de from conservation.lien l
        where l.parent = 'dossiers.personne'::regclass and l.de !~ ','
          and exists (select from pg_attribute a where a.attrelid = l.enfant and a.attname = 'dossier' and not a.attisdropped)
    loop
        execute format('select coalesce(array_agg(distinct x.%1$s), ''{}'') from %2$s x where x.dossier <> $1 and x.%1$s = any ($2)', t.de, t.nom)
            into ailleurs using vise, seules;
        select coalesce(array_agg(s), '{}') into seules from unnest(seules) s where s <> all (ailleurs);
    end loop;
    return (with recursive fondues as (
        select unnest(seules) as id
        union select p.id from dossiers.personne p join fondues f on p.fusionnee_dans = f.id)
        select coalesce(array_agg(f.id), '{}') from fondues f);
end $$;
revoke all on function conservation.personnes_du_seul_dossier(bigint) from public;

-- Efface tout d’un dossier archivé dont l’heure est venue, et en laisse la preuve. Le délégué de l’organisation, et lui seul.
create function conservation.effacer_le_dossier(vise bigint, visa text) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp set maillage.finalite = 'MAISON' as $$
declare
    a conservation.archive;
    numero_du_dossier text;
    personnes bigint[];
    comptes jsonb := '{}';
    t record;
    lignes bigint;
    precedente bytea;
    preuve bigint := nextval('conservation.identifiant');
    le timestamptz := clock_timestamp();
begin
    select * into a from conservation.archive x where x.dossier = vise and x.organisation = acces.organisation_courante() for update;
    if a.dossier is null or not exists (select from dossiers.en_poste(array['DPO'])) then return null; end if;
    if a.a_effacer_le > current_date then return null; end if;
    if exists (select from conservation.suspension s where s.dossier = vise and s.levee_le is null and s.jusqu_au >= current_date) then
        return null;
    end if;
    select d.numero into numero_du_dossier from dossiers.dossier d where d.id = vise for update;
    personnes := conservation.personnes_du_seul_dossier(vise);
    for t in select * from conservation.tables_du_dossier() loop
        if t.geste = 'EFFACER' then
            execute format('delete from %s where %s', t.nom, t.condition) using vise, personnes;
        elsif t.geste = 'DELIER' then
            execute format('update %s set dossier = null, precisions_scellees = null where %s', t.nom, t.condition) using vise;
        else
            continue;
        end if;
        get diagnostics lignes = row_count;
        if lignes > 0 then comptes := comptes || jsonb_build_object(t.nom, lignes); end if;
    end loop;
    if exists (select from dossiers.dossier d where d.id = vise) or comptes ->> 'dossiers.dossier' is distinct from '1' then
        raise exception 'Le dossier % n’a pas été effacé : la base l’a refusé sans le dire. Rien n’est changé.', numero_du_dossier;
    end if;
    perform pg_advisory_xact_lock(76601);
    select e.empreinte into precedente from conservation.effacement e order by e.id desc limit 1;
    insert into conservation.effacement (id, organisation, numero, fait_le, fait_par, regle, visa, comptes, empreinte)
    values (preuve, a.organisation, numero_du_dossier, le, acces.agent_courant(), a.regle, visa, comptes,
        sha256(coalesce(precedente, ''::bytea) || convert_to(concat_ws(E'\x1f', preuve, numero_du_dossier, extract(epoch from le), a.regle, visa, comptes), 'UTF8')));
    return preuve;
end $$;
revoke all on function conservation.effacer_le_dossier(bigint, text) from public;
grant execute on function conservation.effacer_le_dossier(bigint, text) to ${application};

-- L’unité d’archives d’une organisation : fermée, personne n’y travaille, donc personne n’y lit.
create function conservation.unite_d_archives(de_l_organisation bigint) returns bigint
    language plpgsql security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON' as $$
declare trouvee bigint;
begin
    select u.id into trouvee from acces.unite u where u.organisation = $1 and u.nom = 'Archives intermédiaires';
    if trouvee is null then
        insert into acces.unite (organisation, nom, mention, fermee_le)
        values ($1, 'Archives intermédiaires', 'Dossiers dont la durée de conservation active est passée', current_date) returning id into trouvee;
    end if;
    return trouvee;
end $$;
revoke all on function conservation.unite_d_archives(bigint) from public;

-- Passe en archive les dossiers sans contact depuis ce jour ; rend combien. Rouvrir un dossier le rend à son unité.
create function conservation.archiver_avant(limite date, effacement date, regle text) returns int
    language plpgsql security definer set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
declare
    d dossiers.dossier;
    faits int := 0;
begin
    -- Le travail de la maison seule : un agent n’archive pas.
    if acces.agent_courant() is not null then return 0; end if;
    for d in select x.* from dossiers.dossier x
        where x.dernier_contact < limite and not exists (select from conservation.archive a where a.dossier = x.id)
          and not exists (select from conservation.suspension s where s.dossier = x.id and s.levee_le is null and s.jusqu_au >= current_date)
        order by x.dernier_contact, x.id limit 500 for update skip locked
    loop
        insert into conservation.archive (dossier, organisation, unite_d_origine, archive_le, dernier_contact, a_effacer_le, regle)
        values (d.id, d.organisation, d.unite, current_date, d.dernier_contact, effacement, $3);
        update dossiers.suivi s set fin = current_date, version = s.version + 1 where s.dossier = d.id and (s.fin is null or s.fin > current_date);
        update dossiers.partage p set retire_le = now(), version = p.version + 1 where p.dossier = d.id and p.retire_le is null;
        update dossiers.dossier x set unite = conservation.unite_d_archives(d.organisation), statut = 'CLOS',
            clos_le = coalesce(x.clos_le, current_date), version = x.version + 1 where x.id = d.id;
        faits := faits + 1;
    end loop;
    return faits;
end $$;
revoke all on function conservation.archiver_avant(date, date, text) from public;
grant execute on function conservation.archiver_avant(date, date, text) to ${application};

create function conservation.rouvrir(vise bigint) returns boolean
    language plpgsql security definer set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
declare a conservation.archive;
begin
    if not exists (select from dossiers.en_poste(array['DPO'])) then return false; end if;
    delete from conservation.archive x where x.dossier = vise and x.organisation = acces.organisation_courante() returning * into a;
    if a.dossier is null then return false; end if;
    update dossiers.dossier x set unite = a.unite_d_origine, statut = 'OUVERT', clos_le = null, dernier_contact = current_date,
        version = x.version + 1 where x.id = vise;
    return true;
end $$;
revoke all on function conservation.rouvrir(bigint) from public;
grant execute on function conservation.rouvrir(bigint) to ${application};

-- Ce que le délégué voit des horloges : des numéros, des unités, des dates. Ni nom, ni motif.
create function conservation.echeancier(jusqu_au date, duree interval) returns table (dossier bigint, numero text, unite text,
        dernier_contact date, archive_le date, a_effacer_le date, suspendu_jusqu_au date)
    language sql stable security definer set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
    select d.id, d.numero, u.nom, d.dernier_contact, coalesce(a.archive_le, (d.dernier_contact + $2)::date), a.a_effacer_le,
        (select max(s.jusqu_au) from conservation.suspension s where s.dossier = d.id and s.levee_le is null and s.jusqu_au >= current_date)
    from dossiers.dossier d
    left join conservation.archive a on a.dossier = d.id
    join acces.unite u on u.id = coalesce(a.unite_d_origine, d.unite)
    where d.organisation = acces.organisation_courante() and exists (select from dossiers.en_poste(array['DPO']))
      and (a.dossier is not null or d.dernier_contact + $2 <= $1)
    order by a.a_effacer_le nulls last, d.dernier_contact, d.id limit 500
$$;
revoke all on function conservation.echeancier(date, interval) from public;
grant execute on function conservation.echeancier(date, interval) to ${application};

do $$
declare nom text;
begin
    foreach nom in array array['archive', 'suspension', 'effacement'] loop
        execute format('alter table conservation.%I enable row level security', nom);
        execute format('alter table conservation.%I force row level security', nom);
        execute format('create policy la_maison on conservation.%I using (dossiers.maison()) with check (dossiers.maison())', nom);
        execute format('create policy le_delegue on conservation.%I using (organisation = (select acces.organisation_courante())
            and exists (select from dossiers.en_poste(array[''DPO''])))', nom);
    end loop;
end $$;
-- Qui voit le dossier sait qu’il est en archive.
create policy qui_voit_le_dossier on conservation.archive for select using (dossiers.visible(dossier));
