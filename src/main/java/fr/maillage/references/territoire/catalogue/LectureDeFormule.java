package fr.maillage.references.territoire.catalogue;

import fr.maillage.references.territoire.catalogue.Expression.Calcul;
import fr.maillage.references.territoire.catalogue.Expression.Mesure;
import fr.maillage.references.territoire.catalogue.Expression.Nombre;
import fr.maillage.references.territoire.catalogue.Expression.Operateur;
import fr.maillage.references.territoire.catalogue.Expression.Oppose;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lit une formule par descente récursive : somme, produit, facteur. */
final class LectureDeFormule {

    private static final Pattern NOMBRE = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern MOT = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern RECUL = Pattern.compile("\\[\\s*-\\s*(\\d{1,2})\\s*]");
    /** Au-delà, une formule n'est plus lisible, et sa lecture récursive deviendrait dangereuse. */
    private static final int PROFONDEUR_MAXIMALE = 50;

    private final String texte;
    private int position;
    private int profondeur;

    LectureDeFormule(String texte) {
        this.texte = texte;
    }

    Expression lire() {
        Expression expression = somme();
        passerLesBlancs();
        if (position < texte.length()) {
            throw faute("« %s » est de trop".formatted(texte.substring(position)));
        }
        return expression;
    }

    private Expression somme() {
        Expression gauche = produit();
        while (true) {
            if (avale('+')) {
                gauche = new Calcul(Operateur.PLUS, gauche, produit());
            } else if (avale('-')) {
                gauche = new Calcul(Operateur.MOINS, gauche, produit());
            } else {
                return gauche;
            }
        }
    }

    private Expression produit() {
        Expression gauche = facteur();
        while (true) {
            if (avale('*')) {
                gauche = new Calcul(Operateur.FOIS, gauche, facteur());
            } else if (avale('/')) {
                gauche = new Calcul(Operateur.DIVISE_PAR, gauche, facteur());
            } else {
                return gauche;
            }
        }
    }

    private Expression facteur() {
        if (++profondeur > PROFONDEUR_MAXIMALE) {
            throw faute("la formule est trop imbriquée");
        }
        try {
            if (avale('-')) {
                return new Oppose(facteur());
            }
            if (avale('(')) {
                Expression interieur = somme();
                exiger(')');
                return interieur;
            }
            Matcher nombre = aPartirDIci(NOMBRE);
            if (nombre.lookingAt()) {
                position = nombre.end();
                return new Nombre(Double.parseDouble(nombre.group()), nombre.group());
            }
            return variableOuFonction();
        } finally {
            profondeur--;
        }
    }

    private Expression variableOuFonction() {
        String mot = mot("un nombre, une variable ou une parenthèse");
        if (avale('(')) {
            String variable = mot("le code d’une variable");
            exiger(')');
            return switch (mot) {
                case "evolution" -> new Expression.Evolution(variable);
                case "proche" -> new Expression.Proche(variable);
                case "stable" -> new Expression.Stable(variable);
                default ->
                    throw faute("la fonction « %s » n’existe pas (fonctions possibles : evolution, proche, stable)"
                            .formatted(mot));
            };
        }
        Matcher recul = aPartirDIci(RECUL);
        if (recul.lookingAt()) {
            position = recul.end();
            return new Mesure(mot, Integer.parseInt(recul.group(1)));
        }
        return new Mesure(mot, 0);
    }

    private String mot(String attendu) {
        Matcher mot = aPartirDIci(MOT);
        if (!mot.lookingAt()) {
            throw faute("il manque " + attendu);
        }
        position = mot.end();
        return mot.group();
    }

    private Matcher aPartirDIci(Pattern motif) {
        passerLesBlancs();
        return motif.matcher(texte).region(position, texte.length());
    }

    private boolean avale(char attendu) {
        passerLesBlancs();
        if (position < texte.length() && texte.charAt(position) == attendu) {
            position++;
            return true;
        }
        return false;
    }

    private void exiger(char attendu) {
        if (!avale(attendu)) {
            throw faute("il manque « %s »".formatted(attendu));
        }
    }

    private void passerLesBlancs() {
        while (position < texte.length() && Character.isWhitespace(texte.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException faute(String quoi) {
        return new IllegalArgumentException(
                "la formule « %s » ne se lit pas, au caractère %d : %s".formatted(texte, position + 1, quoi));
    }
}
