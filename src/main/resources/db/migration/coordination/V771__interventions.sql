-- Une intervention complémentaire : un collègue demande à une conseillère son expertise, sur un périmètre, pour une durée ; elle rend.
create table coordination.demande (
    id bigint primary key default nextval('coordination.identifiant'),
    dossier bigint not null,
    organisation bigint not null,
    numero text not null,
    unite bigint not null,
    genre text not null check (genre in ('BUDGET', 'DROITS', 'LOGEMENT', 'AUTRE')),
    -- À une conseillère, ou à toutes celles de l’unité : la première qui accepte.
    sollicite bigint references acces.agent,
    duree smallint not null check (duree between 1 and 92),
    personne bigint not null references dossiers.personne,
    accord_le date not null,
    forme text not null check (forme in ('ORAL', 'ECRIT')),
    contenu_scelle bytea not null,
    demandeur bigint not null references acces.agent,
    demandee_le date not null default current_date,
    etat text not null default 'DEMANDEE' check (etat in ('DEMANDEE', 'ACCEPTEE', 'REFUSEE', 'RETIREE', 'RENDUE', 'CLOSE')),
    intervenant bigint references acces.agent,
    acceptee_le date,
    fin date,
    partage bigint references dossiers.partage,
    restitution_scellee bytea,
    rendue_le date,
    copie_le date,
    copie_forme text check (copie_forme in ('MAIN', 'COURRIER', 'COURRIEL')),
    version int not null default 1,
    unique (id, dossier),
    foreign key (dossier, organisation) references dossiers.dossier (id, organisation),
    check (etat not in ('ACCEPTEE', 'RENDUE', 'CLOSE') or (intervenant is not null and fin is not null)),
    check (etat not in ('RENDUE', 'CLOSE') or (restitution_scellee is not null and rendue_le is not null)),
    -- Close : la personne en a sa copie.
    check (etat <> 'CLOSE' or (copie_le is not null and copie_forme is not null))
);
create index on coordination.demande (dossier);
create index on coordination.demande (unite) where etat = 'DEMANDEE';
create index on coordination.demande (intervenant) where etat = 'ACCEPTEE';

-- Les lignes du dossier remises avec la demande : à part, elles ne s’ouvrent qu’à l’acceptation.
create table coordination.fiche_d_intervention (
    demande bigint primary key,
    dossier bigint not null,
    contenu_scelle bytea not null,
    foreign key (demande, dossier) references coordination.demande (id, dossier)
);

-- Ce que l’agent courant peut prendre, et ce qu’il a pris tant que la durée court.
create function coordination.sollicitations(prises boolean) returns setof bigint
    language sql stable security definer rows 20 set search_path = coordination, pg_temp set maillage.finalite = 'MAISON' as $$
    select q.id from coordination.demande q join dossiers.dossier d on d.id = q.dossier and d.statut = 'OUVERT'
    where q.organisation = acces.organisation_courante() and q.demandeur <> acces.agent_courant()
      and q.dossier not in (select dossiers.interdits())
      and exists (select from dossiers.en_poste(array['CESF']))
      and ((not prises and q.etat = 'DEMANDEE' and (q.sollicite = acces.agent_courant()
                or (q.sollicite is null and q.unite in (select dossiers.en_poste(array['CESF'])))))
          or (q.etat in ('ACCEPTEE', 'RENDUE') and q.intervenant = acces.agent_courant() and q.fin >= current_date))
$$;

-- Accepter ouvre le dossier pour la durée demandée : son identité, et le budget si c’est lui que l’on évalue.
create function coordination.accepter_une_demande(demande bigint) returns bigint
    language plpgsql security definer set search_path = coordination, pg_temp set maillage.finalite = 'MAISON' as $$
declare visee coordination.demande; ouvert bigint;
begin
    select q.* into visee from coordination.demande q
    where q.id = $1 and q.etat = 'DEMANDEE' and q.id in (select coordination.sollicitations(false)) for update;
    if visee.id is null then return null; end if;
    insert into dossiers.partage (dossier, agent, organisation_destinataire, quoi, pourquoi, consenti_le, fin, partage_par)
    values (visee.dossier, acces.agent_courant(), visee.organisation, case visee.genre when 'BUDGET' then 'BUDGET' else 'IDENTITE' end,
        'Intervention complémentaire acceptée', visee.accord_le, current_date + visee.duree, visee.demandeur)
    returning id into ouvert;
    update coordination.demande q set etat = 'ACCEPTEE', intervenant = acces.agent_courant(), acceptee_le = current_date,
        fin = current_date + visee.duree, partage = ouvert, version = q.version + 1 where q.id = visee.id;
    return visee.dossier;
end $$;

-- Refuser, ou rendre : rendre ferme l’accès.
create function coordination.refuser_une_demande(demande bigint, raison bytea) returns bigint
    language plpgsql security definer set search_path = coordination, pg_temp set maillage.finalite = 'MAISON' as $$
declare qui bigint;
begin
    update coordination.demande q set etat = 'REFUSEE', intervenant = acces.agent_courant(), restitution_scellee = $2, version = q.version + 1
    where q.id = $1 and q.etat = 'DEMANDEE' and q.id in (select coordination.sollicitations(false)) returning q.demandeur into qui;
    return qui;
end $$;

create function coordination.rendre_une_intervention(demande bigint, restitution bytea) returns bigint
    language plpgsql security definer set search_path = coordination, pg_temp set maillage.finalite = 'MAISON' as $$
declare visee coordination.demande;
begin
    select q.* into visee from coordination.demande q
    where q.id = $1 and q.etat = 'ACCEPTEE' and q.id in (select coordination.sollicitations(true)) for update;
    if visee.id is null then return null; end if;
    update coordination.demande q set etat = 'RENDUE', restitution_scellee = $2, rendue_le = current_date, version = q.version + 1
    where q.id = visee.id;
    update dossiers.partage p set retire_le = now(), version = p.version + 1 where p.id = visee.partage and p.retire_le is null;
    insert into dossiers.evenement (dossier, genre, libelle, agent)
    values (visee.dossier, 'COORDINATION', 'Une intervention complémentaire est rendue', acces.agent_courant());
    return visee.demandeur;
end $$;

do $$
declare nom text;
begin
    foreach nom in array array['demande', 'fiche_d_intervention'] loop
        execute format('alter table coordination.%I enable row level security', nom);
        execute format('alter table coordination.%I force row level security', nom);
        execute format('create policy lire on coordination.%I for select using (accompagnement.lisible(dossier) or accompagnement.conduit(dossier))', nom);
        execute format('create policy ajouter on coordination.%I for insert with check (accompagnement.ecrivable(dossier))', nom);
        execute format('create policy changer on coordination.%I for update using (accompagnement.ecrivable(dossier))
            with check (accompagnement.ecrivable(dossier))', nom);
    end loop;
end $$;
create policy sollicite on coordination.demande for select using (id in (select coordination.sollicitations(false)));
create policy intervenir on coordination.fiche_d_intervention for select using (demande in (select coordination.sollicitations(true)));
