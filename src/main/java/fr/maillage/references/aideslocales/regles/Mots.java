package fr.maillage.references.aideslocales.regles;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.socle.commun.Montant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Les bouts de phrase des règlements. */
final class Mots {
    private Mots() {}

    static String euros(long centimes) {
        return new Montant(centimes).ecrire();
    }

    /** « a, b ou c ». */
    static String ou(Collection<String> mots) {
        var liste = List.copyOf(mots);
        if (liste.size() < 2) return String.join("", liste);
        return String.join(", ", liste.subList(0, liste.size() - 1)) + " ou " + liste.getLast();
    }

    static <E> String ou(Collection<E> mots, Function<E, String> dire) {
        return ou(mots.stream().sorted().map(dire).collect(Collectors.toList()));
    }

    static String majuscule(String phrase) {
        return phrase.isEmpty() ? "" : Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    static String minuscule(String phrase) {
        return phrase.isEmpty() ? "" : Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1);
    }

    static String de(Activite activite) {
        return switch (activite) {
            case EN_EMPLOI -> "travaille";
            case SANS_EMPLOI -> "est sans emploi";
            case ETUDIANT -> "étudie";
            case RETRAITE -> "est à la retraite";
            case INACTIF -> "est dans une autre situation";
        };
    }

    static String de(Occupation occupation) {
        return switch (occupation) {
            case LOCATAIRE_SOCIAL -> "locataire d’un logement social";
            case LOCATAIRE_VIDE -> "locataire d’un logement vide";
            case LOCATAIRE_MEUBLE -> "locataire d’un meublé";
            case LOGEMENT_FOYER -> "en foyer ou résidence sociale";
            case ACCEDANT -> "propriétaire qui rembourse un prêt";
            case PROPRIETAIRE -> "propriétaire sans prêt";
            case HEBERGE_SANS_FRAIS -> "hébergé sans payer";
            case SANS_DOMICILE -> "sans domicile";
        };
    }

    static List<Champ.Choix> activites() {
        return Arrays.stream(Activite.values())
                .map(a -> new Champ.Choix(ValeursEcrites.code(a), de(a)))
                .toList();
    }

    static List<Champ.Choix> occupations() {
        return Arrays.stream(Occupation.values())
                .map(o -> new Champ.Choix(ValeursEcrites.code(o), de(o)))
                .toList();
    }
}
