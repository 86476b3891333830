-- Ce que lisent les titres se demande en tableau (V890) ; la règle est celle d’avant.
create or replace function budget.en_intervention(dossier bigint) returns boolean language sql stable
return dossier = any (dossiers.ouverts_au_titre(array['BUDGET'])) and dossiers.est_ouvert(dossier);

create or replace function budget.lisible(dossier bigint) returns boolean language sql stable
return dossiers.maison() or dossier = any (dossiers.ouverts_au_titre(array['SUIVI', 'EXCEPTION'])) or budget.en_intervention(dossier);

create or replace function budget.modifiable(dossier bigint) returns boolean language sql stable
return dossiers.maison() or dossier = any (dossiers.ouverts_au_titre(array['SUIVI'])) or budget.en_intervention(dossier);
