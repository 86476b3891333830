-- Après chaque migration : le propriétaire peut effacer dans toute table d’un dossier, celles qui viennent d’arriver comprises.
-- L’application, elle, n’en a pas le droit : elle ne peut que demander un effacement entier, à la fonction qui en laisse la preuve.
do $$
declare t record;
begin
    for t in select x.nom from conservation.tables_du_dossier() x join pg_class c on c.oid = x.nom::regclass
        where x.geste = 'EFFACER' and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'effacer_le_dossier')
    loop
        -- Sans la voir, effacer une ligne ne fait rien et ne dit rien : une table que seul son agent lit échapperait.
        execute format('create policy voir_pour_effacer on %s for select to %I using (true)', t.nom, current_user);
        execute format('create policy effacer_le_dossier on %s for delete to %I using (true)', t.nom, current_user);
    end loop;
end $$;
