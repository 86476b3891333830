-- Les budgets de référence d’une organisation : aucun n’est d’une personne ; chacun a sa source et sa date.
create table budget.repere (
    id bigint primary key default nextval('budget.identifiant'),
    organisation bigint not null references acces.organisation,
    poste text not null check (poste ~ '^[FC][0-9]{1,2}$'),
    par_unite bigint not null check (par_unite > 0),
    source text not null check (length(btrim(source)) between 3 and 200),
    le date not null,
    note_par bigint references acces.agent,
    note_le timestamptz not null default now()
);
create index on budget.repere (organisation, poste, le);
grant delete on budget.repere to ${application};
alter table budget.repere enable row level security;
alter table budget.repere force row level security;
create policy de_l_organisation on budget.repere
    using (dossiers.maison() or organisation = acces.organisation_courante())
    with check (dossiers.maison() or organisation = acces.organisation_courante());
