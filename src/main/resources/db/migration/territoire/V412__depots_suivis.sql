-- Le dernier travail confié pour ce dépôt : son contrôle, ou son chargement.
alter table territoire.depot add column tache bigint;
