package fr.maillage.personnes.budget;

import java.util.Arrays;
import java.util.Optional;

/** Ce que demande la déclaration de surendettement (Cerfa 13594) : la liste à cocher avec la personne. */
enum PieceDeSurendettement {
    DECLARATION("Déclaration signée (Cerfa 13594)"),
    LETTRE("Lettre qui explique la situation, signée"),
    IDENTITE("Pièce d’identité ou titre de séjour, de chacun des déposants"),
    FAMILLE("Livret de famille, jugement de divorce ou convention"),
    IMPOTS("Dernier avis d’imposition"),
    SALAIRES("Trois derniers bulletins de salaire, ou attestation de paiement"),
    CAF("Attestation de paiement de la CAF ou de la MSA"),
    LOGEMENT("Bail et dernière quittance, ou titre de propriété et taxe foncière"),
    BANQUE("Relevés de compte des trois derniers mois, et de l’épargne"),
    CREDITS("Contrats de crédit, tableaux d’amortissement et derniers relevés"),
    CHARGES("Factures d’énergie, d’eau, d’assurance, de garde, de mutuelle"),
    DETTES("Derniers courriers des créanciers et des commissaires de justice"),
    PROCEDURES("Jugements, saisies, commandements, procédure d’expulsion"),
    VEHICULES("Cartes grises et valeur des véhicules");

    private final String libelle;

    PieceDeSurendettement(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }

    static Optional<PieceDeSurendettement> de(String nom) {
        return Arrays.stream(values()).filter(p -> p.name().equals(nom)).findFirst();
    }
}
