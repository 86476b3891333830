-- Le numéro que la personne garde. Tiré du hasard, il ne dit pas combien d’autres ont réclamé.
alter table ecoute.reclamation add column numero text not null generated always as (upper(substr(replace(cle::text, '-', ''), 1, 8))) stored;
-- Un contentieux court : elle se garde au-delà de sa durée, jusqu’à ce jour.
alter table ecoute.reclamation add column gardee_jusqu_au date;
alter table ecoute.reclamation drop constraint reclamation_canal_check;
alter table ecoute.reclamation add constraint reclamation_canal_check
    check (canal in ('DE_VIVE_VOIX', 'TELEPHONE', 'COURRIER', 'COURRIEL', 'QUESTIONNAIRE', 'EN_LIGNE'));

-- L’organisation ouvre la page sans compte quand quelqu’un est là pour lire ce qui y arrive.
create table ecoute.en_ligne (
    organisation bigint primary key references acces.organisation,
    ouverte boolean not null,
    depuis timestamptz not null default now(),
    par bigint references acces.agent
);
alter table ecoute.en_ligne enable row level security;
alter table ecoute.en_ligne force row level security;
create policy la_sienne on ecoute.en_ligne using (dossiers.maison() or organisation = (select acces.organisation_courante()))
    with check (dossiers.maison() or organisation = (select acces.organisation_courante()));

-- Les trois portes d’une personne sans compte : savoir à qui elle écrit, écrire, relire son reçu. Sa transaction ne porte aucun agent ;
-- rien d’autre ne lui est ouvert, et ce qu’elle a écrit ne se relit pas d’ici.
create function ecoute.a_qui_reclamer(du_siret text) returns table (organisation bigint, nom text)
    language sql stable security definer set search_path = ecoute, pg_temp set maillage.finalite = 'MAISON' as $$
    select g.id, g.nom from acces.organisation g join ecoute.en_ligne e on e.organisation = g.id
    where g.siret = $1 and e.ouverte
$$;
revoke all on function ecoute.a_qui_reclamer(text) from public;
grant execute on function ecoute.a_qui_reclamer(text) to ${application};

-- Rend, la première fois, celles et ceux qui conduisent un service et la liront.
create function ecoute.reclamer(du_siret text, la_cle uuid, l_id bigint, le_terme date, l_objet text, les_textes bytea) returns table (agent bigint)
    language plpgsql security definer set search_path = ecoute, pg_temp set maillage.finalite = 'MAISON' as $$
declare visee bigint := (select q.organisation from ecoute.a_qui_reclamer(du_siret) q);
begin
    if visee is null then return; end if;
    insert into ecoute.reclamation (id, organisation, cle, recue_le, terme, canal, objet, textes_scelles)
    values (l_id, visee, la_cle, current_date, le_terme, 'EN_LIGNE', l_objet, les_textes) on conflict do nothing;
    if not found then return; end if;
    return query
        select distinct f.agent from acces.affectation f join acces.agent a on a.id = f.agent
        where f.organisation = visee and f.fonction = 'RT' and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
          and (a.ferme_le is null or a.ferme_le > current_date);
end $$;
revoke all on function ecoute.reclamer(text, uuid, bigint, date, text, bytea) from public;
grant execute on function ecoute.reclamer(text, uuid, bigint, date, text, bytea) to ${application};

create function ecoute.recu(la_cle uuid) returns table (siret text, nom text, numero text, recue_le date, terme date, repondue_le date)
    language sql stable security definer set search_path = ecoute, pg_temp set maillage.finalite = 'MAISON' as $$
    select g.siret, g.nom, r.numero, r.recue_le, r.terme, r.repondue_le
    from ecoute.reclamation r join acces.organisation g on g.id = r.organisation where r.cle = $1 and r.canal = 'EN_LIGNE'
$$;
revoke all on function ecoute.recu(uuid) from public;
grant execute on function ecoute.recu(uuid) to ${application};

-- Efface celles dont l’heure est venue : tant de mois après la réponse ou, sans réponse, après le jour où elle était due. Le travail de la
-- maison seule ; chaque organisation en garde la preuve, dans la chaîne des dossiers effacés.
create function ecoute.effacer_les_reclamations(le_jour date, mois int, regle text) returns table (organisation bigint, effacees bigint, sans_reponse bigint)
    language plpgsql security definer set search_path = ecoute, pg_temp set maillage.finalite = 'MAISON' as $$
declare o record;
begin
    if acces.agent_courant() is not null then return; end if;
    for o in
        with parties as (
            delete from ecoute.reclamation r
            where coalesce(r.repondue_le, r.terme) + make_interval(months => $2) <= $1
              and (r.gardee_jusqu_au is null or r.gardee_jusqu_au < $1)
            returning r.organisation, r.repondue_le
        )
        select p.organisation, count(*) as effacees, count(*) filter (where p.repondue_le is null) as sans_reponse from parties p group by 1 order by 1
    loop
        perform conservation.prouver(o.organisation, null, 'réclamations', $3, '', jsonb_build_object('ecoute.reclamation', o.effacees));
        organisation := o.organisation;
        effacees := o.effacees;
        sans_reponse := o.sans_reponse;
        return next;
    end loop;
end $$;
revoke all on function ecoute.effacer_les_reclamations(date, int, text) from public;
grant execute on function ecoute.effacer_les_reclamations(date, int, text) to ${application};
