-- Ce que lisent les titres se demande en tableau (V890) ; la règle est celle d’avant.
create or replace function accompagnement.lisible(dossier bigint) returns boolean language sql stable
return dossiers.maison() or dossier = any (dossiers.ouverts_au_titre(array['SUIVI', 'EXCEPTION']));

create or replace function accompagnement.ecrivable(dossier bigint) returns boolean language sql stable
return dossiers.maison() or dossier = any (dossiers.ouverts_au_titre(array['SUIVI']));
