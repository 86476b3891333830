-- L’application ne peut rien effacer du journal ; elle peut demander que l’on efface un jour entier, ancien et scellé.
create or replace function journal.refuser() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name = 'ecriture' and coalesce(current_setting('maillage.conservation', true), '') = 'oui' then
        return null;
    end if;
    raise exception 'Le journal ne se modifie pas : on y ajoute seulement (% refusé).', tg_op using errcode = '42501';
end $$;

drop policy if exists effacer_l_ancien on journal.ecriture;
create policy effacer_l_ancien on journal.ecriture for delete
    using (acces.finalite_courante() = 'MAISON' and quand < now() - interval '180 days');

create or replace function journal.effacer_avant(limite date) returns bigint
    language plpgsql security definer set search_path = journal, pg_temp set maillage.finalite = 'MAISON' as $$
declare effacees bigint;
begin
    if limite > (now() at time zone 'UTC')::date - 180 then
        raise exception 'Le journal se garde au moins 180 jours (% demandé).', limite using errcode = '42501';
    end if;
    perform set_config('maillage.conservation', 'oui', true);
    delete from journal.ecriture e
    where e.quand < limite::timestamp at time zone 'UTC'
      and exists (select from journal.scelle s where s.jour = (e.quand at time zone 'UTC')::date);
    get diagnostics effacees = row_count;
    perform set_config('maillage.conservation', '', true);
    return effacees;
end $$;
revoke all on function journal.effacer_avant(date) from public;
grant execute on function journal.effacer_avant(date) to ${application};
