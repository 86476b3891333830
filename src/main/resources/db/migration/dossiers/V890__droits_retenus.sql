-- Une page lit une trentaine de tables sous leurs politiques, et chacune redemandait les titres de l’agent, ses postes et les dossiers que
-- ses conflits lui ferment. Tout se lit désormais une fois par transaction et s’y retient, comme les titres depuis V863 (décision 072) ; et
-- les politiques le demandent en tableaux, que PostgreSQL met en place trois fois plus vite qu’une sous-requête : préparer les plans
-- prenait plus du tiers d’une page. Les règles ne changent pas : titres_lus est celle de V863, postes_lus et interdits_lus celles de V703.

-- Les dossiers de chaque titre, dans l’ordre SUIVI, EXCEPTION, PARTAGE, BUDGET.
create function dossiers.titres_ranges() returns text
    language sql stable
as $$
    select concat_ws('=',
        coalesce(array_agg(l.dossier) filter (where l.titre = 'SUIVI'), '{}')::text,
        coalesce(array_agg(l.dossier) filter (where l.titre = 'EXCEPTION'), '{}')::text,
        coalesce(array_agg(l.dossier) filter (where l.titre = 'PARTAGE'), '{}')::text,
        coalesce(array_agg(l.dossier) filter (where l.titre = 'BUDGET'), '{}')::text)
    from dossiers.titres_lus(null) l
$$;

create function dossiers.titres_retenus() returns text
    language plpgsql stable
as $$
declare
    qui constant text := concat_ws('/', current_setting('maillage.agent', true), current_setting('maillage.organisation', true));
    retenus text := current_setting('maillage.titres', true);
begin
    if coalesce(retenus, '') = '' or split_part(retenus, '=', 1) <> qui then
        retenus := qui || '=' || dossiers.titres_ranges();
        perform set_config('maillage.titres', retenus, true);
    end if;
    return retenus;
end $$;

create or replace function dossiers.titres(cible bigint) returns table (dossier bigint, titre text)
    language plpgsql stable rows 60
as $$
declare
    rangs constant text[] := array['SUIVI', 'EXCEPTION', 'PARTAGE', 'BUDGET'];
    retenus constant text := dossiers.titres_retenus();
begin
    for rang in 1 .. 4 loop
        titre := rangs[rang];
        foreach dossier in array split_part(retenus, '=', rang + 1)::bigint[] loop
            if cible is null or cible = dossier then return next; end if;
        end loop;
    end loop;
end $$;

-- Les postes de l’agent aujourd’hui : « unité:fonction », zéro quand la fonction n’est d’aucune unité.
create function dossiers.postes_lus() returns text[]
    language sql stable security definer
    set search_path = acces, pg_temp
    set "maillage.finalite" = 'MAISON'
as $$
    select coalesce(array_agg(coalesce(f.unite, 0) || ':' || f.fonction), '{}')
    from acces.affectation f join acces.agent a on a.id = f.agent
    where f.agent = acces.agent_courant() and f.organisation = acces.organisation_courante()
      and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
      and (a.ferme_le is null or a.ferme_le > current_date)
$$;

create function dossiers.postes_retenus() returns text[]
    language plpgsql stable
as $$
declare
    qui constant text := concat_ws('/', current_setting('maillage.agent', true), current_setting('maillage.organisation', true));
    retenus text := current_setting('maillage.postes', true);
begin
    if coalesce(retenus, '') = '' or split_part(retenus, '=', 1) <> qui then
        retenus := qui || '=' || dossiers.postes_lus()::text;
        perform set_config('maillage.postes', retenus, true);
    end if;
    return split_part(retenus, '=', 2)::text[];
end $$;

create function dossiers.unites_en_poste(fonctions text[]) returns bigint[]
    language plpgsql stable
as $$
declare
    unites bigint[] := '{}';
    poste text;
begin
    foreach poste in array dossiers.postes_retenus() loop
        if fonctions is null or split_part(poste, ':', 2) = any (fonctions) then unites := unites || split_part(poste, ':', 1)::bigint; end if;
    end loop;
    return unites;
end $$;

create or replace function dossiers.en_poste(fonctions text[]) returns setof bigint
    language sql stable rows 1
return unnest(dossiers.unites_en_poste(fonctions));

create or replace function dossiers.unite_ouverte(fonctions text[]) returns bigint
    language plpgsql stable
as $$
declare
    unite constant bigint := nullif(current_setting('maillage.unite', true), '');
begin
    return case when unite = any (dossiers.unites_en_poste(fonctions)) then unite end;
end $$;

create or replace function dossiers.unite_ouverte() returns bigint
    language sql stable
return dossiers.unite_ouverte(array['CESF', 'ASS', 'RT', 'SEC']);

create function dossiers.interdits_lus() returns bigint[]
    language sql stable security definer
    set search_path = dossiers, pg_temp
    set "maillage.finalite" = 'MAISON'
as $$
    select coalesce(array_agg(a.dossier), '{}') from dossiers.conflit_d_interets c
    join dossiers.appartenance a on a.personne = c.personne
    where c.agent = acces.agent_courant() and c.leve_le is null
$$;

create function dossiers.interdits_retenus() returns bigint[]
    language plpgsql stable
as $$
declare
    qui constant text := coalesce(current_setting('maillage.agent', true), '');
    retenus text := current_setting('maillage.interdits', true);
begin
    if coalesce(retenus, '') = '' or split_part(retenus, '=', 1) <> qui then
        retenus := qui || '=' || dossiers.interdits_lus()::text;
        perform set_config('maillage.interdits', retenus, true);
    end if;
    return split_part(retenus, '=', 2)::bigint[];
end $$;

create or replace function dossiers.interdits() returns setof bigint
    language sql stable rows 5
return unnest(dossiers.interdits_retenus());

-- Les dossiers que l’agent tient à l’un de ces titres, ou à n’importe lequel ; jamais ceux qu’un conflit d’intérêts lui ferme.
create function dossiers.ouverts_au_titre(titres text[]) returns bigint[]
    language plpgsql stable
as $$
declare
    rangs constant text[] := array['SUIVI', 'EXCEPTION', 'PARTAGE', 'BUDGET'];
    retenus constant text := dossiers.titres_retenus();
    interdits constant bigint[] := dossiers.interdits_retenus();
    ouverts bigint[] := '{}';
begin
    for rang in 1 .. 4 loop
        if titres is null or rangs[rang] = any (titres) then
            ouverts := ouverts || split_part(retenus, '=', rang + 1)::bigint[];
        end if;
    end loop;
    if interdits <> '{}' then return array(select o from unnest(ouverts) o where o <> all (interdits)); end if;
    return ouverts;
end $$;

create or replace function dossiers.unites_a_lire() returns setof bigint
    language sql stable security definer rows 2
    set search_path = dossiers, pg_temp
    set "maillage.finalite" = 'MAISON'
as $$
    select u from dossiers.unite_ouverte() u where u is not null
    union
    select d.unite from dossiers.dossier d where d.id = any ((select dossiers.ouverts_au_titre(null))::bigint[])
$$;

create or replace function dossiers.oublier_les_titres() returns trigger language plpgsql as $$
begin
    perform set_config('maillage.titres', '', true), set_config('maillage.postes', '', true), set_config('maillage.interdits', '', true);
    return null;
end $$;

do $$
declare nom text;
begin
    foreach nom in array array['dossiers.conflit_d_interets', 'dossiers.appartenance'] loop
        execute format('create trigger oublier_les_titres after insert or update or delete on %s
            for each statement execute function dossiers.oublier_les_titres()', nom);
    end loop;
end $$;

-- D’un dossier, seuls l’ouverture, la clôture et l’organisation font un titre : noter un contact n’en fait oublier aucun.
drop trigger oublier_les_titres on dossiers.dossier;
create trigger oublier_les_titres after insert or delete or update of statut, organisation on dossiers.dossier
    for each statement execute function dossiers.oublier_les_titres();

-- Un dossier gelé est rare : sa règle ne se prépare que si l’on en rencontre un.
create function dossiers.lisible_gele(dossier bigint, unite bigint) returns boolean
    language plpgsql stable
as $$
begin
    return dossiers.maison() or dossier = any (dossiers.ouverts_au_titre(array['SUIVI', 'EXCEPTION']))
        or unite = any (dossiers.unites_en_poste(array['RT']));
end $$;
alter policy gel on dossiers.dossier using (gele_le is null or dossiers.lisible_gele(id, unite));

-- Chaque politique garde sa règle ; seule change la façon de demander : « x in (select …) » devient « x = any (tableau) ».
create function pg_temp.en_tableaux(regle text) returns text language plpgsql immutable as $$
declare
    titres constant text := '([a-z_.]+) IN \( SELECT t\.dossier\s+FROM dossiers\.titres\(\) t\(dossier, titre\)';
begin
    regle := regexp_replace(regle, titres || '\s+WHERE \(t\.titre = (''\w+'')::text\)\)',
        '\1 = ANY ((SELECT dossiers.ouverts_au_titre(ARRAY[\2]))::bigint[])', 'g');
    regle := regexp_replace(regle, titres || '\s+WHERE \(t\.titre = ANY \((ARRAY\[[^]]+\])\)\)\)',
        '\1 = ANY ((SELECT dossiers.ouverts_au_titre(\2))::bigint[])', 'g');
    regle := regexp_replace(regle, titres || '\)', '\1 = ANY ((SELECT dossiers.ouverts_au_titre(NULL))::bigint[])', 'g');
    regle := regexp_replace(regle, '([a-z_.]+) IN \( SELECT dossiers\.interdits\(\) AS interdits\)',
        '\1 = ANY ((SELECT dossiers.interdits_retenus())::bigint[])', 'g');
    -- Qui tient le dossier à l’un de ces titres le voit, gelé ou non, sauf conflit : les deux sont déjà dans le tableau.
    regle := regexp_replace(regle, '(dossiers\.ouverts_au_titre\(ARRAY\[[^]]*''SUIVI''[^]]*\]\)\)::bigint\[\]\)\)) AND '
        || '(\(EXISTS \( SELECT\s+FROM dossiers\.dossier d\s+WHERE \(d\.id = \w+\.dossier\)\)\)|dossiers\.visible\(dossier\)'
        || '|\(NOT \(dossier = ANY \(\(SELECT dossiers\.interdits_retenus\(\)\)::bigint\[\]\)\)\))', '\1', 'g');
    regle := regexp_replace(regle, '([a-z_.]+) IN \( SELECT dossiers\.en_poste\((ARRAY\[[^]]+\])\) AS en_poste\)',
        '\1 = ANY ((SELECT dossiers.unites_en_poste(\2))::bigint[])', 'g');
    -- « Son unité, et une de celles qu’il conduit » : l’unité qu’il conduit en ce moment.
    return regexp_replace(regle, '\(d\.unite = \( SELECT dossiers\.unite_ouverte\(\) AS unite_ouverte\)\) AND '
        || '\(d\.unite = ANY \(\(SELECT dossiers\.unites_en_poste\(ARRAY\[''RT''::text\]\)\)::bigint\[\]\)\)',
        '(d.unite = (SELECT dossiers.unite_ouverte(ARRAY[''RT''])))', 'g');
end $$;

do $$
declare
    p record;
begin
    for p in
        select c.oid::regclass as sur, y.polname as nom, pg_get_expr(y.polqual, c.oid) as lire, pg_get_expr(y.polwithcheck, c.oid) as ecrire
        from pg_policy y join pg_class c on c.oid = y.polrelid
    loop
        if concat(p.lire, p.ecrire) <> concat(pg_temp.en_tableaux(p.lire), pg_temp.en_tableaux(p.ecrire)) then
            execute format('alter policy %I on %s', p.nom, p.sur)
                || coalesce(' using (' || pg_temp.en_tableaux(p.lire) || ')', '')
                || coalesce(' with check (' || pg_temp.en_tableaux(p.ecrire) || ')', '');
        end if;
    end loop;
end $$;
