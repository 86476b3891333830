-- Toutes celles d’un dossier, traitées comprises : l’aperçu les demande à chaque ouverture.
create index on demarches.echeance (dossier);
