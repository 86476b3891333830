create schema orientation;
grant usage on schema orientation to ${application};
alter default privileges in schema orientation grant select, insert, update on tables to ${application};
alter default privileges in schema orientation grant usage, select on sequences to ${application};

create sequence orientation.identifiant;

-- Une orientation vers un service. Les mots écrits, ce qui est parti chez le partenaire et ce qu’il répond n’existent que scellés.
create table orientation.orientation (
    id bigint primary key default nextval('orientation.identifiant'),
    dossier bigint not null,
    organisation bigint not null,
    personne bigint not null references dossiers.personne,
    service bigint not null,
    nom_du_service text not null,
    nom_de_la_structure text not null,
    besoin text not null default '',
    demande text not null check (demande in ('RENDEZ_VOUS', 'INFORMATION', 'BON', 'ATELIER')),
    textes_scelles bytea not null,
    champs text[] not null,
    envoye_scelle bytea,
    etat text not null default 'PROPOSEE' check (etat in ('PROPOSEE', 'REFUSEE', 'ACCEPTEE', 'ENVOYEE', 'RECUE',
        'RENDEZ_VOUS', 'VENUE', 'NON_VENUE', 'EN_COURS', 'CLOSE')),
    accord_le date,
    accord_forme text not null default '' check (accord_forme in ('', 'ORAL', 'ECRIT')),
    envoyee_le date,
    retour_le date,
    rendez_vous_le date,
    close_le date,
    issue text check (issue in ('ABOUTIE', 'PARTIELLE', 'REFUS_DU_PARTENAIRE', 'SANS_SUITE', 'AUTREMENT')),
    relancee_le date,
    mot_scelle bytea,
    auteur bigint not null references acces.agent,
    creee_le timestamptz not null default now(),
    version int not null default 1,
    foreign key (dossier, organisation) references dossiers.dossier (id, organisation),
    foreign key (service, organisation) references partenaires.service (id, organisation),
    -- Rien ne part sans l’accord daté de la personne.
    check (etat in ('PROPOSEE', 'REFUSEE') or (accord_le is not null and accord_forme <> '')),
    check (envoyee_le is null or envoye_scelle is not null)
);
create index on orientation.orientation (dossier, id desc);
create index on orientation.orientation (envoyee_le) where etat in ('ENVOYEE', 'RECUE');

-- Le lien remis au partenaire : l’empreinte du jeton, jamais le jeton.
create table orientation.lien_de_reponse (
    empreinte bytea primary key,
    orientation bigint not null references orientation.orientation,
    cree_le timestamptz not null default now(),
    expire_le timestamptz not null,
    utilise_le timestamptz,
    revoque_le timestamptz
);
create index on orientation.lien_de_reponse (orientation);

-- Combien de fois une adresse a frappé, par tranche de dix minutes ; la clé est une empreinte.
create table orientation.essai (
    cle bytea primary key,
    depuis timestamptz not null default now(),
    nombre int not null default 1
);
grant delete on orientation.essai to ${application};

-- Voir : qui suit le dossier, l’accès exceptionnel, et qui conduit l’unité. Écrire : qui suit.
create function orientation.suivi(dossier bigint, titres text[]) returns boolean language sql stable
    return $1 in (select t.dossier from dossiers.titres() t where t.titre = any ($2)) and dossiers.visible($1);
create function orientation.conduite(dossier bigint) returns boolean language sql stable
    return exists (select from dossiers.dossier d where d.id = $1 and d.unite = dossiers.unite_ouverte(array['RT']));

alter table orientation.orientation enable row level security;
alter table orientation.orientation force row level security;
create policy voir on orientation.orientation for select using ((select dossiers.maison())
    or orientation.suivi(dossier, array['SUIVI', 'EXCEPTION']) or orientation.conduite(dossier));
create policy ecrire on orientation.orientation for insert with check (dossiers.maison() or orientation.suivi(dossier, array['SUIVI']));
create policy changer on orientation.orientation for update using (dossiers.maison() or orientation.suivi(dossier, array['SUIVI']));

alter table orientation.lien_de_reponse enable row level security;
alter table orientation.lien_de_reponse force row level security;
create policy voir on orientation.lien_de_reponse for select using (exists (select from orientation.orientation o where o.id = orientation));
create policy ecrire on orientation.lien_de_reponse for insert with check (dossiers.maison() or
    exists (select from orientation.orientation o where o.id = orientation and orientation.suivi(o.dossier, array['SUIVI'])));
create policy changer on orientation.lien_de_reponse for update using (dossiers.maison() or
    exists (select from orientation.orientation o where o.id = orientation and orientation.suivi(o.dossier, array['SUIVI'])));

-- Les deux seules portes du partenaire : par un lien qui vaut encore, lire ce qui lui a été envoyé, et répondre. Rien d’autre
-- de la base ne lui est ouvert : sa transaction ne porte aucun agent.
create function orientation.par_le_lien(empreinte bytea)
    returns table (id bigint, organisation bigint, nom_de_l_organisation text, etat text, envoye bytea, nom_du_service text,
        nom_de_la_structure text, rendez_vous_le date, expire_le timestamptz)
    language sql stable security definer set search_path = orientation, pg_temp set maillage.finalite = 'MAISON' as $$
    select o.id, o.organisation, g.nom, o.etat, o.envoye_scelle, o.nom_du_service, o.nom_de_la_structure, o.rendez_vous_le, l.expire_le
    from orientation.lien_de_reponse l
    join orientation.orientation o on o.id = l.orientation
    join acces.organisation g on g.id = o.organisation
    where l.empreinte = $1 and l.revoque_le is null and l.expire_le > now() and o.envoyee_le is not null and o.etat <> 'CLOSE'
$$;

create function orientation.repondre(empreinte bytea, etat text, rendez_vous date, issue text, mot bytea)
    returns table (agent bigint, dossier bigint)
    language plpgsql security definer set search_path = orientation, pg_temp set maillage.finalite = 'MAISON' as $$
declare visee orientation.orientation;
begin
    select o.* into visee from orientation.lien_de_reponse l join orientation.orientation o on o.id = l.orientation
    where l.empreinte = $1 and l.revoque_le is null and l.expire_le > now() and o.envoyee_le is not null and o.etat <> 'CLOSE'
    for update of o;
    if visee.id is null then return; end if;
    update orientation.lien_de_reponse l set utilise_le = now() where l.empreinte = $1;
    update orientation.orientation o set etat = $2, retour_le = current_date,
        rendez_vous_le = coalesce($3, o.rendez_vous_le),
        issue = $4, close_le = case when $2 = 'CLOSE' then current_date end,
        mot_scelle = coalesce($5, o.mot_scelle), version = o.version + 1
    where o.id = visee.id;
    insert into dossiers.evenement (dossier, genre, libelle) values (visee.dossier, 'ORIENTATION', 'Un partenaire a répondu à une orientation');
    return query
        select s.agent, visee.dossier from dossiers.suivi s
        where s.dossier = visee.dossier and s.titre = 'REFERENT' and (s.fin is null or s.fin > current_date)
        union select visee.auteur, visee.dossier;
end $$;
