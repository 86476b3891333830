-- Un dossier gelé à la demande de la personne (RGPD, article 18) : on le lit pour l’accompagner ou défendre un droit, on n’y écrit plus.
alter table dossiers.dossier add column gele_le date;
alter table droitsdespersonnes.demande add column gel_leve_le date;

-- Gelé, il ne se lit plus que par qui le suit, qui conduit l’unité, ou l’accès exceptionnel : ni l’unité entière, ni un partage.
create policy gel on dossiers.dossier as restrictive for select using (gele_le is null or (select dossiers.maison())
    or id in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'EXCEPTION'))
    or unite in (select dossiers.en_poste(array['RT'])));

create function droitsdespersonnes.refuser() returns void language plpgsql as $$
begin
    raise exception 'Ce dossier est gelé à la demande de la personne : rien ne s’y écrit tant que le délégué ne le dégèle pas.'
        using errcode = '23514', constraint = 'dossier_gele';
end $$;

-- Posé par le rappel d’après migration sur chaque table qui porte un dossier, sauf celles des demandes elles-mêmes.
create function droitsdespersonnes.refuser_si_gele() returns trigger language plpgsql as $$
declare vise bigint;
begin
    if tg_op = 'DELETE' then vise := old.dossier; else vise := new.dossier; end if;
    if exists (select from dossiers.dossier d where d.id = vise and d.gele_le is not null) then
        perform droitsdespersonnes.refuser();
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;

create function droitsdespersonnes.refuser_si_lui_meme_gele() returns trigger language plpgsql as $$
begin
    if old.gele_le is not null then perform droitsdespersonnes.refuser(); end if;
    return new;
end $$;
create trigger gel before update on dossiers.dossier for each row when (acces.finalite_courante() <> 'MAISON')
    execute function droitsdespersonnes.refuser_si_lui_meme_gele();

create function droitsdespersonnes.refuser_si_sa_fiche_gelee() returns trigger language plpgsql as $$
begin
    if exists (select from dossiers.appartenance a join dossiers.dossier d on d.id = a.dossier
        where a.personne = old.id and a.fin is null and d.gele_le is not null) then
        perform droitsdespersonnes.refuser();
    end if;
    return new;
end $$;
create trigger gel before update on dossiers.personne for each row when (acces.finalite_courante() <> 'MAISON')
    execute function droitsdespersonnes.refuser_si_sa_fiche_gelee();

-- Geler et dégeler : le délégué, par une demande de limitation de son organisation.
create function droitsdespersonnes.geler(demande bigint, oui boolean) returns boolean
    language plpgsql security definer set search_path = droitsdespersonnes, pg_temp set maillage.finalite = 'MAISON' as $$
declare vise bigint;
begin
    select d.dossier into vise from droitsdespersonnes.demande d
    where d.id = $1 and d.nature = 'LIMITATION' and d.organisation = acces.organisation_courante() and droitsdespersonnes.delegue();
    if vise is null then return false; end if;
    update dossiers.dossier d set gele_le = case when $2 then current_date end, version = d.version + 1 where d.id = vise;
    update droitsdespersonnes.demande d set gel_leve_le = case when $2 then null else current_date end where d.id = $1;
    return true;
end $$;
revoke all on function droitsdespersonnes.geler(bigint, boolean) from public;
grant execute on function droitsdespersonnes.geler(bigint, boolean) to ${application};
