create table accueil.domiciliation (
    id bigint primary key default nextval('accueil.identifiant'),
    dossier bigint not null references dossiers.dossier,
    personne bigint not null references dossiers.personne,
    organisation bigint not null references acces.organisation,
    nature text not null default 'PREMIERE' check (nature in ('PREMIERE', 'RENOUVELLEMENT')),
    precedente bigint references accueil.domiciliation,
    demandee_le date not null,
    entretien_le date,
    lien text not null,
    raison text not null,
    habitat text not null default 'INCONNU',
    ayants_droit int not null default 0 check (ayants_droit between 0 and 30),
    decidee_le date,
    accordee boolean,
    decidee_par bigint references acces.agent,
    motif_de_refus text not null default '',
    refus_explique text not null default '',
    orientation text not null default '',
    debut date,
    fin date,
    radiee_le date,
    motif_de_radiation text not null default '',
    radiation_expliquee text not null default '',
    absence_justifiee text not null default '' check (absence_justifiee in ('', 'SANTE', 'PRIVATION_DE_LIBERTE')),
    absence_jusqu_au date,
    fictive boolean not null default false,
    version int not null default 1,
    check ((decidee_le is null) = (accordee is null)),
    check (decidee_le is null or decidee_le >= demandee_le),
    check (accordee is not true or (debut is not null and fin > debut)),
    -- L. 264-4 : un refus est motivé et oriente.
    check (accordee is not false or (motif_de_refus <> '' and btrim(refus_explique) <> '' and btrim(orientation) <> '')),
    check (radiee_le is null or (accordee and motif_de_radiation <> '' and btrim(radiation_expliquee) <> ''))
);
create index on accueil.domiciliation (dossier);
create index on accueil.domiciliation (organisation, decidee_le);
create unique index on accueil.domiciliation (personne, organisation) where decidee_le is null;

-- Chaque contact et chaque pli : le registre que demande l’article D. 264-3.
create table accueil.pli (
    id bigint primary key default nextval('accueil.identifiant'),
    domiciliation bigint not null references accueil.domiciliation,
    dossier bigint not null references dossiers.dossier,
    jour date not null default current_date,
    genre text not null check (genre in ('ARRIVE', 'AVIS', 'REMIS', 'RENVOYE', 'VISITE', 'APPEL')),
    nombre int not null default 1 check (nombre between 1 and 500),
    agent bigint references acces.agent,
    quand timestamptz not null default clock_timestamp()
);
create index on accueil.pli (domiciliation, jour);

do $$
declare nom text;
begin
    foreach nom in array array['domiciliation', 'pli'] loop
        execute format('alter table accueil.%I enable row level security', nom);
        execute format('alter table accueil.%I force row level security', nom);
        execute format('create policy voir on accueil.%I for select using (exists (select from dossiers.dossier d where d.id = dossier))', nom);
        execute format('create policy ajouter on accueil.%I for insert with check (dossiers.modifiable(dossier))', nom);
        execute format('create policy changer on accueil.%I for update using (dossiers.modifiable(dossier))', nom);
    end loop;
end $$;
