create schema legislation;
grant usage on schema legislation to ${application};
alter default privileges in schema legislation grant select, insert, update on tables to ${application};
alter default privileges in schema legislation grant usage, select on sequences to ${application};

-- Une valeur légale ajoutée à celles du produit. La loi est la même pour tous : une ligne vaut pour toute l’installation, quelle que soit
-- l’organisation qui l’a saisie. Aucune personne accompagnée ici. « contenu » est écrit comme un fichier de barème (décision 067).
create table legislation.valeur (
    id bigint generated always as identity primary key,
    bareme text not null check (bareme ~ '^[a-z_]+/[a-z0-9_]+$'),
    depuis date not null,
    contenu text not null check (btrim(contenu) <> ''),
    verifie_le date not null,
    saisie_par bigint not null,
    saisie_par_nom text not null,
    saisie_le timestamptz not null default now(),
    publiee_par bigint,
    publiee_par_nom text,
    publiee_le timestamptz,
    retiree_par_nom text,
    retiree_le timestamptz,
    motif text,
    -- Deux personnes : l’une saisit, l’autre relit le texte et publie.
    check (publiee_par <> saisie_par),
    check ((publiee_le is null) = (publiee_par is null) and (publiee_le is null) = (publiee_par_nom is null)),
    check ((retiree_le is null) = (retiree_par_nom is null) and (retiree_le is null) = (motif is null))
);
create unique index une_valeur_par_jour on legislation.valeur (bareme, depuis) where retiree_le is null;

-- « J’ai relu le texte, rien ne change. »
create table legislation.relecture (
    id bigint generated always as identity primary key,
    bareme text not null check (bareme ~ '^[a-z_]+/[a-z0-9_]+$'),
    verifie_le date not null,
    par_nom text not null,
    note_le timestamptz not null default now()
);
create index relecture_par_bareme on legislation.relecture (bareme, verifie_le);

-- L’histoire ne se réécrit pas : ce qui est saisi ne change plus ; on publie, on retire, et cela reste écrit.
create function legislation.garder() returns trigger language plpgsql as $$
begin
    if (old.bareme, old.depuis, old.contenu, old.verifie_le, old.saisie_par, old.saisie_le)
       is distinct from (new.bareme, new.depuis, new.contenu, new.verifie_le, new.saisie_par, new.saisie_le)
       or old.retiree_le is not null
       or (old.publiee_le is not null and old.publiee_le is distinct from new.publiee_le) then
        raise exception 'La valeur % du % ne se réécrit pas : ajoutez-en une autre.', old.bareme, old.depuis;
    end if;
    return new;
end $$;
create trigger la_valeur_ne_change_pas before update on legislation.valeur
    for each row execute function legislation.garder();
