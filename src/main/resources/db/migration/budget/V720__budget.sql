create schema budget;
grant usage on schema budget to ${application};
alter default privileges in schema budget grant select, insert, update on tables to ${application};
alter default privileges in schema budget grant usage, select on sequences to ${application};

create sequence budget.identifiant;

-- Un budget est entier et daté : le suivant recopie le précédent, aucun ne change l’autre.
create table budget.budget (
    id bigint primary key default nextval('budget.identifiant'),
    dossier bigint not null references dossiers.dossier,
    nature text not null check (nature in ('CONSTATE', 'SCENARIO')),
    base bigint,
    le date not null,
    adultes smallint not null check (adultes between 1 and 20),
    grands smallint not null default 0 check (grands between 0 and 20),
    petits smallint not null default 0 check (petits between 0 and 20),
    handicapes smallint not null default 0 check (handicapes between 0 and grands + petits),
    surface int check (surface between 1 and 9999),
    revenus_imposables bigint check (revenus_imposables >= 0),
    solde bigint,
    decouvert bigint check (decouvert >= 0),
    observations_scellees bytea,
    -- Le jeton du dernier formulaire reçu : le même envoyé deux fois ne s’enregistre qu’une.
    derniere_saisie text not null default '',
    cree_par bigint references acces.agent,
    cree_le timestamptz not null default now(),
    modifie_par bigint references acces.agent,
    modifie_le timestamptz not null default now(),
    version int not null default 1,
    unique (id, dossier),
    foreign key (base, dossier) references budget.budget (id, dossier),
    check ((nature = 'SCENARIO') = (base is not null))
);
create index on budget.budget (dossier, le desc);

create table budget.ligne (
    id bigint primary key default nextval('budget.identifiant'),
    budget bigint not null,
    dossier bigint not null,
    -- Ce qui relie la même ligne d’un budget au suivant : les actes d’une dette la suivent par là.
    suite bigint not null,
    poste text not null check (poste ~ '^[RFCOD][0-9]{1,2}$'),
    precision_scellee bytea,
    montant bigint not null check (montant >= 0),
    periodicite text not null,
    jour smallint check (jour between 1 and 31),
    restant bigint check (restant >= 0),
    retard bigint check (retard >= 0),
    depuis date,
    version int not null default 1,
    foreign key (budget, dossier) references budget.budget (id, dossier),
    check ((poste like 'D%') = (restant is not null and retard is not null)),
    check (depuis is null or poste like 'D%')
);
create index on budget.ligne (budget);
create index on budget.ligne (dossier, suite);

-- Ce qui s’écrit et n’est pas encore enregistré : à celui qui l’écrit, et à lui seul.
create table budget.brouillon (
    budget bigint not null,
    dossier bigint not null,
    agent bigint not null references acces.agent,
    contenu_scelle bytea not null,
    garde_le timestamptz not null default now(),
    primary key (budget, agent),
    foreign key (budget, dossier) references budget.budget (id, dossier)
);
grant delete on budget.ligne, budget.brouillon to ${application};

-- Qui lit un budget : ceux qui suivent le dossier, et l’accès exceptionnel ; ni l’unité, ni le secrétariat, ni un partage. Qui l’écrit : ceux
-- qui le suivent. La matrice dit ensuite ce que leur fonction en fait.
create function budget.lisible(dossier bigint) returns boolean language sql stable
    return dossiers.maison() or ($1 in (select t.dossier from dossiers.titres() t
        where t.titre in ('SUIVI', 'REMPLACEMENT', 'EXCEPTION')) and dossiers.visible($1));
create function budget.modifiable(dossier bigint) returns boolean language sql stable
    return dossiers.maison() or ($1 in (select t.dossier from dossiers.titres() t
        where t.titre in ('SUIVI', 'REMPLACEMENT')) and dossiers.visible($1));

do $$
declare
    lire constant text := '(select dossiers.maison()) or (dossier in (select t.dossier from dossiers.titres() t
        where t.titre in (''SUIVI'', ''REMPLACEMENT'', ''EXCEPTION'')) and dossiers.visible(dossier))';
    ecrire constant text := '(select dossiers.maison()) or (dossier in (select t.dossier from dossiers.titres() t
        where t.titre in (''SUIVI'', ''REMPLACEMENT'')) and dossiers.visible(dossier))';
    a_soi constant text := '(select dossiers.maison()) or (agent = (select acces.agent_courant()) and dossier in (select t.dossier
        from dossiers.titres() t where t.titre in (''SUIVI'', ''REMPLACEMENT'')) and dossiers.visible(dossier))';
    nom text;
begin
    foreach nom in array array['budget', 'ligne'] loop
        execute format('alter table budget.%I enable row level security', nom);
        execute format('alter table budget.%I force row level security', nom);
        execute format('create policy lire on budget.%I for select using (%s)', nom, lire);
        execute format('create policy ajouter on budget.%I for insert with check (%s)', nom, ecrire);
        execute format('create policy changer on budget.%I for update using (%s)', nom, ecrire);
    end loop;
    execute format('create policy retirer on budget.ligne for delete using (%s)', ecrire);
    execute 'alter table budget.brouillon enable row level security';
    execute 'alter table budget.brouillon force row level security';
    execute format('create policy a_soi on budget.brouillon using (%s) with check (%s)', a_soi, a_soi);
end $$;
