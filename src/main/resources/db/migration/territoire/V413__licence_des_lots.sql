-- Sous quelle licence le producteur donne ces chiffres, telle qu'elle valait au jour du chargement.
alter table territoire.lot add column licence text not null default '';
