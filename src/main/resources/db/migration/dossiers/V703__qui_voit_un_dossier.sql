-- QUI VOIT UN DOSSIER, écrit une fois. Les quatre fonctions lisent les titres de l’agent courant au-dessus des politiques ;
-- elles ne rendent que ce qui le concerne, lui.

create function dossiers.maison() returns boolean language sql stable
    return acces.finalite_courante() = 'MAISON';

create function dossiers.en_poste(fonctions text[]) returns setof bigint
    language sql stable security definer rows 1 set search_path = acces, pg_temp set maillage.finalite = 'MAISON' as $$
    select coalesce(f.unite, 0) from acces.affectation f join acces.agent a on a.id = f.agent
    where f.agent = acces.agent_courant() and f.organisation = acces.organisation_courante()
      and (fonctions is null or f.fonction = any (fonctions))
      and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
      and (a.ferme_le is null or a.ferme_le > current_date)
$$;

-- L’unité dont on ouvre les dossiers : celle où l’on travaille en ce moment, pour ceux qui y accompagnent, y accueillent ou
-- la conduisent.
create function dossiers.unite_ouverte() returns bigint
    language sql stable security definer set search_path = dossiers, pg_temp as $$
    select u from dossiers.en_poste(array['CESF', 'ASS', 'RT', 'SEC']) u
    where u = nullif(current_setting('maillage.unite', true), '')::bigint limit 1
$$;

create function dossiers.titres() returns table (dossier bigint, titre text)
    language sql stable security definer rows 60 set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
    select s.dossier, 'SUIVI' from dossiers.suivi s
    where s.agent = acces.agent_courant() and s.organisation = acces.organisation_courante()
      and s.debut <= current_date and (s.fin is null or s.fin > current_date)
      and exists (select from dossiers.en_poste(null))
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

create function dossiers.interdits() returns setof bigint
    language sql stable security definer rows 5 set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
    select a.dossier from dossiers.conflit_d_interets c
    join dossiers.appartenance a on a.personne = c.personne
    where c.agent = acces.agent_courant() and c.leve_le is null
$$;

do $$
declare
    -- Voir : l’unité qui suit, ou un titre personnel ; jamais contre un conflit d’intérêts.
    voir constant text := '(select dossiers.maison()) or ((unite = (select dossiers.unite_ouverte())
        or %1$s in (select t.dossier from dossiers.titres() t)) and %1$s not in (select dossiers.interdits()))';
    -- Écrire : comme voir, mais un partage ou un accès exceptionnel ne font que lire.
    ecrire constant text := '(select dossiers.maison()) or ((unite = (select dossiers.unite_ouverte())
        or %1$s in (select t.dossier from dossiers.titres() t where t.titre = ''SUIVI'')) and %1$s not in (select dossiers.interdits()))';
    nom text;
begin
    foreach nom in array array['dossier', 'personne', 'telephone', 'appartenance', 'suivi', 'partage', 'acces_exceptionnel',
            'conflit_d_interets', 'accord', 'evenement', 'note', 'cle_de_recherche', 'distinction', 'fusion'] loop
        execute format('alter table dossiers.%I enable row level security', nom);
        execute format('alter table dossiers.%I force row level security', nom);
    end loop;
    execute format('create policy voir on dossiers.dossier for select using (%s)', format(voir, 'id'));
    execute format('create policy changer on dossiers.dossier for update using (%s)', format(ecrire, 'id'));
    execute format('create policy trouver on dossiers.cle_de_recherche for select using (%s)', format(voir, 'dossier'));
    execute format('create policy retirer on dossiers.cle_de_recherche for delete using (%s)', format(ecrire, 'dossier'));
    execute format('create policy poser on dossiers.cle_de_recherche for insert with check (%s)', format(ecrire, 'dossier'));
end $$;

create policy ouvrir on dossiers.dossier for insert with check (
    dossiers.maison() or (organisation = acces.organisation_courante() and unite = dossiers.unite_ouverte()));

-- Ce qui suit descend de la politique des dossiers : une sous-requête y est elle-même soumise.
create function dossiers.visible(dossier bigint) returns boolean language sql stable
    return exists (select from dossiers.dossier d where d.id = $1);

create function dossiers.modifiable(dossier bigint) returns boolean language sql stable
    return exists (select from dossiers.dossier d where d.id = $1 and (dossiers.maison()
        or d.unite = (select dossiers.unite_ouverte())
        or d.id in (select t.dossier from dossiers.titres() t where t.titre = 'SUIVI')));

do $$
declare nom text;
begin
    foreach nom in array array['suivi', 'partage', 'accord', 'evenement'] loop
        execute format('create policy voir on dossiers.%I for select using (exists (select from dossiers.dossier d where d.id = dossier))', nom);
        execute format('create policy ajouter on dossiers.%I for insert with check (dossiers.modifiable(dossier))', nom);
        execute format('create policy changer on dossiers.%I for update using (dossiers.modifiable(dossier))', nom);
    end loop;
end $$;

-- Une personne se voit par un dossier où elle est, ou y a été.
create policy voir on dossiers.appartenance for select using (exists (select from dossiers.dossier d where d.id = dossier));
create policy voir on dossiers.personne for select using (
    dossiers.maison() or exists (select from dossiers.appartenance a where a.personne in (personne.id, personne.fusionnee_dans)));
create policy creer on dossiers.personne for insert with check (
    dossiers.maison() or (organisation = acces.organisation_courante() and cree_par = acces.agent_courant()));
create policy changer on dossiers.personne for update using (
    dossiers.maison() or exists (select from dossiers.appartenance a
        where a.personne in (personne.id, personne.fusionnee_dans) and dossiers.modifiable(a.dossier)));

-- Rattacher à son dossier la personne d’un autre serait la voir : on ne rattache que qui l’on voit, ou qui l’on vient de créer.
create function dossiers.neuve(personne bigint) returns boolean
    language sql stable security definer set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON'
    return exists (select from dossiers.personne p where p.id = $1 and p.cree_par = acces.agent_courant()
            and p.organisation = acces.organisation_courante())
        and not exists (select from dossiers.appartenance a where a.personne = $1);
-- Une fonction, et non une sous-requête : la politique des personnes lit celle-ci, et PostgreSQL y verrait un cercle.
create function dossiers.visible_en_personne(personne bigint) returns boolean language sql stable
    return exists (select from dossiers.personne p where p.id = $1);
create policy rattacher on dossiers.appartenance for insert with check (
    dossiers.modifiable(dossier) and (dossiers.neuve(personne) or dossiers.visible_en_personne(personne)));
create policy changer on dossiers.appartenance for update using (dossiers.modifiable(dossier))
    with check (dossiers.modifiable(dossier) and dossiers.visible_en_personne(personne));

create policy par_sa_personne on dossiers.telephone using (exists (select from dossiers.personne p where p.id = personne))
    with check (exists (select from dossiers.appartenance a where a.personne = telephone.personne and dossiers.modifiable(a.dossier)));

-- Les notes : ceux qui suivent, et l’accès exceptionnel. Ni l’unité, ni le secrétariat, ni un partage.
create policy lire on dossiers.note for select using ((select dossiers.maison())
    or (dossier in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'EXCEPTION')) and dossiers.visible(dossier)));
create policy ecrire on dossiers.note for insert with check (dossiers.maison()
    or (dossier in (select t.dossier from dossiers.titres() t where t.titre = 'SUIVI') and dossiers.visible(dossier)));
create policy changer on dossiers.note for update using (dossiers.maison()
    or (dossier in (select t.dossier from dossiers.titres() t where t.titre = 'SUIVI') and dossiers.visible(dossier)));

create policy la_maison on dossiers.acces_exceptionnel using (dossiers.maison()) with check (dossiers.maison());
create policy voir on dossiers.acces_exceptionnel for select using (dossiers.visible(dossier));
revoke insert, update on dossiers.acces_exceptionnel from ${application};

-- On ne déclare que pour soi, sur qui l’on voit.
create policy la_maison on dossiers.conflit_d_interets using (dossiers.maison()) with check (dossiers.maison());
create policy declarer on dossiers.conflit_d_interets for insert with check (
    agent = acces.agent_courant() and exists (select from dossiers.personne p where p.id = personne));
create policy les_siens on dossiers.conflit_d_interets for select using (agent = acces.agent_courant());

create policy entre_visibles on dossiers.distinction using (
    exists (select from dossiers.personne p where p.id = une) and exists (select from dossiers.personne p where p.id = autre));
create policy entre_visibles on dossiers.fusion using (exists (select from dossiers.personne p where p.id = gardee));

-- Le bris de glace : la seule porte qui ouvre un dossier que l’on ne voit pas. Elle ne dit rien d’un dossier d’ailleurs.
create function dossiers.ouvrir_par_exception(numero text, raison text) returns bigint
    language plpgsql security definer set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
declare trouve bigint;
begin
    if length(btrim(raison)) < 20 or not exists (select from dossiers.en_poste(array['CESF', 'ASS', 'RT'])) then
        return null;
    end if;
    select d.id into trouve from dossiers.dossier d
    where d.numero = $1 and d.organisation = acces.organisation_courante() and d.id not in (select dossiers.interdits());
    if trouve is not null then
        insert into dossiers.acces_exceptionnel (dossier, agent, raison) values (trouve, acces.agent_courant(), $2);
    end if;
    return trouve;
end $$;

-- À qui l’on peut partager : un agent en poste, désigné par son identifiant exact ; on ne feuillette pas les agents d’ailleurs.
create function dossiers.destinataire(identifiant text) returns table (agent bigint, organisation bigint, nom text)
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON' as $$
    select a.id, f.organisation, a.nom from acces.agent a join acces.affectation f on f.agent = a.id
    where a.identifiant = lower(btrim($1)) and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
      and (a.ferme_le is null or a.ferme_le > current_date) order by f.id limit 1
$$;

create function dossiers.a_prevenir(dossier bigint) returns table (agent bigint)
    language sql stable security definer set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
    select s.agent from dossiers.suivi s
    where s.dossier = $1 and s.titre = 'REFERENT' and (s.fin is null or s.fin > current_date)
    union
    select f.agent from acces.affectation f join dossiers.dossier d on d.organisation = f.organisation
    where d.id = $1 and f.fonction = 'DPO' and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
$$;
