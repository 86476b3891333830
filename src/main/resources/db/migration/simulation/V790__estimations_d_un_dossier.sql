-- Les droits estimés d’un foyer, depuis son dossier : ce qui fut répondu pendant l’entretien, et les estimations que l’on a voulu garder.
-- Budget et faits sensibles s’y mêlent : seuls les lisent ceux qui suivent le dossier. Tout le contenu est scellé, noms des champs compris.
create schema simulation;
grant usage on schema simulation to ${application};
alter default privileges in schema simulation grant select, insert, update on tables to ${application};
alter default privileges in schema simulation grant usage, select on sequences to ${application};

create sequence simulation.identifiant;

-- Une ligne par dossier : les réponses qui durent, chacune avec sa date et jusqu’à quand on s’y fie (JSON scellé).
create table simulation.reponses (
    dossier bigint primary key,
    unite bigint not null,
    contenu_scelle bytea not null,
    changees_par bigint references acces.agent,
    changees_le timestamptz not null default now(),
    version int not null default 1,
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade
);

-- Une estimation gardée est une photo : elle ne change plus.
create table simulation.estimation (
    id bigint primary key default nextval('simulation.identifiant'),
    dossier bigint not null,
    unite bigint not null,
    mois date not null,
    estimee_le date not null default current_date,
    agent bigint references acces.agent,
    contenu_scelle bytea not null,
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade
);
create index on simulation.estimation (dossier);

do $$
declare
    suivre constant text := '(select dossiers.maison()) or (dossier in (select t.dossier from dossiers.titres() t where t.titre = ''SUIVI'')
        and dossier not in (select dossiers.interdits()))';
    -- Clos, un dossier se relit par les mêmes ; un accès exceptionnel aussi, en lecture.
    relire constant text := '(select dossiers.maison()) or (dossier in (select t.dossier from dossiers.titres() t
        where t.titre in (''SUIVI'', ''EXCEPTION'')) and dossier not in (select dossiers.interdits()))';
    nom text;
begin
    foreach nom in array array['reponses', 'estimation'] loop
        execute format('alter table simulation.%I enable row level security', nom);
        execute format('alter table simulation.%I force row level security', nom);
        execute format('create policy voir on simulation.%I for select using (%s)', nom, relire);
        execute format('create policy ajouter on simulation.%I for insert with check (%s)', nom, suivre);
    end loop;
    execute format('create policy changer on simulation.reponses for update using (%s)', suivre);
    create policy resceller on simulation.estimation for update using (dossiers.maison());
end $$;
