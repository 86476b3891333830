-- Un rendez-vous occupe un agent, parfois une salle. Son objet est une référence opaque (« dossier:12 ») : l’agenda ne sait pas ce qu’elle désigne.
create table agenda.rendez_vous (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    agent bigint not null references acces.agent,
    genre text not null check (genre in ('RENDEZ_VOUS', 'VISITE', 'PERMANENCE', 'REUNION', 'ABSENCE')),
    debut timestamptz not null,
    fin timestamptz not null,
    -- Le temps pris dans la journée, trajets compris.
    occupe_de timestamptz not null,
    occupe_a timestamptz not null,
    lieu bigint,
    salle text not null default '',
    objet text not null default '' check (objet ~ '^([a-z]+:[0-9]{1,18})?$'),
    intitule text not null default '',
    statut text not null default 'PREVU' check (statut in ('PREVU', 'HONORE', 'ABSENT_EXCUSE', 'ABSENT_NON_EXCUSE', 'ANNULE', 'REPORTE')),
    reporte_de bigint references agenda.rendez_vous,
    cree_par bigint references acces.agent,
    cree_le timestamptz not null default now(),
    fictif boolean not null default false,
    version int not null default 1,
    check (fin > debut and fin <= debut + interval '14 days'),
    check (occupe_de <= debut and occupe_a >= fin),
    check (salle = '' or lieu is not null),
    foreign key (lieu, organisation) references agenda.lieu (id, organisation)
);
create index on agenda.rendez_vous (agent, debut);
create index on agenda.rendez_vous (lieu, salle, debut) where salle <> '';
create index on agenda.rendez_vous (objet) where objet <> '';
create unique index on agenda.rendez_vous (reporte_de);

create table agenda.flux (
    agent bigint primary key references acces.agent,
    organisation bigint not null references acces.organisation,
    -- L’adresse secrète n’est gardée que par son empreinte : lire cette table n’ouvre aucun agenda.
    empreinte bytea not null unique,
    cree_le timestamptz not null default now(),
    lu_le timestamptz
);
grant delete on agenda.flux to ${application};

-- Les jours que tout le monde connaît : fériés et vacances, par zone. Aucune organisation n’en est propriétaire.
create table agenda.jour (
    jour date not null,
    genre text not null check (genre in ('FERIE', 'VACANCES')),
    zone text not null,
    libelle text not null,
    primary key (jour, genre, zone)
);

create table agenda.reglage (
    organisation bigint primary key references acces.organisation,
    zone_feries text not null default 'Métropole',
    zone_vacances text not null default 'B'
);

create function agenda.en_poste(fonctions text[]) returns boolean
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON' as $$
    select exists (select from acces.affectation f join acces.agent a on a.id = f.agent
        where f.agent = acces.agent_courant() and f.organisation = acces.organisation_courante()
          and (fonctions is null or f.fonction = any (fonctions))
          and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
          and (a.ferme_le is null or a.ferme_le > current_date))
$$;

alter table agenda.rendez_vous enable row level security;
alter table agenda.rendez_vous force row level security;
alter table agenda.flux enable row level security;
alter table agenda.flux force row level security;
alter table agenda.reglage enable row level security;
alter table agenda.reglage force row level security;

-- Son agenda à soi ; celui des collègues, pour le secrétariat et le responsable.
create policy le_sien on agenda.rendez_vous using ((select acces.finalite_courante()) = 'MAISON'
    or (organisation = (select acces.organisation_courante())
        and (agent = (select acces.agent_courant()) or (select agenda.en_poste(array['SEC', 'RT'])))));
create policy le_sien on agenda.flux using (acces.finalite_courante() = 'MAISON' or agent = acces.agent_courant());
create policy de_l_organisation on agenda.reglage using (acces.finalite_courante() = 'MAISON'
    or organisation = acces.organisation_courante());

-- Une salle se partage sans que l’on sache pour qui : seules ses heures se disent.
create function agenda.salle_prise(lieu bigint, salle text, de timestamptz, a timestamptz, sauf bigint)
    returns table (debut timestamptz, fin timestamptz)
    language sql stable security definer set search_path = agenda, pg_temp set maillage.finalite = 'MAISON' as $$
    select r.debut, r.fin from agenda.rendez_vous r
    where r.organisation = acces.organisation_courante() and r.lieu = $1 and r.salle = $2 and $2 <> ''
      and r.statut in ('PREVU', 'HONORE') and r.debut < $4 and r.fin > $3 and r.id <> $5
    order by r.debut limit 1
$$;

-- Les rendez-vous d’un objet, pour la pièce qui a vérifié que l’agent courant le voit.
create function agenda.de_l_objet(objet text) returns setof agenda.rendez_vous
    language sql stable security definer set search_path = agenda, pg_temp set maillage.finalite = 'MAISON' as $$
    select r.* from agenda.rendez_vous r
    where r.objet = $1 and $1 <> '' and r.organisation = acces.organisation_courante() and acces.agent_courant() is not null
    order by r.debut desc limit 200
$$;
