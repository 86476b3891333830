package fr.maillage.personnes.demarches;

import java.util.EnumSet;
import java.util.Set;

/** Où en est une démarche, de l’envie de la faire à la décision, et ce qui peut suivre. */
enum EtatDeDemarche {
    A_FAIRE("à faire", "bientot"),
    DEPOSEE("déposée", "encours"),
    RECUE("reçue par l’organisme", "encours"),
    EN_INSTRUCTION("en instruction", "encours"),
    ACCORDEE("accordée", "ok"),
    REFUSEE("refusée", "urgent"),
    SANS_REPONSE("sans réponse", "urgent"),
    RECOURS("recours en cours", "encours"),
    CLOSE("close", "neutre");

    private final String libelle;
    private final String ton;

    EtatDeDemarche(String libelle, String ton) {
        this.libelle = libelle;
        this.ton = ton;
    }

    String libelle() {
        return libelle;
    }

    String ton() {
        return ton;
    }

    Set<EtatDeDemarche> suites() {
        return switch (this) {
            case A_FAIRE -> EnumSet.of(DEPOSEE, CLOSE);
            case DEPOSEE, RECUE, EN_INSTRUCTION -> {
                var suites = EnumSet.of(RECUE, EN_INSTRUCTION, ACCORDEE, REFUSEE, SANS_REPONSE, CLOSE);
                suites.remove(this);
                yield suites;
            }
            case REFUSEE, SANS_REPONSE -> EnumSet.of(RECOURS, ACCORDEE, REFUSEE, CLOSE);
            case RECOURS -> EnumSet.of(ACCORDEE, REFUSEE, CLOSE);
            case ACCORDEE -> EnumSet.of(CLOSE);
            case CLOSE -> EnumSet.noneOf(EtatDeDemarche.class);
        };
    }

    boolean attendUneReponse() {
        return this == DEPOSEE || this == RECUE || this == EN_INSTRUCTION;
    }

    boolean finie() {
        return this == ACCORDEE || this == CLOSE;
    }
}
