-- La preuve d’un effacement s’écrit en un seul endroit, quel que soit ce qui s’efface : une seule chaîne d’empreintes.
create function conservation.prouver(de_l_organisation bigint, par bigint, numero text, regle text, visa text, comptes jsonb) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp set maillage.finalite = 'MAISON' as $$
declare
    precedente bytea;
    preuve bigint := nextval('conservation.identifiant');
    le timestamptz := clock_timestamp();
begin
    perform pg_advisory_xact_lock(76601);
    select e.empreinte into precedente from conservation.effacement e order by e.id desc limit 1;
    insert into conservation.effacement (id, organisation, numero, fait_le, fait_par, regle, visa, comptes, empreinte)
    values (preuve, $1, $3, le, $2, $4, $5, $6,
        sha256(coalesce(precedente, ''::bytea) || convert_to(concat_ws(E'\x1f', preuve, $3, extract(epoch from le), $4, $5, $6), 'UTF8')));
    return preuve;
end $$;
revoke all on function conservation.prouver(bigint, bigint, text, text, text, jsonb) from public;

create or replace function conservation.effacer_le_dossier(vise bigint, visa text) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp set maillage.finalite = 'MAISON' as $$
declare
    a conservation.archive;
    numero_du_dossier text;
    personnes bigint[];
    comptes jsonb := '{}';
    t record;
    lignes bigint;
begin
    select * into a from conservation.archive x where x.dossier = vise and x.organisation = acces.organisation_courante() for update;
    if a.dossier is null or not exists (select from dossiers.en_poste(array['DPO'])) then return null; end if;
    if a.a_effacer_le > current_date then return null; end if;
    if exists (select from conservation.suspension s where s.dossier = vise and s.levee_le is null and s.jusqu_au >= current_date) then
        return null;
    end if;
    select d.numero into numero_du_dossier from dossiers.dossier d where d.id = vise for update;
    personnes := conservation.personnes_du_seul_dossier(vise);
    for t in select * from conservation.tables_du_dossier() loop
        if t.geste = 'EFFACER' then
            execute format('delete from %s where %s', t.nom, t.condition) using vise, personnes;
        elsif t.geste = 'DELIER' then
            execute format('update %s set dossier = null, precisions_scellees = null where %s', t.nom, t.condition) using vise;
        else
            continue;
        end if;
        get diagnostics lignes = row_count;
        if lignes > 0 then comptes := comptes || jsonb_build_object(t.nom, lignes); end if;
    end loop;
    if exists (select from dossiers.dossier d where d.id = vise) or comptes ->> 'dossiers.dossier' is distinct from '1' then
        raise exception 'Le dossier % n’a pas été effacé : la base l’a refusé sans le dire. Rien n’est changé.', numero_du_dossier;
    end if;
    return conservation.prouver(a.organisation, acces.agent_courant(), numero_du_dossier, a.regle, visa, comptes);
end $$;
