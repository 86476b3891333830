-- Chaque organisation ne voit que ses fiches, ses écrits, ses bilans et ses courriers : un « where » oublié ne montre rien.
do $$
declare nom text;
begin
    foreach nom in array array['fiche', 'ecrit', 'bilan', 'bilan_fichier', 'circuit', 'commission', 'courrier'] loop
        execute format('alter table projets.%I enable row level security', nom);
        execute format('alter table projets.%I force row level security', nom);
    end loop;
    foreach nom in array array['fiche', 'bilan', 'circuit', 'courrier'] loop
        execute format('create policy de_l_organisation on projets.%I
            using (organisation = (select acces.organisation_courante()) or (select acces.finalite_courante()) = ''MAISON'')', nom);
    end loop;
end $$;

-- Ce qui pend à une fiche ou à un bilan suit sa politique : la sous-requête y est elle-même soumise.
create policy de_sa_fiche on projets.ecrit using (exists (select from projets.fiche f where f.id = fiche));
create policy de_sa_fiche on projets.commission using (exists (select from projets.fiche f where f.id = fiche));
create policy de_son_bilan on projets.bilan_fichier using (exists (select from projets.bilan b where b.id = bilan));
