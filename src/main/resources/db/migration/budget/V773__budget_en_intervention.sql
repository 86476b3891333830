-- Qui intervient pour une évaluation budgétaire tient le budget, et lui seul, le temps de son intervention. Les actes sur les dettes et
-- le surendettement restent à qui suit.
create function budget.en_intervention(dossier bigint) returns boolean language sql stable
    return $1 in (select t.dossier from dossiers.titres() t where t.titre = 'BUDGET') and dossiers.est_ouvert($1);

create or replace function budget.lisible(dossier bigint) returns boolean language sql stable
    return dossiers.maison() or budget.en_intervention($1) or ($1 in (select t.dossier from dossiers.titres() t
        where t.titre in ('SUIVI', 'REMPLACEMENT', 'EXCEPTION')) and dossiers.visible($1));
create or replace function budget.modifiable(dossier bigint) returns boolean language sql stable
    return dossiers.maison() or budget.en_intervention($1) or ($1 in (select t.dossier from dossiers.titres() t
        where t.titre in ('SUIVI', 'REMPLACEMENT')) and dossiers.visible($1));

do $$
declare nom text;
begin
    foreach nom in array array['budget', 'ligne'] loop
        execute format('create policy intervenir on budget.%I using (budget.en_intervention(dossier))
            with check (budget.en_intervention(dossier))', nom);
    end loop;
end $$;
create policy intervenir on budget.brouillon using (agent = (select acces.agent_courant()) and budget.en_intervention(dossier))
    with check (agent = (select acces.agent_courant()) and budget.en_intervention(dossier));
