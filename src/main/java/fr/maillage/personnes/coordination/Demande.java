package fr.maillage.personnes.coordination;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Une intervention complémentaire : la question d’un collègue, son périmètre, sa durée, et ce que l’on y répond. */
record Demande(
        long id,
        long dossier,
        String numero,
        Genre genre,
        Etat etat,
        String demandeur,
        long idDemandeur,
        String sollicite,
        String intervenant,
        int duree,
        LocalDate accordLe,
        LocalDate demandeeLe,
        @Nullable LocalDate fin,
        Map<String, String> contenu,
        Map<String, String> restitution,
        @Nullable LocalDate rendueLe,
        @Nullable LocalDate copieLe,
        @Nullable Copie copie) {
    static final String QUESTION = "question";
    static final String PERIMETRE = "perimetre";
    static final String CONSTATS = "constats";
    static final String PRECONISATIONS = "preconisations";
    static final String RAISON = "raison";
    static final int JOURS_AU_PLUS = 92;

    /** Ce qui est demandé. */
    enum Genre {
        BUDGET("Évaluation budgétaire"),
        DROITS("Accès aux droits"),
        LOGEMENT("Logement et énergie"),
        AUTRE("Autre expertise");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    /** De la question à la copie remise à la personne. */
    enum Etat {
        DEMANDEE("demandée", "bientot"),
        ACCEPTEE("en cours", "encours"),
        REFUSEE("non acceptée", "urgent"),
        RETIREE("retirée", "neutre"),
        RENDUE("rendue, copie à remettre", "bientot"),
        CLOSE("close", "ok");

        private final String libelle;
        private final String ton;

        Etat(String libelle, String ton) {
            this.libelle = libelle;
            this.ton = ton;
        }

        String libelle() {
            return libelle;
        }

        String ton() {
            return ton;
        }
    }

    /** Comment la personne a eu sa copie. */
    enum Copie {
        MAIN("en main propre"),
        COURRIER("par courrier"),
        COURRIEL("par courriel");

        private final String libelle;

        Copie(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    String href() {
        return Adresses.dossier(dossier) + "/interventions/" + id;
    }

    static String hrefDeLIntervenant(long id) {
        return Adresses.INTERVENTIONS + "/" + id;
    }
}
