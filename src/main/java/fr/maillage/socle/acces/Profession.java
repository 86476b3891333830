package fr.maillage.socle.acces;

/** La profession d’un agent et le secret auquel elle le tient, que les règles d’accès aux notes consultent. */
public enum Profession {
    ASSISTANT_DE_SERVICE_SOCIAL("Assistant·e de service social", Secret.PAR_PROFESSION, "CASF, L. 411-3", false),
    CESF("Conseiller·ère en économie sociale familiale", Secret.PAR_MISSION, "Code pénal, 226-13", false),
    EDUCATEUR("Éducateur·rice spécialisé·e", Secret.PAR_MISSION, "Code pénal, 226-13", false),
    MEDECIN("Médecin", Secret.PAR_PROFESSION, "CSP, L. 1110-4", true),
    PUERICULTRICE("Puériculteur·rice", Secret.PAR_PROFESSION, "CSP, L. 1110-4", true),
    SAGE_FEMME("Sage-femme", Secret.PAR_PROFESSION, "CSP, L. 1110-4", true),
    INFIRMIER("Infirmier·ère", Secret.PAR_PROFESSION, "CSP, L. 1110-4", true),
    PSYCHOLOGUE("Psychologue", Secret.PAR_MISSION, "Code pénal, 226-13", false),
    SECRETAIRE("Secrétaire médico-social·e", Secret.PAR_MISSION, "Code pénal, 226-13", false),
    GESTIONNAIRE("Gestionnaire", Secret.PAR_MISSION, "CASF, L. 133-5", false),
    CADRE("Cadre, chargé·e de mission", Secret.DISCRETION, "CGFP, L. 121-7", false),
    INFORMATICIEN("Informaticien·ne", Secret.DISCRETION, "CGFP, L. 121-7", false),
    ELU("Élu·e", Secret.PAR_MISSION, "CASF, L. 133-5", false),
    AUTRE("Autre", Secret.DISCRETION, "CASF, L. 311-3", false);

    /** À quel titre un professionnel se tait. */
    public enum Secret {
        PAR_PROFESSION("secret par profession"),
        PAR_MISSION("secret par mission"),
        DISCRETION("discrétion professionnelle");

        private final String libelle;

        Secret(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    private final String libelle;
    private final Secret secret;
    private final String texte;
    private final boolean soignante;

    Profession(String libelle, Secret secret, String texte, boolean soignante) {
        this.libelle = libelle;
        this.secret = secret;
        this.texte = texte;
        this.soignante = soignante;
    }

    public String libelle() {
        return libelle;
    }

    public Secret secret() {
        return secret;
    }

    public String texte() {
        return texte;
    }

    /** Une note médicale ne se lit qu’entre soignants ; les autres savent seulement qu’elle existe. */
    public boolean litUneNoteMedicale() {
        return soignante;
    }
}
