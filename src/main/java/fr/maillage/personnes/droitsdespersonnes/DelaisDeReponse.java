package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.references.baremes.Baremes;
import java.time.LocalDate;

/** Ce que les barèmes disent des données d’une personne : le mois pour répondre, et les deux qu’on peut y ajouter en disant pourquoi (RGPD, article 12, 3). */
final class DelaisDeReponse {
    private static final Baremes BAREMES = Baremes.duProduit();

    private DelaisDeReponse() {}

    static LocalDate terme(LocalDate recue) {
        return recue.plusMonths(mois("reponse", recue));
    }

    static LocalDate prolonge(LocalDate recue) {
        return recue.plusMonths(mois("reponse", recue) + (long) mois("prolongation", recue));
    }

    /** Combien de temps un dossier reste ouvert à qui l’accompagne, après le dernier contact. */
    static int moisEnBaseActive(LocalDate jour) {
        return BAREMES.pourUneSaisie("donnees_personnelles/conservation", "base_active", jour)
                .entier();
    }

    private static int mois(String cle, LocalDate jour) {
        return BAREMES.pourUneSaisie("donnees_personnelles/reponse", cle, jour).entier();
    }
}
