package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lit les foyers engendrés : un par ligne, une histoire de trente mois, une première demande. */
final class LectureDesFoyersEngendres {
    private LectureDesFoyersEngendres() {}

    static Cas lire(JsonNode ligne) {
        var personnes = new ArrayList<Personne>();
        int debut = rang(ligne.get("history_months").get(0).asString());
        int fin = rang(ligne.get("history_months").get(1).asString());
        for (JsonNode personne : ligne.get("persons")) personnes.add(personne(personne, debut, fin));
        int mois = rang(ligne.get("period").asString());
        var attendus = new ArrayList<Cas.Attendu>();
        ligne.get("expected").properties().forEach(attendu -> {
            JsonNode valeur = attendu.getValue().get("value");
            attendus.add(new Cas.Attendu(attendu.getKey(), mois, nombre(valeur)));
        });
        return new Cas(
                ligne.get("id").asString(),
                "engendré " + ligne.get("stratum").asString(),
                mois,
                new Foyer(personnes, logement(ligne.get("household"), ligne)),
                attendus,
                "");
    }

    static double nombre(JsonNode valeur) {
        if (valeur.isArray()) {
            double somme = 0;
            for (JsonNode element : valeur) somme += nombre(element);
            return somme;
        }
        if (valeur.isBoolean()) return valeur.asBoolean() ? 1 : 0;
        if (valeur.isString())
            return valeur.asString().startsWith("zone_") ? valeur.asString().charAt(5) - '0' : Double.NaN;
        return valeur.asDouble();
    }

    static int rang(String mois) {
        return Mois.rang(YearMonth.parse(mois));
    }

    private static Personne personne(JsonNode noeud, int debut, int fin) {
        JsonNode valeurs = noeud.get("values");
        var ressources = new ArrayList<Ressource>();
        ajouter(ressources, SALAIRE, valeurs, "salaire_net", "salaire_imposable", "salaire_de_base", debut, fin);
        ajouter(ressources, CHOMAGE, valeurs, "chomage_net", "chomage_imposable", "chomage_imposable", debut, fin);
        ajouter(
                ressources,
                RETRAITE,
                valeurs,
                "retraite_nette",
                "retraite_imposable",
                "retraite_imposable",
                debut,
                fin);
        ajouter(
                ressources,
                PENSION_ALIMENTAIRE_RECUE,
                valeurs,
                "pensions_alimentaires_percues",
                "pensions_alimentaires_percues",
                "pensions_alimentaires_percues",
                debut,
                fin);
        var particularites = EnumSet.noneOf(Particularite.class);
        if (valeurs.has("boursier") && valeurs.get("boursier").asBoolean()) particularites.add(Particularite.BOURSIER);
        int incapacite = valeurs.has("taux_incapacite")
                ? (int) Math.round(valeurs.get("taux_incapacite").asDouble() * 100)
                : 0;
        return new Personne(
                switch (noeud.get("role").asString()) {
                    case "head" -> Lien.DEMANDEUR;
                    case "partner" -> Lien.CONJOINT;
                    default -> Lien.ENFANT;
                },
                LocalDate.parse(valeurs.get("date_naissance").asString()),
                activite(valeurs.get("activite").asString()),
                particularites,
                incapacite,
                0,
                0,
                ressources);
    }

    static Activite activite(String mot) {
        return switch (mot) {
            case "actif" -> Activite.EN_EMPLOI;
            case "chomeur" -> Activite.SANS_EMPLOI;
            case "etudiant" -> Activite.ETUDIANT;
            case "retraite" -> Activite.RETRAITE;
            default -> Activite.INACTIF;
        };
    }

    private static void ajouter(
            List<Ressource> ressources,
            NatureDeRessource nature,
            JsonNode valeurs,
            String net,
            String imposable,
            String brut,
            int debut,
            int fin) {
        if (!valeurs.has(net)) return;
        long[] nets = serie(valeurs.get(net), debut, fin);
        long[] imposables = valeurs.has(imposable) ? serie(valeurs.get(imposable), debut, fin) : nets;
        long[] bruts = valeurs.has(brut) ? serie(valeurs.get(brut), debut, fin) : imposables;
        if (nature == RETRAITE) bruts = pensionsBrutes(nets);
        ajouterSeries(ressources, nature, debut, nets, imposables, bruts);
    }

    /** Le fichier ne donne que la pension nette ; elle y vaut 92,6 % de la brute (CSG 6,6 %, CRDS 0,5 %, Casa 0,3 %), à l’euro. */
    private static long[] pensionsBrutes(long[] nets) {
        var bruts = new long[nets.length];
        for (int i = 0; i < nets.length; i++) bruts[i] = Math.round(nets[i] / 92.6) * 100;
        return bruts;
    }

    static void ajouterSeries(
            List<Ressource> ressources,
            NatureDeRessource nature,
            int debut,
            long[] nets,
            long[] imposables,
            long[] bruts) {
        int i = 0;
        while (i < nets.length) {
            int j = i;
            while (j + 1 < nets.length
                    && nets[j + 1] == nets[i]
                    && imposables[j + 1] == imposables[i]
                    && bruts[j + 1] == bruts[i]) j++;
            if (nets[i] != 0 || imposables[i] != 0 || bruts[i] != 0) {
                ressources.add(new Ressource(nature, debut + i, debut + j, nets[i], imposables[i], bruts[i]));
            }
            i = j + 1;
        }
    }

    private static long[] serie(JsonNode valeur, int debut, int fin) {
        var serie = new long[fin - debut + 1];
        if (valeur.isNumber()) {
            java.util.Arrays.fill(serie, Math.round(valeur.asDouble() * 100));
            return serie;
        }
        for (JsonNode tranche : valeur) {
            for (int m = rang(tranche.get("from").asString());
                    m <= rang(tranche.get("to").asString());
                    m++) {
                if (m >= debut && m <= fin)
                    serie[m - debut] = Math.round(tranche.get("value").asDouble() * 100);
            }
        }
        return serie;
    }

    private static Logement logement(JsonNode noeud, JsonNode ligne) {
        String statut = noeud.get("statut_occupation_logement").asString();
        Occupation occupation = occupation(statut);
        return new Logement(
                occupation,
                zone(noeud.get("depcom").asString()),
                Math.round(noeud.get("loyer").asDouble() * 100),
                noeud.get("coloc").asBoolean(),
                false,
                occupation == Occupation.LOCATAIRE_SOCIAL,
                false);
    }

    static Occupation occupation(String statut) {
        return switch (statut) {
            case "locataire_hlm" -> Occupation.LOCATAIRE_SOCIAL;
            case "locataire_vide" -> Occupation.LOCATAIRE_VIDE;
            case "locataire_meuble" -> Occupation.LOCATAIRE_MEUBLE;
            case "locataire_foyer" -> Occupation.LOGEMENT_FOYER;
            case "proprietaire" -> Occupation.PROPRIETAIRE;
            case "primo_accedant" -> Occupation.ACCEDANT;
            case "loge_gratuitement" -> Occupation.HEBERGE_SANS_FRAIS;
            default -> Occupation.SANS_DOMICILE;
        };
    }

    static Zone zone(String commune) {
        return ZonesDesCas.zone(commune);
    }
}
