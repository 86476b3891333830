package fr.maillage.references.territoire.catalogue;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Les huit chapitres du portrait d'un territoire, dans l'ordre où on les lit. */
public enum Theme {
    POPULATION("population", "Population"),
    FAMILLES("familles-enfance-jeunesse", "Familles, enfance et jeunesse"),
    SENIORS("seniors-autonomie", "Seniors et autonomie"),
    EMPLOI("emploi-ressources-precarite", "Emploi, ressources et précarité"),
    LOGEMENT("logement", "Logement"),
    SANTE("sante-acces-aux-droits", "Santé et accès aux droits"),
    MOBILITE("mobilite-services", "Mobilité et services"),
    VIE_SOCIALE("vie-sociale", "Vie sociale");

    private final String code;
    private final String libelle;

    Theme(String code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    public String code() {
        return code;
    }

    public String libelle() {
        return libelle;
    }

    /** Le thème de ce code, ou une erreur qui donne les codes possibles. */
    public static Theme exiger(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("le thème « %s » n’existe pas (thèmes possibles : %s)"
                        .formatted(
                                code, Arrays.stream(values()).map(Theme::code).collect(Collectors.joining(", ")))));
    }
}
