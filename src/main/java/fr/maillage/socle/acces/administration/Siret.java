package fr.maillage.socle.acces.administration;

/** Le numéro d’un établissement au répertoire Sirene : quatorze chiffres vérifiés par leur clé. */
public record Siret(String numero) {
    private static final String LA_POSTE = "356000000";

    public Siret {
        numero = numero.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!numero.matches("[0-9]{14}")) {
            throw new IllegalArgumentException(
                    "Le SIRET « %s » n’a pas quatorze chiffres. Recopiez-le sans le SIREN seul ni le numéro de TVA."
                            .formatted(numero));
        }
        if (!cleJuste(numero)) {
            throw new IllegalArgumentException(
                    "Le SIRET « %s » a une clé fausse : un chiffre est sans doute mal recopié.".formatted(numero));
        }
    }

    /** Clé de Luhn ; La Poste a tant d’établissements que la somme de ses chiffres suffit, multiple de cinq. */
    private static boolean cleJuste(String numero) {
        if (numero.startsWith(LA_POSTE)) {
            int somme = numero.chars().map(c -> c - '0').sum();
            if (somme % 5 == 0) return true;
        }
        int somme = 0;
        for (int i = 0; i < numero.length(); i++) {
            int chiffre = numero.charAt(numero.length() - 1 - i) - '0';
            int pese = i % 2 == 1 ? chiffre * 2 : chiffre;
            somme += pese > 9 ? pese - 9 : pese;
        }
        return somme % 10 == 0;
    }

    /** Un numéro déjà gardé, écrit comme on le lit ; on ne le juge qu’à la saisie, car un numéro faux doit pouvoir se montrer. */
    static String enGroupes(String numero) {
        return numero.replaceFirst("^([0-9]{3})([0-9]{3})([0-9]{3})([0-9]{5})$", "$1 $2 $3 $4");
    }

    @Override
    public String toString() {
        return enGroupes(numero);
    }
}
