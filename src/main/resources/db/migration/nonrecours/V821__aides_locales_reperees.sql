-- Une aide locale se repère et se suit comme un droit : « prestation » en dit le code (AIDE_LOCALE:règlement:aide), « nom » la nomme, pour le
-- bilan aussi, même quand son règlement a changé.
alter table nonrecours.droit_repere add column nom text not null default '';
update nonrecours.droit_repere r set nom = n.nom from (values
    ('AEEH', 'Allocation d’éducation de l’enfant handicapé'),
    ('ALLOCATIONS_FAMILIALES', 'Allocations familiales'),
    ('COMPLEMENT_FAMILIAL', 'Complément familial'),
    ('ALLOCATION_DE_SOUTIEN_FAMILIAL', 'Allocation de soutien familial'),
    ('ALLOCATION_DE_BASE', 'Allocation de base de la prestation d’accueil du jeune enfant'),
    ('PRIME_A_LA_NAISSANCE', 'Prime à la naissance'),
    ('RENTREE_SCOLAIRE', 'Allocation de rentrée scolaire'),
    ('ASS', 'Allocation de solidarité spécifique'),
    ('AAH', 'Allocation aux adultes handicapés'),
    ('MAJORATION_VIE_AUTONOME', 'Majoration pour la vie autonome'),
    ('ASI', 'Allocation supplémentaire d’invalidité'),
    ('ASPA', 'Allocation de solidarité aux personnes âgées'),
    ('AIDE_AU_LOGEMENT', 'Aide au logement'),
    ('RSA', 'Revenu de solidarité active'),
    ('PRIME_D_ACTIVITE', 'Prime d’activité'),
    ('COMPLEMENTAIRE_SANTE', 'Complémentaire santé solidaire'),
    ('PARTICIPATION_SANTE', 'Participation à la complémentaire santé solidaire'),
    ('CHEQUE_ENERGIE', 'Chèque énergie'),
    ('BOURSE_DE_COLLEGE', 'Bourse de collège'),
    ('BOURSE_DE_LYCEE', 'Bourse de lycée'),
    ('APA_A_DOMICILE', 'Allocation personnalisée d’autonomie à domicile'),
    ('PCH', 'Prestation de compensation du handicap')
) as n (prestation, nom) where r.prestation = n.prestation;
alter table nonrecours.droit_repere alter column nom drop default;
alter table nonrecours.droit_repere add check (nom <> '');
