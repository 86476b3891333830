-- V745, par les titres de ce seul dossier (V840).
create or replace function orientation.suivi(dossier bigint, titres text[]) returns boolean language sql stable
    return exists (select from dossiers.titres(dossier) t where t.titre = any (titres)) and dossiers.visible(dossier);
