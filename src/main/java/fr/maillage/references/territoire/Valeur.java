package fr.maillage.references.territoire;

import java.util.function.DoubleBinaryOperator;

/**
 * Un chiffre et ce que l'on sait de lui : connu, estimé, couvert par le secret, absent ou sans objet.
 *
 * <p>Un secret n'est jamais un zéro : le nombre d'une valeur qui n'est pas chiffrée ne peut pas être lu.
 */
public record Valeur(double nombre, Etat etat) {

    /** Ce que l'on sait d'une valeur, du plus parlant au plus muet. */
    public enum Etat {
        CONNUE("connue", ""),
        ESTIMEE("estimée", "e"),
        SECRETE("couverte par le secret statistique", "s"),
        NON_DISPONIBLE("non disponible", "n.d."),
        NON_APPLICABLE("sans objet", "n.a.");

        private final String libelle;
        private final String signe;

        Etat(String libelle, String signe) {
            this.libelle = libelle;
            this.signe = signe;
        }

        /** Les mots à montrer : « couverte par le secret statistique ». */
        public String libelle() {
            return libelle;
        }

        /** Le signe à placer dans une case de tableau : « s », « n.d. ». */
        public String signe() {
            return signe;
        }
    }

    public Valeur {
        boolean chiffree = etat == Etat.CONNUE || etat == Etat.ESTIMEE;
        if (chiffree && !Double.isFinite(nombre)) {
            throw new IllegalArgumentException(
                    "Une valeur %s doit porter un nombre, reçu « %s ».".formatted(etat.libelle, nombre));
        }
        // Un seul représentant par état muet : deux secrets sont égaux, et aucun nombre ne s'y cache.
        nombre = chiffree ? nombre : Double.NaN;
    }

    public static Valeur connue(double nombre) {
        return new Valeur(nombre, Etat.CONNUE);
    }

    public static Valeur estimee(double nombre) {
        return new Valeur(nombre, Etat.ESTIMEE);
    }

    public static Valeur secrete() {
        return new Valeur(Double.NaN, Etat.SECRETE);
    }

    public static Valeur nonDisponible() {
        return new Valeur(Double.NaN, Etat.NON_DISPONIBLE);
    }

    public static Valeur nonApplicable() {
        return new Valeur(Double.NaN, Etat.NON_APPLICABLE);
    }

    public boolean estChiffree() {
        return etat == Etat.CONNUE || etat == Etat.ESTIMEE;
    }

    /** Le nombre, ou une erreur claire : personne ne doit lire un secret comme un chiffre. */
    public double exigerNombre() {
        if (!estChiffree()) {
            throw new IllegalStateException(
                    "Cette valeur est %s : elle n’a pas de nombre à montrer.".formatted(etat.libelle));
        }
        return nombre;
    }

    /** La même valeur, marquée comme estimée si elle est chiffrée. */
    public Valeur commeEstimee() {
        return etat == Etat.CONNUE ? estimee(nombre) : this;
    }

    /**
     * Le résultat d'un calcul sur deux valeurs : le secret l'emporte, puis l'absence, puis le sans-objet ; un calcul
     * impossible (division par zéro) est sans objet.
     */
    public Valeur avec(Valeur autre, DoubleBinaryOperator calcul) {
        if (!estChiffree() || !autre.estChiffree()) {
            return new Valeur(Double.NaN, plusMuet(etat, autre.etat));
        }
        double resultat = calcul.applyAsDouble(nombre, autre.nombre);
        if (!Double.isFinite(resultat)) {
            return nonApplicable();
        }
        return etat == Etat.CONNUE && autre.etat == Etat.CONNUE ? connue(resultat) : estimee(resultat);
    }

    private static Etat plusMuet(Etat gauche, Etat droite) {
        for (Etat muet : new Etat[] {Etat.SECRETE, Etat.NON_DISPONIBLE, Etat.NON_APPLICABLE}) {
            if (gauche == muet || droite == muet) {
                return muet;
            }
        }
        throw new IllegalStateException("Deux valeurs chiffrées n’ont pas d’état muet.");
    }
}
