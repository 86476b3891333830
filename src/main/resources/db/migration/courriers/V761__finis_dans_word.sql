-- Un écrit fini dans Word : le fichier gardé fait foi, et n’a pas de PDF.
alter table courriers.ecrit add retouche boolean not null default false;

create or replace function courriers.figer() returns trigger language plpgsql as $$
begin
    if (new.id, new.dossier, new.organisation, new.racine, new.numero, new.genre, new.sujet, new.lecteurs, new.auteur, new.commence_le,
            new.arrete_le, new.retouche) is distinct from (old.id, old.dossier, old.organisation, old.racine, old.numero, old.genre,
            old.sujet, old.lecteurs, old.auteur, old.commence_le, old.arrete_le, old.retouche)
        or (new.contenu_scelle is distinct from old.contenu_scelle and not dossiers.maison()) then
        raise exception 'L’écrit % est arrêté : faites-en une nouvelle version.', old.id;
    end if;
    return new;
end $$;
