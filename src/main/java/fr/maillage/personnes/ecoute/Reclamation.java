package fr.maillage.personnes.ecoute;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ce dont une personne se plaint, et ce qui lui est répondu.
 *
 * @param terme le jour où la réponse est due
 * @param numero celui que la personne garde
 * @param gardeeJusquAu un contentieux court : elle ne s’efface pas avant
 */
record Reclamation(
        long id,
        LocalDate recueLe,
        LocalDate terme,
        Canal canal,
        Objet objet,
        Textes textes,
        @Nullable LocalDate repondueLe,
        @Nullable Suite suite,
        String numero,
        @Nullable LocalDate gardeeJusquAu) {
    /** @param qui son nom et comment lui répondre ; vide si elle ne le dit pas */
    record Textes(String recit, String qui, String reponse) {
        Textes repondus(String reponse) {
            return new Textes(recit, qui, reponse);
        }
    }

    /** Le numéro que la personne garde : quatre signes, un tiret, quatre signes. */
    static String lisible(String numero) {
        return numero.substring(0, 4) + "-" + numero.substring(4);
    }

    /** Le jour où elle s’efface, tant de mois après la réponse ou, sans réponse, après le jour où elle était due. */
    LocalDate aEffacerLe(int mois) {
        LocalDate depart = repondueLe == null ? terme : repondueLe;
        LocalDate jour = depart.plusMonths(mois);
        return gardeeJusquAu == null || gardeeJusquAu.isBefore(jour) ? jour : gardeeJusquAu.plusDays(1);
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
        QUESTIONNAIRE("sur un questionnaire"),
        EN_LIGNE("déposée en ligne");

        private final String libelle;

        Canal(String libelle) {
            this.libelle = libelle;
        }

        /** Ceux d’une réclamation qu’un agent inscrit ; en ligne, c’est la personne elle-même. */
        static Canal[] recusParUnAgent() {
            return Arrays.stream(values()).filter(c -> c != EN_LIGNE).toArray(Canal[]::new);
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

        /** Le code de chacun → ce qui s’en lit. */
        static Map<String, String> choix() {
            var choix = new LinkedHashMap<String, String>();
            for (var o : values()) choix.put(o.name(), o.libelle());
            return choix;
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
