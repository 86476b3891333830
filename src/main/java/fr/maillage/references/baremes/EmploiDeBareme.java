package fr.maillage.references.baremes;

import java.util.Set;

/** Ce qu’une pièce de la maison fait de barèmes : elle l’apporte, et la page de chacun dit qui l’emploie. */
public record EmploiDeBareme(String regle, Set<String> codes) {
    public EmploiDeBareme {
        codes = Set.copyOf(codes);
    }
}
