-- Les titres de V778, que l’on peut ne demander que pour un dossier : une page les demande une demi-douzaine de fois pour le sien, et les
-- lire tous pour n’en garder qu’un coûtait deux à trois fois le prix. La règle reste écrite une fois ; titres() la lit sans cible.
-- Un dossier suivi est clos ou non : un index des seuls clos répond sans lire le dossier.
create index dossier_clos_idx on dossiers.dossier (id) where statut = 'CLOS';

create or replace function dossiers.titres(cible bigint) returns table (dossier bigint, titre text)
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

create or replace function dossiers.titres() returns table (dossier bigint, titre text)
    language sql stable rows 60
begin atomic
    select t.dossier, t.titre from dossiers.titres(null) t;
end;

-- Ce que les titres ouvrent sur un dossier : mêmes règles, demandées pour lui seul.
create or replace function dossiers.modifiable(dossier bigint) returns boolean language sql stable
    return exists (select from dossiers.dossier d where d.id = dossier and (dossiers.maison()
        or d.statut = 'OUVERT' and (d.unite = (select dossiers.unite_ouverte())
            or exists (select from dossiers.titres(d.id) t where t.titre = 'SUIVI'))));

create or replace function dossiers.accompagne(dossier bigint) returns boolean language sql stable
    return (select dossiers.maison())
        or exists (select from dossiers.titres(dossier) t where t.titre in ('SUIVI', 'EXCEPTION')) and dossiers.visible(dossier)
        or exists (select from dossiers.dossier d where d.id = dossier
            and d.unite = (select dossiers.unite_ouverte(array['CESF', 'ASS', 'RT'])));
