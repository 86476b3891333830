-- Un partage peut ouvrir, en plus de l’identité, le budget : c’est ce que reçoit, pour la durée dite, qui intervient à la demande d’un
-- collègue. Le titre rendu est « BUDGET » : seules les politiques du budget le connaissent.
alter table dossiers.partage drop constraint partage_quoi_check;
alter table dossiers.partage add constraint partage_quoi_check check (quoi in ('IDENTITE', 'BUDGET'));

create or replace function dossiers.titres() returns table (dossier bigint, titre text)
    language sql stable security definer rows 60 set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
    select s.dossier, case when d.statut = 'CLOS' then 'EXCEPTION' else 'SUIVI' end
    from dossiers.suivi s join dossiers.dossier d on d.id = s.dossier
    where s.agent = acces.agent_courant() and s.organisation = acces.organisation_courante()
      and s.debut <= current_date and (s.fin is null or s.fin > current_date)
      and exists (select from dossiers.en_poste(null))
    union all
    select s.dossier, case when d.statut = 'CLOS' then 'EXCEPTION' else 'SUIVI' end from dossiers.remplacement r
    join dossiers.suivi s on s.agent = r.absent and s.organisation = r.organisation
        and s.debut <= current_date and (s.fin is null or s.fin > current_date)
    join dossiers.dossier d on d.id = s.dossier
    where r.remplacant = acces.agent_courant() and r.organisation = acces.organisation_courante()
      and r.debut <= current_date and r.fin >= current_date and r.leve_le is null
      and exists (select from dossiers.en_poste(array['CESF', 'ASS']))
    union all
    select p.dossier, t from dossiers.partage p
    cross join lateral unnest(case p.quoi when 'BUDGET' then array['PARTAGE', 'BUDGET'] else array['PARTAGE'] end) t
    where p.agent = acces.agent_courant() and p.organisation_destinataire = acces.organisation_courante()
      and p.debut <= current_date and p.fin >= current_date and p.retire_le is null
      and exists (select from dossiers.en_poste(null))
    union all
    select e.dossier, 'EXCEPTION' from dossiers.acces_exceptionnel e
    join dossiers.dossier d on d.id = e.dossier and d.organisation = acces.organisation_courante()
    where e.agent = acces.agent_courant() and e.debut <= now() and e.fin > now()
      and exists (select from dossiers.en_poste(array['CESF', 'ASS', 'RT']))
$$;

-- Un dossier clos ne s’écrit plus, par une intervention non plus.
create function dossiers.est_ouvert(dossier bigint) returns boolean language sql stable
    return exists (select from dossiers.dossier d where d.id = $1 and d.statut = 'OUVERT');
