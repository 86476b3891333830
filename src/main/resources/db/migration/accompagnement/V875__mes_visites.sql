-- Les prochaines visites d’un agent : pour « Mon travail », et pour les emporter.
create index on accompagnement.visite (agent, jour) where etat = 'PREVUE';
