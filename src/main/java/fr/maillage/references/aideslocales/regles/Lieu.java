package fr.maillage.references.aideslocales.regles;

/** Un lieu d’un règlement, écrit « 49007 Angers » : une commune par son code Insee, ou un département par deux ou trois signes. */
public record Lieu(String code, String nom) {

    /** Vrai si cette commune est ce lieu, ou dans ce département. */
    boolean contient(String commune) {
        return commune.startsWith(code);
    }

    String ecrire() {
        return nom.isEmpty() ? code : code + " " + nom;
    }

    String dire() {
        return nom.isEmpty() ? code : nom;
    }
}
