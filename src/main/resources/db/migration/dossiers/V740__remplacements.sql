-- Remplacer un collègue absent : le même titre que lui sur ses dossiers, pour des jours dits d’avance. Le titre rendu est
-- « SUIVI » : chaque politique déjà écrite sur les suivis vaut pour celui qui remplace, et s’arrête avec l’absence.
create table dossiers.remplacement (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    absent bigint not null references acces.agent,
    remplacant bigint not null references acces.agent,
    debut date not null,
    fin date not null,
    decide_par bigint not null references acces.agent,
    decide_le timestamptz not null default now(),
    leve_le timestamptz,
    check (absent <> remplacant),
    -- Une absence plus longue se décide de nouveau : un titre oublié ne dure pas.
    check (fin >= debut and fin <= debut + 92)
);
create index on dossiers.remplacement (remplacant, fin);
create index on dossiers.remplacement (absent, fin);

create or replace function dossiers.titres() returns table (dossier bigint, titre text)
    language sql stable security definer rows 60 set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
    select s.dossier, 'SUIVI' from dossiers.suivi s
    where s.agent = acces.agent_courant() and s.organisation = acces.organisation_courante()
      and s.debut <= current_date and (s.fin is null or s.fin > current_date)
      and exists (select from dossiers.en_poste(null))
    union all
    select s.dossier, 'SUIVI' from dossiers.remplacement r
    join dossiers.suivi s on s.agent = r.absent and s.organisation = r.organisation
        and s.debut <= current_date and (s.fin is null or s.fin > current_date)
    where r.remplacant = acces.agent_courant() and r.organisation = acces.organisation_courante()
      and r.debut <= current_date and r.fin >= current_date and r.leve_le is null
      and exists (select from dossiers.en_poste(array['CESF', 'ASS']))
    union all
    select p.dossier, 'PARTAGE' from dossiers.partage p
    where p.agent = acces.agent_courant() and p.organisation_destinataire = acces.organisation_courante()
      and p.debut <= current_date and p.fin >= current_date and p.retire_le is null
      and exists (select from dossiers.en_poste(null))
    union all
    select e.dossier, 'EXCEPTION' from dossiers.acces_exceptionnel e
    join dossiers.dossier d on d.id = e.dossier and d.organisation = acces.organisation_courante()
    where e.agent = acces.agent_courant() and e.debut <= now() and e.fin > now()
      and exists (select from dossiers.en_poste(array['CESF', 'ASS', 'RT']))
$$;

-- L’unité où l’on travaille en ce moment, si l’on y tient l’une de ces fonctions.
create function dossiers.unite_ouverte(fonctions text[]) returns bigint
    language sql stable security definer set search_path = dossiers, pg_temp as $$
    select u from dossiers.en_poste($1) u where u = nullif(current_setting('maillage.unite', true), '')::bigint limit 1
$$;

create or replace function dossiers.unite_ouverte() returns bigint language sql stable
    return dossiers.unite_ouverte(array['CESF', 'ASS', 'RT', 'SEC']);

-- Ceux qui accompagnent dans l’unité où je travaille, moi compris : à qui je confie mes dossiers, ou ceux d’un autre si je conduis.
create function dossiers.accompagnants() returns table (agent bigint, nom text)
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON' as $$
    select distinct a.id, a.nom from acces.affectation f join acces.agent a on a.id = f.agent
    where f.organisation = acces.organisation_courante() and f.fonction in ('CESF', 'ASS')
      and f.unite = dossiers.unite_ouverte(array['CESF', 'ASS', 'RT'])
      and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
      and (a.ferme_le is null or a.ferme_le > current_date)
$$;

alter table dossiers.remplacement enable row level security;
alter table dossiers.remplacement force row level security;
create policy la_maison on dossiers.remplacement using (dossiers.maison()) with check (dossiers.maison());
create policy les_siens on dossiers.remplacement for select using (
    organisation = acces.organisation_courante() and (acces.agent_courant() in (absent, remplacant)
        or (dossiers.unite_ouverte(array['RT']) is not null and absent in (select c.agent from dossiers.accompagnants() c))));
-- On se fait remplacer soi-même, ou celui qui conduit l’unité y pourvoit ; par quelqu’un qui y accompagne.
create policy decider on dossiers.remplacement for insert with check (
    organisation = acces.organisation_courante() and decide_par = acces.agent_courant()
    and (absent = acces.agent_courant() or dossiers.unite_ouverte(array['RT']) is not null)
    and absent in (select c.agent from dossiers.accompagnants() c)
    and remplacant in (select c.agent from dossiers.accompagnants() c));
create policy lever on dossiers.remplacement for update using (
    organisation = acces.organisation_courante() and (absent = acces.agent_courant()
        or (dossiers.unite_ouverte(array['RT']) is not null and absent in (select c.agent from dossiers.accompagnants() c))));
