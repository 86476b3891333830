package fr.maillage.personnes.dossiers.pages;

import java.util.Map;

/** Un champ de formulaire tel qu’il se montre : ce qui y est, ce qui y était, ce qui ne va pas. */
public record ChampPage(
        String cle,
        String libelle,
        String genre,
        Map<String, String> choix,
        String aide,
        String valeur,
        String lue,
        String erreur) {
    public String type() {
        return switch (genre) {
            case "DATE" -> "date";
            case "TELEPHONE" -> "tel";
            default -> "text";
        };
    }

    public String decritPar() {
        return erreur.isEmpty() ? aide.isEmpty() ? "" : cle + "-aide" : cle + "-erreur";
    }
}
