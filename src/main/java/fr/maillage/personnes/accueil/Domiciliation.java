package fr.maillage.personnes.accueil;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Une élection de domicile : sa demande, sa décision, ses contacts, sa fin (CASF, art. L. 264-1 à L. 264-5). */
record Domiciliation(
        long id,
        long dossier,
        long personne,
        boolean renouvellement,
        LocalDate demandeeLe,
        @Nullable LocalDate entretienLe,
        LienAvecLaCommune lien,
        Raison raison,
        FicheDAccueil.Habitat habitat,
        int ayantsDroit,
        @Nullable Decision decision,
        @Nullable Fin radiation,
        Absence absence,
        @Nullable LocalDate absenceJusquAu,
        @Nullable LocalDate dernierContact,
        int enBoite,
        boolean fictive,
        int version) {

    /** Ce qui fut décidé ; {@code debut} et {@code fin} (dernier jour compris) si l’élection est accordée. */
    record Decision(
            LocalDate le,
            boolean accordee,
            String par,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            MotifDeRefus motif,
            String explication,
            String orientation) {}

    record Fin(LocalDate le, MotifDeRadiation motif, String explication) {}

    enum Etat {
        A_DECIDER("à décider", "bientot"),
        EN_COURS("en cours", "ok"),
        EXPIREE("arrivée à échéance", "neutre"),
        REFUSEE("refusée", "neutre"),
        RADIEE("radiée", "neutre");

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

    Etat etat(LocalDate jour) {
        if (decision == null) return Etat.A_DECIDER;
        if (!decision.accordee()) return Etat.REFUSEE;
        if (radiation != null) return Etat.RADIEE;
        return decision.fin() != null && decision.fin().isBefore(jour) ? Etat.EXPIREE : Etat.EN_COURS;
    }

    /** Le lien que la loi demande ; aucune durée de séjour n’est exigée (L. 264-4, R. 264-4). */
    enum LienAvecLaCommune implements Mot {
        SEJOUR("Elle séjourne dans la commune au jour de la demande"),
        ACTIVITE("Elle y exerce une activité professionnelle"),
        INSERTION("Elle y bénéficie d’une action d’insertion ou d’un suivi, ou l’a demandé"),
        FAMILLE("Elle a de la famille qui y vit"),
        AUTORITE_PARENTALE("Elle exerce l’autorité parentale sur un enfant qui y est scolarisé"),
        AUCUN("Aucun de ces liens");

        private final String libelle;

        LienAvecLaCommune(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    enum Raison implements Mot {
        HEBERGE("Hébergée sans pouvoir y recevoir son courrier"),
        ERRANCE("Sans abri"),
        ITINERANCE("Habitat mobile"),
        EXPULSION("Expulsion"),
        RUPTURE("Rupture familiale ou conjugale"),
        SORTIE("Sortie d’hébergement, d’hôpital ou de détention"),
        VIOLENCES("Violences"),
        AUTRE("Autre");

        private final String libelle;

        Raison(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    enum MotifDeRefus implements Mot {
        AUCUN(""),
        ABSENCE_DE_LIEN("Absence de lien avec la commune ou le groupement"),
        HORS_AGREMENT("Hors de l’agrément de l’organisme"),
        SATURATION("Capacité prévue par l’agrément atteinte"),
        AUTRE("Autre motif");

        private final String libelle;

        MotifDeRefus(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    enum MotifDeRadiation implements Mot {
        DEMANDE("À la demande de la personne"),
        DOMICILE_STABLE("Entrée dans un domicile stable"),
        NON_MANIFESTATION("Sans contact depuis plus de trois mois"),
        ECHEANCE("Échéance sans renouvellement"),
        PLUS_DE_LIEN("Plus de lien avec la commune"),
        REGLEMENT("Règlement intérieur non respecté"),
        AUTRE("Autre motif");

        private final String libelle;

        MotifDeRadiation(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    /** Ce qui justifie une absence de plus de trois mois (D. 264-3) ; ni détail, ni pièce de santé. */
    enum Absence implements Mot {
        AUCUNE("Aucune"),
        SANTE("Raison de santé"),
        PRIVATION_DE_LIBERTE("Privation de liberté");

        private final String libelle;

        Absence(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    enum Pli implements Mot {
        ARRIVE("Courrier ou colis arrivé", false),
        AVIS("Avis de passage arrivé", false),
        REMIS("Courrier remis à la personne", true),
        RENVOYE("Courrier renvoyé à l’expéditeur", false),
        VISITE("Visite sans courrier", true),
        APPEL("Appel ou message de la personne", true);

        private final String libelle;
        private final boolean contact;

        Pli(String libelle, boolean contact) {
            this.libelle = libelle;
            this.contact = contact;
        }

        @Override
        public String libelle() {
            return libelle;
        }

        /** La personne s’est-elle manifestée ? Un courrier qui arrive n’est pas un contact. */
        boolean contact() {
            return contact;
        }
    }
}
