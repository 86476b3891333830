package fr.maillage.references.droits.foyer;

/** Ce que le moteur sait estimer, du plus stable au plus dépendant : chacune ne lit que celles qui la précèdent. */
public enum Prestation {
    AEEH("Allocation d’éducation de l’enfant handicapé"),
    ALLOCATIONS_FAMILIALES("Allocations familiales"),
    COMPLEMENT_FAMILIAL("Complément familial"),
    ALLOCATION_DE_SOUTIEN_FAMILIAL("Allocation de soutien familial"),
    ALLOCATION_DE_BASE("Allocation de base de la prestation d’accueil du jeune enfant"),
    PREPARE("Prestation partagée d’éducation de l’enfant"),
    PRIME_A_LA_NAISSANCE("Prime à la naissance"),
    RENTREE_SCOLAIRE("Allocation de rentrée scolaire"),
    MODE_DE_GARDE("Complément de libre choix du mode de garde"),
    ASS("Allocation de solidarité spécifique"),
    AAH("Allocation aux adultes handicapés"),
    MAJORATION_VIE_AUTONOME("Majoration pour la vie autonome"),
    ASI("Allocation supplémentaire d’invalidité"),
    ASPA("Allocation de solidarité aux personnes âgées"),
    AIDE_AU_LOGEMENT("Aide au logement"),
    RSA("Revenu de solidarité active"),
    PRIME_D_ACTIVITE("Prime d’activité"),
    COMPLEMENTAIRE_SANTE("Complémentaire santé solidaire"),
    PARTICIPATION_SANTE("Participation à la complémentaire santé solidaire"),
    CHEQUE_ENERGIE("Chèque énergie"),
    BOURSE_DE_COLLEGE("Bourse de collège"),
    BOURSE_DE_LYCEE("Bourse de lycée"),
    APA_A_DOMICILE("Allocation personnalisée d’autonomie à domicile"),
    PCH("Prestation de compensation du handicap");

    private final String nom;

    Prestation(String nom) {
        this.nom = nom;
    }

    public String nom() {
        return nom;
    }
}
