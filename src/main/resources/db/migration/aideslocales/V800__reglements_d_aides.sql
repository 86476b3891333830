create schema aideslocales;
grant usage on schema aideslocales to ${application};
alter default privileges in schema aideslocales grant select, insert, update, delete on tables to ${application};
alter default privileges in schema aideslocales grant usage, select on sequences to ${application};

-- Un règlement d’aides d’une organisation. Aucune personne ici : des règles, et des exemples inventés.
create table aideslocales.reglement (
    id bigint generated always as identity primary key,
    organisation bigint not null references acces.organisation,
    nom text not null check (btrim(nom) <> ''),
    demonstration boolean not null default false,
    cree_par text not null,
    cree_le timestamptz not null default now(),
    unique (organisation, nom),
    unique (id, organisation)
);

-- Ses versions, écrites comme le fichier qui s’échange (décision 061). « contenu » d’une version publiée ne change plus.
create table aideslocales.version (
    id bigint generated always as identity primary key,
    reglement bigint not null,
    organisation bigint not null,
    numero int not null check (numero > 0),
    contenu text not null,
    en_vigueur_le date,
    publie_par text,
    publie_le timestamptz,
    modifie_par text not null,
    modifie_le timestamptz not null default now(),
    revision int not null default 1,
    unique (reglement, numero),
    foreign key (reglement, organisation) references aideslocales.reglement (id, organisation),
    check ((en_vigueur_le is null) = (publie_le is null) and (publie_le is null) = (publie_par is null))
);
create unique index un_seul_brouillon on aideslocales.version (reglement) where publie_le is null;
create unique index une_version_par_jour on aideslocales.version (reglement, en_vigueur_le) where publie_le is not null;

-- L’histoire ne se réécrit pas : ni l’application ni un geste à la main ne changent ce qui a été publié.
create function aideslocales.garder_le_publie() returns trigger language plpgsql as $$
begin
    if old.publie_le is not null then
        raise exception 'La version % de ce règlement est publiée : elle ne change plus. Écrivez-en une nouvelle.', old.numero;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger le_publie_ne_change_plus before update or delete on aideslocales.version
    for each row execute function aideslocales.garder_le_publie();

do $$
declare nom text;
begin
    foreach nom in array array['reglement', 'version'] loop
        execute format('alter table aideslocales.%I enable row level security', nom);
        execute format('alter table aideslocales.%I force row level security', nom);
        execute format('create policy de_l_organisation on aideslocales.%I using (acces.finalite_courante() = ''MAISON''
            or organisation = acces.organisation_courante())', nom);
    end loop;
end $$;
