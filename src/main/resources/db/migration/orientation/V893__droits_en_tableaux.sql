-- Ce que lisent les titres se demande en tableau (V890) ; la règle est celle d’avant.
create or replace function orientation.suivi(dossier bigint, titres text[]) returns boolean language sql stable
return dossier = any (dossiers.ouverts_au_titre(titres));
