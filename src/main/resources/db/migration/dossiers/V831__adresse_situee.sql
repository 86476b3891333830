-- Jusqu’où l’adresse a pu être située ; « MAIN » : un agent l’a dit lui-même, et rien ne le recalcule. L’IRIS et le quartier
-- sont absents tant qu’on ne sait pas ; un quartier vide dit que l’adresse n’est dans aucun quartier prioritaire.
alter table dossiers.dossier add column precision_du_lieu text not null default ''
    check (precision_du_lieu in ('', 'NUMERO', 'VOIE', 'COMMUNE', 'AUCUNE', 'MAIN'));
alter table dossiers.dossier add check (adresse_scellee is null or precision_du_lieu = '');
create index dossier_a_situer on dossiers.dossier (id) where precision_du_lieu = '' and commune is not null;
