-- Toute table qui porte une colonne « dossier », celles qui viennent d’arriver comprises, refuse d’écrire dans un dossier gelé.
do $$
declare t record;
begin
    if to_regprocedure('droitsdespersonnes.refuser_si_gele()') is null then return; end if;
    for t in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'dossier' and a.atttypid = 'int8'::regtype and not a.attisdropped
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('droitsdespersonnes', 'conservation')
          and c.relname <> 'acces_exceptionnel'
          and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'gel')
    loop
        execute format('create trigger gel before insert or update or delete on %I.%I for each row
            when (acces.finalite_courante() <> ''MAISON'') execute function droitsdespersonnes.refuser_si_gele()', t.nspname, t.relname);
    end loop;
end $$;
