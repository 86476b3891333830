package fr.maillage.personnes.accueil;

import java.util.Set;

/** Ce que l’on note de quelqu’un que l’on reçoit : son motif suffit. Rien ici ne dit qui il est. */
record FicheDAccueil(
        Canal canal,
        Set<Motif> motifs,
        String commune,
        Age age,
        Composition composition,
        Habitat habitat,
        Urgence urgence,
        String natureDUrgence,
        Set<Reponse> reponses,
        Orientation orientation,
        String vers,
        String precisions) {

    enum Canal implements Mot {
        SPONTANE("Venue sans rendez-vous"),
        RENDEZ_VOUS("Sur rendez-vous"),
        TELEPHONE("Téléphone"),
        COURRIEL("Courriel"),
        COURRIER("Courrier"),
        EXTERIEUR("Hors les murs");

        private final String libelle;

        Canal(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    enum Motif implements Mot {
        LOGEMENT("Chercher ou garder un logement"),
        IMPAYES("Loyer en retard, expulsion"),
        ENERGIE("Énergie, eau"),
        ALIMENTATION("Manger"),
        BUDGET("Budget, dettes"),
        DROITS("Droits, prestations"),
        DEMARCHES("Démarches en ligne, courriers"),
        EMPLOI("Emploi, formation"),
        FAMILLE("Enfants, couple, famille"),
        VIOLENCES("Violences, danger"),
        SANTE("Accès aux soins"),
        HEBERGEMENT("Où dormir ce soir"),
        DOMICILIATION("Domiciliation, courrier"),
        SEJOUR("Papiers, séjour"),
        ISOLEMENT("Isolement, vieillir chez soi"),
        AUTRE("Autre motif");

        private final String libelle;

        Motif(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    enum Age implements Mot {
        INCONNU("Non dit"),
        MOINS_DE_18("Moins de 18 ans"),
        DE_18_A_24("18 à 24 ans"),
        DE_25_A_39("25 à 39 ans"),
        DE_40_A_59("40 à 59 ans"),
        DE_60_A_74("60 à 74 ans"),
        PLUS_DE_75("75 ans ou plus");

        private final String libelle;

        Age(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    enum Composition implements Mot {
        INCONNUE("Non dit"),
        SEULE("Personne seule"),
        MONOPARENTALE("Seule avec enfants"),
        COUPLE("Couple"),
        COUPLE_AVEC_ENFANTS("Couple avec enfants"),
        AUTRE("Autre foyer");

        private final String libelle;

        Composition(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    /** Où l’on vit : le seul trait dont se tire un public « itinérant ». Aucune donnée d’origine n’existe. */
    enum Habitat implements Mot {
        INCONNU("Non dit"),
        LOGEMENT("Logement"),
        HEBERGE("Hébergé·e par un tiers"),
        STRUCTURE("Structure d’hébergement, hôtel"),
        RESIDENCE_MOBILE("Résidence mobile"),
        RUE("Rue, abri, squat");

        private final String libelle;

        Habitat(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    enum Urgence implements Mot {
        AUCUNE("Peut attendre", "neutre"),
        SOUS_72_HEURES("Sous 72 heures", "bientot"),
        IMMEDIATE("Tout de suite", "urgent");

        private final String libelle;
        private final String ton;

        Urgence(String libelle, String ton) {
            this.libelle = libelle;
            this.ton = ton;
        }

        @Override
        public String libelle() {
            return libelle;
        }

        String ton() {
            return ton;
        }
    }

    enum Reponse implements Mot {
        INFORMATION("Information donnée"),
        DEMARCHE("Démarche faite sur place"),
        AIDE_IMMEDIATE("Aide immédiate (bon, colis, hébergement)"),
        RENDEZ_VOUS("Rendez-vous donné"),
        APPEL("Appel à un partenaire"),
        ECOUTE("Écoute");

        private final String libelle;

        Reponse(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    enum Orientation implements Mot {
        AUCUNE("Aucune"),
        TRAVAILLEUR_SOCIAL("Travailleur social de l’unité"),
        MAISON_DES_SOLIDARITES("Maison des solidarités"),
        CCAS("CCAS ou CIAS"),
        SIAO("115, SIAO"),
        CAF("CAF ou MSA"),
        ASSURANCE_MALADIE("Assurance maladie"),
        FRANCE_TRAVAIL("France Travail, mission locale"),
        FRANCE_SERVICES("France services"),
        SANTE("Soins, urgences"),
        JUSTICE("Accès au droit, justice, police"),
        ASSOCIATION("Association"),
        AUTRE("Autre");

        private final String libelle;

        Orientation(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }
}
