-- La couleur principale de l’organisation, que portent ses documents ; sa lisibilité se juge à la saisie.
alter table acces.organisation add column couleur text check (couleur ~ '^#[0-9a-f]{6}$');
