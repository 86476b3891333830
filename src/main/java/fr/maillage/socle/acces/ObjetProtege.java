package fr.maillage.socle.acces;

/** Les familles d’objets de la matrice des habilitations, ligne par ligne. */
public enum ObjetProtege {
    DONNEES_PUBLIQUES("Indicateurs et données publiques"),
    AGREGATS_INTERNES("Agrégats internes anonymisés (≥ seuil)"),
    SIGNAUX_FAIBLES("Signaux faibles : saisie / qualification / diffusion"),
    DIAGNOSTIC("Diagnostic, ABS, carnet"),
    ENQUETES("Enquêtes"),
    REGISTRE_DE_PERMANENCE("Registre de permanence (sans identité)"),
    DOSSIER_IDENTITE("Dossier usager : identité/coordonnées"),
    DOSSIER_EVALUATION("Dossier usager : évaluation, notes pro"),
    COMPARTIMENT_PROTEGE("Compartiment violences/IP/majeurs vulnérables"),
    DONNEES_DE_SANTE("Données de santé nécessaires"),
    BUDGET("Budget et dettes"),
    GRILLE_D_AUTONOMIE("Grille d’autonomie"),
    PROJET_D_ACCOMPAGNEMENT("PAP, objectifs, interventions"),
    DROITS_ET_DEMARCHES("Droits, démarches, échéances, pièces"),
    ORIENTATIONS("Orientations"),
    AIDES_INSTRUCTION("Aides facultatives : instruction"),
    AIDES_DECISION("Aides : décision commission"),
    IMPAYES_ET_EXPULSIONS("Impayés / expulsion (dossier)"),
    CCAPEX_SEANCE("CCAPEX : séance"),
    MISE_A_L_ABRI("Mise à l’abri : places / placements"),
    ACTIONS_COLLECTIVES("Actions collectives et ateliers"),
    PRESENCES_NOMINATIVES("Présences nominatives"),
    PROJETS("Projets, plans d’actions, risques"),
    MISSIONS_D_INGENIERIE("Missions d’ingénierie"),
    FINANCES("Budgets, engagements"),
    SUBVENTIONS("Subventions (demandées/attribuées)"),
    MARCHES_ET_CLAUSES("Marchés, clauses d’insertion"),
    SUIVI_DES_QUARTIERS("Suivi TFPB, GUSP, tranquillité"),
    PATRIMOINE("Patrimoine, loyers, recouvrement"),
    PARTENAIRES("Partenaires, conventions, contacts"),
    CARTOGRAPHIE_D_INFLUENCE("Cartographie d’influence"),
    INSTANCES("Instances, réunions, ateliers d’intelligence collective"),
    CONCERTATION("Concertation, contributions publiques"),
    AUTONOMIE("Schéma autonomie, CFPPA"),
    VEILLE("Veille, base documentaire, procédures"),
    EVALUATION("Évaluation, indicateurs de projet"),
    PLANNING("RH : planning"),
    RECRUTEMENT_ET_FORMATION("RH : recrutement, entretiens, formation"),
    DOCUMENTS("Documents générés / modèles"),
    DEMANDES_RGPD("Demandes de droits RGPD, purges, archives"),
    JOURNAL("Journal d’audit"),
    HABILITATIONS("Habilitations, organisations, vocabulaires");

    private final String libelle;

    ObjetProtege(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
