package fr.maillage.personnes.simulation;

import fr.maillage.personnes.simulation.SituationDuFoyer.Couple;
import fr.maillage.references.droits.FaitAPreciser;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.socle.commun.Montant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Les champs de l’estimation, en mots d’écran. */
final class Mots {
    static final Map<String, String> ACTIVITES = ordre(
            "EN_EMPLOI", "Travaille",
            "SANS_EMPLOI", "Sans emploi",
            "ETUDIANT", "Étudiant·e",
            "RETRAITE", "Retraité·e",
            "INACTIF", "Autre situation");

    static final Map<String, String> OCCUPATIONS = ordre(
            "LOCATAIRE_SOCIAL", "Locataire HLM",
            "LOCATAIRE_VIDE", "Locataire d’un logement vide",
            "LOCATAIRE_MEUBLE", "Locataire d’un meublé",
            "LOGEMENT_FOYER", "En foyer ou résidence sociale",
            "ACCEDANT", "Propriétaire qui rembourse un prêt",
            "PROPRIETAIRE", "Propriétaire sans prêt",
            "HEBERGE_SANS_FRAIS", "Hébergé·e sans payer",
            "SANS_DOMICILE", "Sans domicile");

    static final Map<String, String> ZONES = ordre(
            "TROIS", "3 : le reste du pays",
            "DEUX", "2 : villes de plus de 100 000 habitants, Corse",
            "UN", "1 : Paris et sa proche banlieue");

    static final Map<String, String> FOYERS = ordre(
            "RESIDENCE_SOCIALE", "Résidence sociale ou foyer de jeunes travailleurs, conventionné",
            "CONVENTIONNE", "Autre foyer conventionné",
            "PERSONNES_AGEES", "Foyer de personnes âgées, sans convention",
            "CHAMBRE_D_ETUDIANT", "Chambre d’étudiant",
            "CHAMBRE_D_ETUDIANT_REHABILITEE", "Chambre d’étudiant réhabilitée",
            "AUTRE", "Autre foyer, sans convention");

    static final Map<String, String> GARDES = ordre(
            "AUCUNE", "Aucune garde payée",
            "ASSISTANT_MATERNEL", "Assistant maternel que l’on emploie",
            "GARDE_A_DOMICILE", "Garde à domicile que l’on emploie",
            "STRUCTURE_ASSISTANTS_MATERNELS", "Crèche familiale, structure d’assistants maternels",
            "STRUCTURE_A_DOMICILE_OU_MICRO_CRECHE", "Micro-crèche, structure de garde à domicile");

    static final Map<String, String> PRETS = ordre(
            "oui", "Oui : conventionné, accession sociale, aidé par l’État",
            "non", "Non : un autre prêt");

    static final Set<String> A_QUI = Set.of("salaires", "revenus");

    /** Ce qu’un budget dit aussi. */
    static final Set<String> RESSOURCES =
            Set.of("mns", "independant", "chomage", "retraite", "indemnites", "invalidite", "pension", "autre");

    /** Santé, grossesse, séjour : gardés seulement si la personne en est d’accord. */
    static final Set<String> SENSIBLES = Set.of(
            fait(FaitAPreciser.GROSSESSE),
            fait(FaitAPreciser.INVALIDITE),
            fait(FaitAPreciser.INCAPACITE_80),
            fait(FaitAPreciser.INCAPACITE_50),
            fait(FaitAPreciser.PERTE_D_AUTONOMIE),
            fait(FaitAPreciser.ENFANT_HANDICAPE),
            fait(FaitAPreciser.SEJOUR));

    private static final Map<String, String> LIBELLES = ordre(
            "activite",
            "Situation",
            "mns",
            "Montant net social",
            "depuis",
            "Salaire actuel depuis",
            "avant",
            "Montant net social d’avant",
            "independant",
            "Travail indépendant",
            "chomage",
            "Chômage",
            "retraite",
            "Retraite",
            "indemnites",
            "Indemnités journalières",
            "invalidite",
            "Pension d’invalidité",
            "pension",
            "Pension alimentaire reçue",
            "autre",
            "Autre revenu",
            "occupation",
            "Logement",
            "loyer",
            "Loyer",
            "zone",
            "Zone du logement",
            "colocation",
            "En colocation",
            "pret_signature",
            "Prêt signé en",
            "pret_conventionne",
            "Prêt conventionné",
            "foyer_genre",
            "Genre de logement-foyer",
            "garde_mode",
            "Garde du plus jeune enfant",
            "garde_heures",
            "Heures de garde par mois",
            "garde_cout",
            "Coût de la garde",
            "rfr",
            "Revenu fiscal de référence",
            "salaires",
            "À qui sont les salaires",
            "revenus",
            "À qui sont les autres revenus",
            FaitsLocauxDuDossier.BESOIN,
            "Aides locales : ce qu’il y a à payer",
            FaitsLocauxDuDossier.FACTURE,
            "Aides locales : somme à payer",
            FaitsLocauxDuDossier.QUOTIENT,
            "Quotient familial de la caisse",
            FaitsLocauxDuDossier.FOIS,
            "Aides locales déjà reçues");

    /** Des sommes qui ne reviennent pas chaque mois. */
    private static final Set<String> EN_UNE_FOIS =
            Set.of("rfr", FaitsLocauxDuDossier.FACTURE, FaitsLocauxDuDossier.QUOTIENT);

    private static final Set<String> PERSONNELS = Set.of("activite", "mns", "depuis", "avant");

    private Mots() {}

    static String fait(FaitAPreciser fait) {
        return "fait_" + fait.name();
    }

    static boolean personnel(String champ) {
        return PERSONNELS.contains(nu(champ));
    }

    /** Sans le préfixe du conjoint. */
    static String nu(String champ) {
        return champ.startsWith("c_") ? champ.substring(2) : champ;
    }

    static String nom(String champ, Couple couple) {
        boolean desRessources = personnel(champ) || RESSOURCES.contains(nu(champ));
        if (!couple.oui() || !desRessources) return "";
        return champ.startsWith("c_") ? couple.prenomDuConjoint() : couple.prenom();
    }

    static String libelle(String champ, Couple couple) {
        String deQui = nom(champ, couple);
        return libelle(champ) + (deQui.isEmpty() ? "" : ", " + deQui);
    }

    static String libelle(String champ) {
        String nu = nu(champ);
        if (nu.startsWith("percu_")) return Prestation.valueOf(nu.substring(6)).nom();
        if (nu.startsWith("fait_"))
            return FaitAPreciser.valueOf(nu.substring(5)).question();
        return LIBELLES.getOrDefault(nu, nu);
    }

    static String valeur(String champ, String valeur) {
        String nu = nu(champ);
        if (nu.equals("activite")) return ACTIVITES.getOrDefault(valeur, valeur);
        if (nu.equals("occupation")) return OCCUPATIONS.getOrDefault(valeur, valeur);
        if (nu.equals("garde_mode")) return GARDES.getOrDefault(valeur, valeur);
        if (nu.equals("garde_heures")) return valeur + " heures par mois";
        if (nu.equals("foyer_genre")) return FOYERS.getOrDefault(valeur, valeur);
        if (nu.equals("zone")) return "zone " + ZONES.getOrDefault(valeur, valeur);
        if (nu.startsWith("percu_") && valeur.equals("oui")) return "ouvert, montant non dit";
        if (nu.equals(FaitsLocauxDuDossier.BESOIN)) return FaitsLocauxDuDossier.BESOINS.getOrDefault(valeur, valeur);
        if (nu.equals(FaitsLocauxDuDossier.FOIS)) return FaitsLocauxDuDossier.NOMBRES.getOrDefault(valeur, valeur);
        if (EN_UNE_FOIS.contains(nu))
            return Montant.lire(valeur).map(Montant::ecrire).orElse(valeur);
        if (montant(nu))
            return Montant.lire(valeur).map(m -> m.ecrire() + " par mois").orElse(valeur);
        return switch (valeur) {
            case "TITULAIRE" -> "titulaire du dossier";
            case "CONJOINT" -> "conjoint·e";
            case "INVERSE" -> "le premier au conjoint";
            case "ORDRE" -> "le premier au titulaire";
            default -> valeur;
        };
    }

    static boolean montant(String nu) {
        return RESSOURCES.contains(nu)
                || EN_UNE_FOIS.contains(nu)
                || Set.of("avant", "loyer", "garde_cout").contains(nu)
                || nu.startsWith("percu_");
    }

    /** Tous les champs auxquels on peut répondre ici. */
    static boolean repondable(String champ) {
        String nu = nu(champ);
        return LIBELLES.containsKey(nu)
                || (nu.startsWith("fait_")
                        && Arrays.stream(FaitAPreciser.values()).anyMatch(f -> fait(f).equals(nu)));
    }

    /** Un choix hors de la liste n’est pas une réponse. */
    static boolean possible(String champ, String valeur) {
        return switch (nu(champ)) {
            case "activite" -> ACTIVITES.containsKey(valeur);
            case "occupation" -> OCCUPATIONS.containsKey(valeur);
            case "zone" -> ZONES.containsKey(valeur);
            case "foyer_genre" -> FOYERS.containsKey(valeur);
            case "garde_mode" -> GARDES.containsKey(valeur);
            case "garde_heures" -> valeur.matches("\\d{1,3}");
            case "pret_conventionne" -> PRETS.containsKey(valeur);
            case FaitsLocauxDuDossier.BESOIN -> FaitsLocauxDuDossier.BESOINS.containsKey(valeur);
            case FaitsLocauxDuDossier.FOIS -> FaitsLocauxDuDossier.NOMBRES.containsKey(valeur);
            case "salaires", "revenus" ->
                List.of("TITULAIRE", "CONJOINT", "ORDRE", "INVERSE").contains(valeur);
            default -> !nu(champ).startsWith("fait_") || valeur.equals("oui") || valeur.equals("non");
        };
    }

    private static Map<String, String> ordre(String... paires) {
        var map = new LinkedHashMap<String, String>();
        for (int n = 0; n < paires.length; n += 2) map.put(paires[n], paires[n + 1]);
        return java.util.Collections.unmodifiableMap(map);
    }
}
