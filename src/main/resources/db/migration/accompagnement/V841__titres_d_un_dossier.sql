-- V730, par les titres de ce seul dossier (V840).
create or replace function accompagnement.lisible(dossier bigint) returns boolean language sql stable
    return (select dossiers.maison())
        or exists (select from dossiers.titres(dossier) t where t.titre in ('SUIVI', 'EXCEPTION')) and dossiers.visible(dossier);
create or replace function accompagnement.ecrivable(dossier bigint) returns boolean language sql stable
    return (select dossiers.maison())
        or exists (select from dossiers.titres(dossier) t where t.titre = 'SUIVI') and dossiers.visible(dossier);
