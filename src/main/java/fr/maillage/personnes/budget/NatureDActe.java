package fr.maillage.personnes.budget;

import java.util.Arrays;
import java.util.Optional;

/** Ce qui arrive à une dette, et ce que cela fait au délai pour agir. */
enum NatureDActe {
    RELANCE("Relance", Effet.AUCUN),
    MISE_EN_DEMEURE("Mise en demeure", Effet.AUCUN),
    SOMMATION("Sommation de payer", Effet.AUCUN),
    RECONNAISSANCE("Reconnaissance, échéancier signé ou paiement", Effet.REPART_SAUF_FORCLUSION),
    ASSIGNATION("Assignation ou requête au juge", Effet.REPART),
    INJONCTION("Injonction de payer signifiée", Effet.TITRE),
    JUGEMENT("Jugement", Effet.TITRE),
    COMMANDEMENT("Commandement de payer", Effet.REPART),
    SAISIE("Saisie", Effet.REPART);

    /** Ce que l’acte fait au délai : rien, le faire repartir, ou le remplacer par celui d’un titre exécutoire. */
    enum Effet {
        AUCUN,
        /** C. civil, 2240 : la reconnaissance interrompt une prescription, pas une forclusion (2220). */
        REPART_SAUF_FORCLUSION,
        /** C. civil, 2241 et 2244. */
        REPART,
        /** CPCE, L. 111-4. */
        TITRE
    }

    private final String libelle;
    private final Effet effet;

    NatureDActe(String libelle, Effet effet) {
        this.libelle = libelle;
        this.effet = effet;
    }

    String libelle() {
        return libelle;
    }

    Effet effet() {
        return effet;
    }

    static Optional<NatureDActe> de(String nom) {
        return Arrays.stream(values()).filter(n -> n.name().equals(nom)).findFirst();
    }
}
