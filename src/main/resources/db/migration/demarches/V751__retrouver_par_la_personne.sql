-- Effacer une personne vérifie que rien ne tient plus à elle : sans ces index, chaque table serait relue en entier pour chacune.
create index on demarches.droit (personne) where personne is not null;
create index on demarches.demarche (personne) where personne is not null;
create index on demarches.echeance (personne) where personne is not null;
create index on demarches.piece (personne) where personne is not null;
create index on demarches.information (personne) where personne is not null;
