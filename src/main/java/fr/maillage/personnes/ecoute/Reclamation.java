package fr.maillage.personnes.ecoute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ce dont une personne se plaint, et ce qui lui est répondu.
 *
 * @param terme le jour où la réponse est due
 */
record Reclamation(
        long id,
        LocalDate recueLe,
        LocalDate terme,
        Canal canal,
        Objet objet,
        Textes textes,
        @Nullable LocalDate repondueLe,
        @Nullable Suite suite) {
    /** @param qui son nom et comment lui répondre ; vide si elle ne le dit pas */
    record Textes(String recit, String qui, String reponse) {
        Textes repondus(String reponse) {
            return new Textes(recit, qui, reponse);
        }
    }

    boolean enRetard(LocalDate jour) {
        return repondueLe == null && terme.isBefore(jour);
    }

    /** Par où elle est arrivée. */
    enum Canal {
        DE_VIVE_VOIX("de vive voix"),
        TELEPHONE("au téléphone"),
        COURRIER("par courrier"),
        COURRIEL("par courriel"),
        QUESTIONNAIRE("sur un questionnaire");

        private final String libelle;

        Canal(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    /** De quoi elle parle. */
    enum Objet {
        ACCUEIL("L’accueil"),
        DELAI("Un délai, une attente"),
        ECOUTE("La façon d’être écouté·e ou traité·e"),
        DECISION("Une décision"),
        CONFIDENTIALITE("La confidentialité"),
        LOCAUX("Les locaux, l’accès"),
        AUTRE("Autre chose");

        private final String libelle;

        Objet(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    /** Ce que l’on en conclut, et qui est dit à la personne. */
    enum Suite {
        FONDEE("fondée"),
        EN_PARTIE("fondée en partie"),
        NON_FONDEE("non fondée");

        private final String libelle;

        Suite(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }
}
