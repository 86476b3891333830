-- Comme pour l’accompagnement (V774) : les mêmes conditions, calculées une fois par requête.
do $$
declare
    nom text;
begin
    foreach nom in array array['budget', 'ligne', 'acte', 'surendettement', 'etape_de_surendettement'] loop
        execute format($politique$
            alter policy lire on budget.%1$I using ((select dossiers.maison())
                or (dossier in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'REMPLACEMENT', 'EXCEPTION'))
                    and exists (select from dossiers.dossier d where d.id = %1$I.dossier)))
            $politique$, nom);
    end loop;
    foreach nom in array array['budget', 'ligne'] loop
        execute format($politique$
            alter policy intervenir on budget.%1$I using (
                dossier in (select t.dossier from dossiers.titres() t where t.titre = 'BUDGET')
                and exists (select from dossiers.dossier d where d.id = %1$I.dossier and d.statut = 'OUVERT'))
            $politique$, nom);
    end loop;
end $$;

-- Le cas de presque tous d’abord ; l’intervention d’un collègue, ensuite.
create or replace function budget.lisible(dossier bigint) returns boolean language sql stable
    return dossiers.maison()
        or (dossier in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'REMPLACEMENT', 'EXCEPTION'))
            and dossiers.visible(dossier))
        or budget.en_intervention(dossier);

create or replace function budget.modifiable(dossier bigint) returns boolean language sql stable
    return dossiers.maison()
        or (dossier in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'REMPLACEMENT'))
            and dossiers.visible(dossier))
        or budget.en_intervention(dossier);
