package fr.maillage.personnes.conservation;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import java.time.LocalDate;

/** Combien de temps un dossier reste ouvert, puis en archive : des valeurs datées et sourcées, en mois. */
final class Durees {
    private static final String CODE = "donnees_personnelles/conservation";
    private static final Baremes BAREMES = Baremes.duProduit();

    private Durees() {}

    static int baseActive(LocalDate jour) {
        return valeur("base_active", jour).entier();
    }

    static int archive(LocalDate jour) {
        return valeur("archive", jour).entier();
    }

    /** La règle appliquée ce jour-là, telle que la preuve la dira. */
    static String regle(LocalDate jour) {
        return "%d mois après le dernier contact, puis %d mois d’archive — %s"
                .formatted(
                        baseActive(jour),
                        archive(jour),
                        valeur("base_active", jour).texte());
    }

    private static Valeur valeur(String cle, LocalDate jour) {
        return BAREMES.valeur(CODE, cle, jour);
    }
}
