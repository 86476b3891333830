create schema agenda;
grant usage on schema agenda to ${application};
alter default privileges in schema agenda grant select, insert, update on tables to ${application};
alter default privileges in schema agenda grant usage, select on sequences to ${application};

-- Où l’on reçoit. Les cases répondent à la liste d’un accueil inconditionnel : pouvoir entrer, parler sans être entendu, être compris.
create table agenda.lieu (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    unite bigint,
    nom text not null check (btrim(nom) <> ''),
    adresse text not null default '',
    commune text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
    salles text[] not null default '{}',
    accessible boolean not null default false,
    confidentiel boolean not null default false,
    interpretariat boolean not null default false,
    sans_rendez_vous boolean not null default false,
    affichage boolean not null default false,
    ferme_le date,
    version int not null default 1,
    unique (organisation, nom),
    unique (id, organisation),
    foreign key (unite, organisation) references acces.unite (id, organisation)
);

-- Quand un lieu reçoit sans rendez-vous : un jour de la semaine (1 = lundi), des heures.
create table agenda.permanence (
    id bigint generated always as identity primary key,
    lieu bigint not null,
    organisation bigint not null,
    jour int not null check (jour between 1 and 7),
    debut time not null,
    fin time not null,
    places int not null default 0 check (places between 0 and 200),
    retiree_le date,
    check (fin > debut),
    foreign key (lieu, organisation) references agenda.lieu (id, organisation)
);
create index on agenda.permanence (lieu);

do $$
declare nom text;
begin
    foreach nom in array array['lieu', 'permanence'] loop
        execute format('alter table agenda.%I enable row level security', nom);
        execute format('alter table agenda.%I force row level security', nom);
        execute format('create policy de_l_organisation on agenda.%I using (acces.finalite_courante() = ''MAISON''
            or organisation = acces.organisation_courante())', nom);
    end loop;
end $$;
