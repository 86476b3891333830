create schema droitsdespersonnes;
grant usage on schema droitsdespersonnes to ${application};
alter default privileges in schema droitsdespersonnes grant select, insert, update on tables to ${application};
alter default privileges in schema droitsdespersonnes grant usage, select on sequences to ${application};

create sequence droitsdespersonnes.identifiant;

-- Le registre des demandes : en clair, ce qui fait courir et arrête le délai ; sous sceau, ce qui est demandé et répondu.
create table droitsdespersonnes.demande (
    id bigint primary key default nextval('droitsdespersonnes.identifiant'),
    organisation bigint not null,
    dossier bigint not null,
    personne bigint not null references dossiers.personne,
    nature text not null check (nature in ('ACCES', 'PORTABILITE', 'RECTIFICATION', 'LIMITATION', 'OPPOSITION', 'EFFACEMENT')),
    identite text not null check (identite in ('PIECE', 'CONNUE', 'MANDAT')),
    recue_le date not null,
    terme date not null,
    prolongee_le date,
    prete_le date,
    repondue_le date,
    issue text check (issue in ('ACCORDEE', 'PARTIELLE', 'REFUSEE')),
    textes_scelles bytea not null,
    enregistree_par bigint references acces.agent,
    repondue_par bigint references acces.agent,
    enregistree_le timestamptz not null default now(),
    version int not null default 1,
    foreign key (dossier, organisation) references dossiers.dossier (id, organisation),
    unique (id, dossier),
    check (terme > recue_le),
    check ((repondue_le is null) = (issue is null))
);
create index on droitsdespersonnes.demande (dossier);
create index on droitsdespersonnes.demande (organisation, terme) where repondue_le is null;

-- Le fichier réuni pour la personne, figé au jour de sa réunion, et ce que le professionnel y masque.
create table droitsdespersonnes.export (
    demande bigint primary key,
    dossier bigint not null,
    contenu_scelle bytea not null,
    masques_scelles bytea not null,
    reuni_le timestamptz not null default now(),
    relu_le timestamptz,
    relu_par bigint references acces.agent,
    foreign key (demande, dossier) references droitsdespersonnes.demande (id, dossier)
);

alter table droitsdespersonnes.demande enable row level security;
alter table droitsdespersonnes.demande force row level security;
alter table droitsdespersonnes.export enable row level security;
alter table droitsdespersonnes.export force row level security;

create function droitsdespersonnes.delegue() returns boolean language sql stable
    return exists (select from dossiers.en_poste(array['DPO']));

-- Qui voit le dossier dans son organisation, et le délégué ; un partage n’y suffit pas.
create policy voir on droitsdespersonnes.demande for select using ((select dossiers.maison())
    or (organisation = (select acces.organisation_courante()) and ((select droitsdespersonnes.delegue()) or dossiers.visible(dossier))));
create policy enregistrer on droitsdespersonnes.demande for insert with check (dossiers.maison()
    or (organisation = acces.organisation_courante() and dossiers.modifiable(dossier)));
create policy changer on droitsdespersonnes.demande for update using ((select dossiers.maison())
    or (organisation = (select acces.organisation_courante()) and ((select droitsdespersonnes.delegue()) or dossiers.modifiable(dossier))));

-- Le fichier réunit tout : ceux qui suivent le dossier, et eux seuls.
create policy tenir on droitsdespersonnes.export using ((select dossiers.maison())
    or (dossier in (select t.dossier from dossiers.titres() t where t.titre = 'SUIVI') and dossiers.visible(dossier)));
