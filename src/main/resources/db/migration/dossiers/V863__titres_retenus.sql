-- Une page demande les titres de l’agent une dizaine de fois, à chaque table qu’elle lit. Ils se lisent désormais une fois par transaction
-- et s’y retiennent ; ce qui les change dans la transaction les fait relire. L’heure et le jour d’une transaction étant ceux de son début,
-- un titre n’y échoit pas davantage qu’avant (décision 072). La règle elle-même est celle de V840, mot pour mot.
create function dossiers.titres_lus(cible bigint) returns table (dossier bigint, titre text)
    language sql stable security definer rows 60
    set search_path = dossiers, pg_temp
    set "maillage.finalite" = 'MAISON'
as $$
    with moi as materialized (
        select acces.agent_courant() as agent, acces.organisation_courante() as organisation,
            array(select f.fonction from acces.affectation f join acces.agent a on a.id = f.agent
                where f.agent = acces.agent_courant() and f.organisation = acces.organisation_courante()
                  and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
                  and (a.ferme_le is null or a.ferme_le > current_date)) as fonctions)
    select s.dossier, case when exists (select from dossiers.dossier d where d.id = s.dossier and d.statut = 'CLOS')
        then 'EXCEPTION' else 'SUIVI' end
    from moi join dossiers.suivi s on s.agent = moi.agent and s.organisation = moi.organisation
    where (cible is null or s.dossier = cible)
      and s.debut <= current_date and (s.fin is null or s.fin > current_date) and moi.fonctions <> '{}'
    union all
    select s.dossier, case when exists (select from dossiers.dossier d where d.id = s.dossier and d.statut = 'CLOS')
        then 'EXCEPTION' else 'SUIVI' end
    from moi join dossiers.remplacement r on r.remplacant = moi.agent and r.organisation = moi.organisation
    join dossiers.suivi s on s.agent = r.absent and s.organisation = r.organisation
        and s.debut <= current_date and (s.fin is null or s.fin > current_date)
    where (cible is null or s.dossier = cible) and r.debut <= current_date and r.fin >= current_date and r.leve_le is null
      and moi.fonctions && array['CESF', 'ASS']
    union all
    select p.dossier, t
    from moi join dossiers.partage p on p.agent = moi.agent and p.organisation_destinataire = moi.organisation
    cross join lateral unnest(case p.quoi when 'BUDGET' then array['PARTAGE', 'BUDGET'] else array['PARTAGE'] end) t
    where (cible is null or p.dossier = cible) and p.debut <= current_date and p.fin >= current_date and p.retire_le is null and moi.fonctions <> '{}'
    union all
    select e.dossier, 'EXCEPTION'
    from moi join dossiers.acces_exceptionnel e on e.agent = moi.agent
    join dossiers.dossier d on d.id = e.dossier and d.organisation = moi.organisation
    where (cible is null or e.dossier = cible) and e.debut <= now() and e.fin > now() and moi.fonctions && array['CESF', 'ASS', 'RT']
$$;

-- Un titre se retient en un nombre : huit fois le dossier, plus le rang du titre.
create or replace function dossiers.titres(cible bigint) returns table (dossier bigint, titre text)
    language plpgsql stable rows 60
    set search_path = dossiers, pg_temp
as $$
declare
    rangs constant text[] := array['SUIVI', 'EXCEPTION', 'PARTAGE', 'BUDGET'];
    nom constant text := case when cible is null then 'maillage.titres' else 'maillage.titres_du_dossier' end;
    qui constant text := concat_ws('/', current_setting('maillage.agent', true), current_setting('maillage.organisation', true), cible);
    retenus text := current_setting(nom, true);
begin
    if retenus is null or split_part(retenus, '=', 1) <> qui then
        select qui || '=' || coalesce(array_agg(l.dossier * 8 + array_position(rangs, l.titre)), '{}')::text
        into strict retenus from titres_lus(cible) l;
        perform set_config(nom, retenus, true);
    end if;
    return query select r / 8, rangs[(r % 8)::int] from unnest(split_part(retenus, '=', 2)::bigint[]) r;
end $$;

-- L’unité où l’agent travaille se retient de même : chaque lecture d’un dossier la demande.
create or replace function dossiers.unite_ouverte() returns bigint
    language plpgsql stable
    set search_path = dossiers, pg_temp
as $$
declare
    qui constant text := concat_ws('/', current_setting('maillage.agent', true), current_setting('maillage.organisation', true),
        current_setting('maillage.unite', true));
    retenue text := current_setting('maillage.unite_ouverte', true);
begin
    if retenue is null or split_part(retenue, '=', 1) <> qui then
        retenue := qui || '=' || coalesce(unite_ouverte(array['CESF', 'ASS', 'RT', 'SEC'])::text, '');
        perform set_config('maillage.unite_ouverte', retenue, true);
    end if;
    return nullif(split_part(retenue, '=', 2), '')::bigint;
end $$;

create function dossiers.oublier_les_titres() returns trigger language plpgsql as $$
begin
    perform set_config('maillage.titres', '', true), set_config('maillage.titres_du_dossier', '', true),
        set_config('maillage.unite_ouverte', '', true);
    return null;
end $$;

do $$
declare nom text;
begin
    foreach nom in array array['dossiers.suivi', 'dossiers.remplacement', 'dossiers.partage', 'dossiers.acces_exceptionnel', 'dossiers.dossier',
        'acces.affectation', 'acces.agent'] loop
        execute format('create trigger oublier_les_titres after insert or update or delete on %s
            for each statement execute function dossiers.oublier_les_titres()', nom);
    end loop;
end $$;
