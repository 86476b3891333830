package fr.maillage.personnes.orientation;

import java.util.EnumSet;
import java.util.Set;

/** Où en est une orientation, de la proposition à ce qu’elle a donné ; un état ne mène qu’à ceux qu’il dit. */
enum EtatDOrientation {
    PROPOSEE("proposée", "neutre"),
    REFUSEE("la personne ne le souhaite pas", "neutre"),
    ACCEPTEE("acceptée, à envoyer", "bientot"),
    ENVOYEE("envoyée, retour attendu", "encours"),
    RECUE("reçue par le partenaire", "encours"),
    RENDEZ_VOUS("rendez-vous donné", "encours"),
    VENUE("la personne est venue", "ok"),
    NON_VENUE("la personne n’est pas venue", "bientot"),
    EN_COURS("suivie par le partenaire", "encours"),
    CLOSE("close", "ok");

    private final String libelle;
    private final String ton;

    EtatDOrientation(String libelle, String ton) {
        this.libelle = libelle;
        this.ton = ton;
    }

    String libelle() {
        return libelle;
    }

    String ton() {
        return ton;
    }

    EnumSet<EtatDOrientation> suites() {
        return switch (this) {
            case PROPOSEE -> EnumSet.of(ACCEPTEE, REFUSEE);
            case ACCEPTEE -> EnumSet.of(ENVOYEE, REFUSEE);
            case ENVOYEE -> EnumSet.of(RECUE, RENDEZ_VOUS, VENUE, NON_VENUE, EN_COURS, CLOSE);
            case RECUE -> EnumSet.of(RENDEZ_VOUS, VENUE, NON_VENUE, EN_COURS, CLOSE);
            case RENDEZ_VOUS -> EnumSet.of(RENDEZ_VOUS, VENUE, NON_VENUE, CLOSE);
            case NON_VENUE -> EnumSet.of(RENDEZ_VOUS, VENUE, CLOSE);
            case VENUE -> EnumSet.of(EN_COURS, CLOSE);
            case EN_COURS -> EnumSet.of(CLOSE);
            case REFUSEE, CLOSE -> EnumSet.noneOf(EtatDOrientation.class);
        };
    }

    /** Ce que le partenaire ou le référent peuvent répondre à une orientation envoyée. */
    Set<EtatDOrientation> retours() {
        var retours = EnumSet.copyOf(suites());
        retours.retainAll(EnumSet.of(RECUE, RENDEZ_VOUS, VENUE, NON_VENUE, EN_COURS, CLOSE));
        return retours;
    }

    /** Le même état, dit par le partenaire qui répond. */
    String ditParLePartenaire() {
        return switch (this) {
            case RECUE -> "Nous avons bien reçu cette orientation";
            case RENDEZ_VOUS -> "Nous donnons un rendez-vous";
            case VENUE -> "La personne est venue";
            case NON_VENUE -> "La personne n’est pas venue";
            case EN_COURS -> "Nous l’accompagnons";
            case CLOSE -> "C’est terminé, ou nous ne pouvons pas répondre";
            default -> libelle;
        };
    }

    boolean attendUnRetour() {
        return this == ENVOYEE || this == RECUE;
    }

    /** Partie chez le partenaire : on en connaît, ou en attend, la suite. */
    boolean partie() {
        return this != PROPOSEE && this != REFUSEE && this != ACCEPTEE;
    }
}
