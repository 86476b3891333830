-- Les mêmes titres que V758, lus autrement : chaque page les demande une demi-douzaine de fois. Les fonctions de l’agent se lisent une
-- fois au lieu de quatre (les conditions de dossiers.en_poste, rassemblées) ; l’état d’un dossier, par sa clé et non par une jointure
-- dont le plan parcourait des milliers de dossiers pour une centaine de suivis.
create or replace function dossiers.titres() returns table (dossier bigint, titre text)
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
    select s.dossier, case when (select d.statut from dossiers.dossier d where d.id = s.dossier) = 'CLOS'
        then 'EXCEPTION' else 'SUIVI' end
    from moi join dossiers.suivi s on s.agent = moi.agent and s.organisation = moi.organisation
    where s.debut <= current_date and (s.fin is null or s.fin > current_date) and moi.fonctions <> '{}'
    union all
    select s.dossier, case when (select d.statut from dossiers.dossier d where d.id = s.dossier) = 'CLOS'
        then 'EXCEPTION' else 'SUIVI' end
    from moi join dossiers.remplacement r on r.remplacant = moi.agent and r.organisation = moi.organisation
    join dossiers.suivi s on s.agent = r.absent and s.organisation = r.organisation
        and s.debut <= current_date and (s.fin is null or s.fin > current_date)
    where r.debut <= current_date and r.fin >= current_date and r.leve_le is null
      and moi.fonctions && array['CESF', 'ASS']
    union all
    select p.dossier, t
    from moi join dossiers.partage p on p.agent = moi.agent and p.organisation_destinataire = moi.organisation
    cross join lateral unnest(case p.quoi when 'BUDGET' then array['PARTAGE', 'BUDGET'] else array['PARTAGE'] end) t
    where p.debut <= current_date and p.fin >= current_date and p.retire_le is null and moi.fonctions <> '{}'
    union all
    select e.dossier, 'EXCEPTION'
    from moi join dossiers.acces_exceptionnel e on e.agent = moi.agent
    join dossiers.dossier d on d.id = e.dossier and d.organisation = moi.organisation
    where e.debut <= now() and e.fin > now() and moi.fonctions && array['CESF', 'ASS', 'RT']
$$;
