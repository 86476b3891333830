-- L’accompagnement convenu avec la personne : son genre, ses dates, ce qui suit. Le projet lui-même est à part, par versions.
create table accompagnement.mesure (
    id bigint primary key default nextval('accompagnement.identifiant'),
    dossier bigint not null references dossiers.dossier,
    genre text not null check (genre in ('GLOBAL', 'BUDGETAIRE', 'ASLL', 'MASP', 'RSA', 'AUTRE')),
    debut date not null,
    fin date,
    -- Le prochain bilan : passé sans bilan, il est en retard et se voit.
    bilan_le date,
    etat text not null default 'OUVERT' check (etat in ('OUVERT', 'SUSPENDU', 'CLOS')),
    motif_de_fin text check (motif_de_fin in ('OBJECTIFS_ATTEINTS', 'DEMANDE_DE_LA_PERSONNE', 'DEMENAGEMENT', 'SANS_NOUVELLES',
        'RELAIS', 'DECES', 'REFUS')),
    clos_le date,
    contenu_scelle bytea not null,
    agent bigint references acces.agent,
    version int not null default 1,
    unique (id, dossier),
    check (fin is null or fin > debut),
    check ((etat = 'CLOS') = (motif_de_fin is not null and clos_le is not null))
);
create index on accompagnement.mesure (dossier);
create index on accompagnement.mesure (bilan_le) where etat = 'OUVERT';

-- Une version du projet : brouillon tant que personne n’a signé ; signée, elle ne change plus, on en fait une suivante.
create table accompagnement.projet (
    id bigint primary key default nextval('accompagnement.identifiant'),
    mesure bigint not null,
    dossier bigint not null,
    numero int not null,
    signe_le date,
    forme text check (forme in ('PAPIER', 'ECRAN')),
    contenu_scelle bytea not null,
    cree_le timestamptz not null default now(),
    version int not null default 1,
    unique (mesure, numero),
    unique (id, dossier),
    foreign key (mesure, dossier) references accompagnement.mesure (id, dossier),
    check ((signe_le is null) = (forme is null))
);

-- Une signature vaut pour ce qui était écrit : l’empreinte du texte l’accompagne.
create table accompagnement.signature (
    id bigint primary key default nextval('accompagnement.identifiant'),
    projet bigint not null,
    dossier bigint not null,
    qui text not null check (qui in ('PERSONNE', 'PROFESSIONNEL')),
    empreinte bytea not null,
    contenu_scelle bytea not null,
    signe_le timestamptz not null default now(),
    unique (projet, qui),
    foreign key (projet, dossier) references accompagnement.projet (id, dossier)
);
revoke update on accompagnement.signature from ${application};
grant update (contenu_scelle) on accompagnement.signature to ${application};

create table accompagnement.etape_faite (
    id bigint primary key default nextval('accompagnement.identifiant'),
    mesure bigint not null,
    dossier bigint not null,
    etape text not null check (etape ~ '^o[1-9]-e[1-9]$'),
    par text not null check (par in ('PERSONNE', 'PROFESSIONNEL')),
    faite_le date not null,
    retiree_le date,
    foreign key (mesure, dossier) references accompagnement.mesure (id, dossier)
);
create unique index on accompagnement.etape_faite (mesure, etape) where retiree_le is null;

create table accompagnement.bilan (
    id bigint primary key default nextval('accompagnement.identifiant'),
    mesure bigint not null,
    dossier bigint not null,
    jour date not null,
    decision text not null check (decision in ('POURSUITE', 'ADAPTATION', 'FIN', 'RELAIS')),
    contenu_scelle bytea not null,
    agent bigint references acces.agent,
    version int not null default 1,
    foreign key (mesure, dossier) references accompagnement.mesure (id, dossier)
);

do $$
declare nom text;
begin
    foreach nom in array array['mesure', 'projet', 'signature', 'etape_faite', 'bilan'] loop
        call accompagnement.garder(nom);
        execute format('create policy conduire on accompagnement.%I for select using (accompagnement.conduit(dossier))', nom);
    end loop;
end $$;
