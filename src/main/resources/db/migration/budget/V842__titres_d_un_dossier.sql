-- V773 et V775, par les titres de ce seul dossier (V840).
create or replace function budget.en_intervention(dossier bigint) returns boolean language sql stable
    return exists (select from dossiers.titres(dossier) t where t.titre = 'BUDGET') and dossiers.est_ouvert(dossier);
create or replace function budget.lisible(dossier bigint) returns boolean language sql stable
    return dossiers.maison()
        or exists (select from dossiers.titres(dossier) t where t.titre in ('SUIVI', 'REMPLACEMENT', 'EXCEPTION'))
            and dossiers.visible(dossier)
        or budget.en_intervention(dossier);
create or replace function budget.modifiable(dossier bigint) returns boolean language sql stable
    return dossiers.maison()
        or exists (select from dossiers.titres(dossier) t where t.titre in ('SUIVI', 'REMPLACEMENT')) and dossiers.visible(dossier)
        or budget.en_intervention(dossier);
