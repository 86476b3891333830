-- Ce qu’un créancier, un juge ou la personne a fait d’une dette. Un acte est un fait daté : il suit la dette d’un budget au suivant.
create table budget.acte (
    id bigint primary key default nextval('budget.identifiant'),
    dossier bigint not null references dossiers.dossier,
    suite bigint not null,
    nature text not null,
    le date not null,
    note_par bigint references acces.agent,
    note_le timestamptz not null default now()
);
create index on budget.acte (dossier, suite);

-- La préparation d’un dossier de surendettement, puis ce que la commission en fait.
create table budget.surendettement (
    id bigint primary key default nextval('budget.identifiant'),
    dossier bigint not null references dossiers.dossier,
    etat text not null default 'PREPARATION',
    a_charge smallint not null default 0 check (a_charge between 0 and 20),
    charges_retenues bigint check (charges_retenues >= 0),
    pieces text[] not null default '{}',
    patrimoine_scelle bytea,
    procedures_scellees bytea,
    lettre_scellee bytea,
    ouvert_par bigint references acces.agent,
    ouvert_le timestamptz not null default now(),
    version int not null default 1,
    unique (id, dossier)
);
create index on budget.surendettement (dossier);

create table budget.etape_de_surendettement (
    id bigint primary key default nextval('budget.identifiant'),
    surendettement bigint not null,
    dossier bigint not null,
    etat text not null,
    le date not null,
    note_par bigint references acces.agent,
    foreign key (surendettement, dossier) references budget.surendettement (id, dossier)
);
create index on budget.etape_de_surendettement (surendettement);
grant delete on budget.acte to ${application};

do $$
declare
    lire constant text := '(select dossiers.maison()) or (dossier in (select t.dossier from dossiers.titres() t
        where t.titre in (''SUIVI'', ''REMPLACEMENT'', ''EXCEPTION'')) and dossiers.visible(dossier))';
    ecrire constant text := '(select dossiers.maison()) or (dossier in (select t.dossier from dossiers.titres() t
        where t.titre in (''SUIVI'', ''REMPLACEMENT'')) and dossiers.visible(dossier))';
    nom text;
begin
    foreach nom in array array['acte', 'surendettement', 'etape_de_surendettement'] loop
        execute format('alter table budget.%I enable row level security', nom);
        execute format('alter table budget.%I force row level security', nom);
        execute format('create policy lire on budget.%I for select using (%s)', nom, lire);
        execute format('create policy ajouter on budget.%I for insert with check (%s)', nom, ecrire);
        execute format('create policy changer on budget.%I for update using (%s)', nom, ecrire);
    end loop;
    execute format('create policy retirer on budget.acte for delete using (%s)', ecrire);
end $$;
