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
import fr.maillage.references.droits.foyer.Percu;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Lit les cas partagés : des entrées par personne, famille, foyer fiscal et logement, chacune avec ses périodes. */
final class LectureDesCasPartages {
    /** Des entrées que le produit ne lit pas parce qu’elles sont déjà un résultat intermédiaire : le cas n’est pas de bout en bout. */
    private static final Set<String> INTERMEDIAIRES = Set.of(
            "prestations_familiales_base_ressources",
            "asi_aspa_base_ressources_individu",
            "rsa_base_ressources",
            "aah_base_ressources_conjugalisee",
            "aah_eligible",
            "ppa_eligibilite",
            "asi_eligibilite",
            "aspa_eligibilite",
            "af_nbenf",
            "ass_base_ressources",
            "aide_logement_participation_personnelle",
            "aide_logement_loyer_retenu",
            "aide_logement_montant_brut",
            "css_cmu_forfait_logement_al",
            "asi_aspa_base_ressources",
            "biactivite");

    private static final Map<String, Prestation> PERCUES = Map.ofEntries(
            Map.entry("rsa", Prestation.RSA),
            Map.entry("ppa", Prestation.PRIME_D_ACTIVITE),
            Map.entry("af", Prestation.ALLOCATIONS_FAMILIALES),
            Map.entry("cf", Prestation.COMPLEMENT_FAMILIAL),
            Map.entry("asf", Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL),
            Map.entry("paje_base", Prestation.ALLOCATION_DE_BASE),
            Map.entry("aide_logement", Prestation.AIDE_AU_LOGEMENT),
            Map.entry("aspa", Prestation.ASPA),
            Map.entry("aah", Prestation.AAH),
            Map.entry("asi", Prestation.ASI),
            Map.entry("ass", Prestation.ASS));

    private final JsonNode ligne;
    private final int mois;
    private final String periode;

    private LectureDesCasPartages(JsonNode ligne) {
        this.ligne = ligne;
        this.periode = ligne.get("period").asString();
        this.mois = mois(periode);
    }

    static Cas lire(JsonNode ligne) {
        return new LectureDesCasPartages(ligne).cas();
    }

    private static int mois(String periode) {
        return periode.length() == 4
                ? Mois.janvier(Integer.parseInt(periode))
                : LectureDesFoyersEngendres.rang(periode.substring(0, 7));
    }

    private Cas cas() {
        var attendus = new ArrayList<Cas.Attendu>();
        for (JsonNode attendu : ligne.get("expected")) {
            if (attendu.get("value").isNull()) continue;
            attendus.add(new Cas.Attendu(
                    attendu.get("variable").asString(),
                    mois(attendu.get("period").asString()),
                    LectureDesFoyersEngendres.nombre(attendu.get("value"))));
        }
        String hors = horsPerimetre();
        Foyer foyer = hors.isEmpty() ? foyer() : new Foyer(List.of(), Logement.AUCUN);
        String famille = "%s, %s"
                .formatted(
                        ligne.get("independence").asString().substring(0, 2).replace("_", ""),
                        ligne.get("input_class").asString());
        return new Cas(ligne.get("id").asString(), famille, mois, foyer, attendus, hors);
    }

    private String horsPerimetre() {
        if (ligne.get("families").size() != 1) return "plusieurs familles, ou aucune";
        if (mois < Mois.janvier(2023)) return "avant 2023 : les barèmes de ce temps ne sont pas tenus";
        for (JsonNode personne : ligne.get("persons")) {
            for (String cle : personne.get("values").propertyNames()) {
                if (INTERMEDIAIRES.contains(cle)) return "donne un résultat intermédiaire : " + cle;
            }
        }
        for (String cle : famille().propertyNames()) {
            if (INTERMEDIAIRES.contains(cle)) return "donne un résultat intermédiaire : " + cle;
        }
        if (ligne.get("persons").isEmpty() && !famille().has("aide_logement_base_ressources"))
            return "cas sans personne";
        JsonNode logement = ligne.get("household");
        if (logement != null && logement.has("values")) {
            JsonNode v = logement.get("values");
            if (v.has("territory") && !v.get("territory").asString().startsWith("M")) return "hors de la métropole";
            if (v.has("statut_occupation_logement")
                    && texte(v.get("statut_occupation_logement")).contains("accedant"))
                return "accession à la propriété";
        }
        if (ligne.has("callee")
                && !ligne.get("callee")
                        .asString()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("locatif")) return "accession, foyer ou calculette";
        return "";
    }

    private JsonNode famille() {
        return ligne.get("families").get(0).get("values");
    }

    private Foyer foyer() {
        var parents = new ArrayList<Personne>();
        var enfants = new ArrayList<Personne>();
        for (JsonNode personne : ligne.get("persons")) {
            JsonNode role =
                    personne.get("roles") == null ? null : personne.get("roles").get("famille");
            boolean parent = role == null || role.get("role").asString().startsWith("parent");
            Lien lien = !parent ? Lien.ENFANT : parents.isEmpty() ? Lien.DEMANDEUR : Lien.CONJOINT;
            (parent ? parents : enfants).add(personne(personne.get("values"), lien));
        }
        if (parents.isEmpty()) parents.add(fictive(Lien.DEMANDEUR, 40));
        if (vrai(famille(), "couple") && parents.size() == 1) parents.add(fictive(Lien.CONJOINT, 40));
        int aCharge = entier(famille(), "al_nb_personnes_a_charge");
        for (int i = 0; i < aCharge; i++) enfants.add(fictive(Lien.ENFANT, 10));
        if (famille().has("aide_logement_base_ressources")) donnerDesRessources(parents);
        parents.addAll(enfants);
        return new Foyer(parents, logement(), percus());
    }

    /** Les ressources données d’un bloc : un revenu sans déduction, reçu une fois dans l’année de référence. */
    private void donnerDesRessources(List<Personne> parents) {
        Personne p = parents.getFirst();
        long centimes = Math.round(valeur(famille().get("aide_logement_base_ressources"), mois, false) * 100);
        var seule = new Ressource(REVENU_FONCIER, mois - 6, mois - 6, centimes, centimes, centimes);
        parents.set(0, p.avecRessources(List.of(seule)));
    }

    private Personne fictive(Lien lien, int age) {
        return new Personne(
                lien,
                Mois.premierJour(mois).minusYears(age).minusDays(20),
                Activite.INACTIF,
                Set.of(),
                0,
                0,
                0,
                List.of());
    }

    private Personne personne(JsonNode valeurs, Lien lien) {
        var ressources = new ArrayList<Ressource>();
        salaires(ressources, valeurs);
        serie(ressources, CHOMAGE, valeurs, "chomage_net", "chomage_imposable", "chomage_brut");
        serie(ressources, RETRAITE, valeurs, "retraite_nette", "retraite_imposable", "retraite_brute");
        serie(
                ressources,
                CHOMAGE,
                valeurs,
                "allocation_retour_emploi",
                "allocation_retour_emploi",
                "allocation_retour_emploi");
        for (var simple : Map.of(
                        "pensions_alimentaires_percues", PENSION_ALIMENTAIRE_RECUE,
                        "pensions_invalidite", PENSION_INVALIDITE,
                        "indemnites_stage", GRATIFICATION_DE_STAGE,
                        "revenus_stage_formation_pro", STAGE_DE_FORMATION,
                        "indemnites_journalieres_maladie", INDEMNITE_JOURNALIERE,
                        "indemnites_journalieres_maternite", INDEMNITE_MATERNITE,
                        "indemnites_journalieres_accident_travail", INDEMNITE_ACCIDENT_DU_TRAVAIL,
                        "rente_accident_travail", RENTE_ACCIDENT_DU_TRAVAIL,
                        "remuneration_apprenti", APPRENTISSAGE,
                        "prestation_compensatoire", PRESTATION_COMPENSATOIRE)
                .entrySet()) {
            serie(ressources, simple.getValue(), valeurs, simple.getKey(), simple.getKey(), simple.getKey());
        }
        var faits = EnumSet.noneOf(Particularite.class);
        poser(faits, valeurs, "boursier", Particularite.BOURSIER);
        poser(faits, valeurs, "garde_alternee", Particularite.GARDE_ALTERNEE);
        poser(faits, valeurs, "enceinte", Particularite.ENCEINTE);
        poser(faits, valeurs, "enfant_place", Particularite.PLACE);
        poser(faits, valeurs, "inapte_travail", Particularite.INAPTE_AU_TRAVAIL);
        poser(faits, valeurs, "invalidite", Particularite.INVALIDE);
        poser(faits, valeurs, "apprenti", Particularite.APPRENTI);
        poser(faits, valeurs, "ass_precondition_remplie", Particularite.DROITS_AU_CHOMAGE_EPUISES);
        poser(faits, valeurs, "stagiaire", Particularite.STAGIAIRE);
        poser(faits, valeurs, "rsa_jeune_condition_heures_travail_remplie", Particularite.JEUNE_AYANT_TRAVAILLE);
        poser(
                faits,
                valeurs,
                "aah_restriction_substantielle_durable_acces_emploi",
                Particularite.RESTRICTION_D_ACCES_A_L_EMPLOI);
        if (lien == Lien.DEMANDEUR) poser(faits, famille(), "rsa_isolement_recent", Particularite.ISOLEMENT_RECENT);
        int incapacite = (int) Math.round(valeur(valeurs.get("taux_incapacite"), mois, true) * 100);
        if (incapacite == 0 && vrai(valeurs, "handicap")) incapacite = 80;
        return new Personne(lien, naissance(valeurs, lien), activite(valeurs), faits, incapacite, 0, 0, ressources);
    }

    private LocalDate naissance(JsonNode valeurs, Lien lien) {
        if (valeurs.has("date_naissance")) return LocalDate.parse(texte(valeurs.get("date_naissance")));
        if (valeurs.has("age_en_mois")) return Mois.premierJour(mois - entier(valeurs, "age_en_mois"));
        int age = valeurs.has("age") ? entier(valeurs, "age") : lien == Lien.ENFANT ? 10 : 40;
        return Mois.premierJour(mois - 12 * age);
    }

    private Activite activite(JsonNode valeurs) {
        if (vrai(valeurs, "etudiant")) return Activite.ETUDIANT;
        if (!valeurs.has("activite")) return Activite.INACTIF;
        return LectureDesFoyersEngendres.activite(texte(valeurs.get("activite")));
    }

    private void poser(Set<Particularite> faits, JsonNode valeurs, String cle, Particularite fait) {
        if (vrai(valeurs, cle)) faits.add(fait);
    }

    /** Le brut seul : les cotisations d’un salarié du privé non cadre sous le plafond, à leurs taux de 2024. */
    private void salaires(List<Ressource> ressources, JsonNode valeurs) {
        if (valeurs.has("salaire_net") || valeurs.has("salaire_imposable")) {
            serie(ressources, SALAIRE, valeurs, "salaire_net", "salaire_imposable", "salaire_de_base");
            return;
        }
        if (!valeurs.has("salaire_de_base")) return;
        int debut = mois - 36;
        long[] bruts = valeurs(valeurs.get("salaire_de_base"), debut, true);
        long[] primes = valeurs(valeurs.get("primes_salaires"), debut, true);
        long[] partages = valeurs(valeurs.get("prime_partage_valeur"), debut, true);
        for (int i = 0; i < bruts.length; i++) bruts[i] += primes[i];
        var nets = new long[bruts.length];
        var imposables = new long[bruts.length];
        for (int i = 0; i < bruts.length; i++) {
            double csg = bruts[i] * 0.9825;
            nets[i] = Math.round(bruts[i] * (1 - 0.1131) - csg * 0.097 + partages[i] * (1 - 0.9825 * 0.097));
            imposables[i] = Math.round(bruts[i] * (1 - 0.1131) - csg * 0.068);
        }
        LectureDesFoyersEngendres.ajouterSeries(ressources, SALAIRE, debut, nets, imposables, bruts);
    }

    private void serie(
            List<Ressource> ressources,
            NatureDeRessource nature,
            JsonNode valeurs,
            String net,
            String imposable,
            String brut) {
        String connu = valeurs.has(net) ? net : valeurs.has(imposable) ? imposable : valeurs.has(brut) ? brut : "";
        if (connu.isEmpty()) return;
        int debut = mois - 36;
        long[] nets = valeurs(valeurs.get(valeurs.has(net) ? net : connu), debut, true);
        long[] imposables = valeurs(valeurs.get(valeurs.has(imposable) ? imposable : connu), debut, true);
        long[] bruts = valeurs(valeurs.get(valeurs.has(brut) ? brut : connu), debut, true);
        LectureDesFoyersEngendres.ajouterSeries(ressources, nature, debut, nets, imposables, bruts);
    }

    private long[] valeurs(JsonNode noeud, int debut, boolean mensuelle) {
        var serie = new long[mois + 12 - debut];
        for (int i = 0; i < serie.length; i++) serie[i] = Math.round(valeur(noeud, debut + i, mensuelle) * 100);
        return serie;
    }

    /** La valeur d’une entrée à un mois : un nombre vaut pour la période du cas, une liste pour ses propres périodes. */
    private double valeur(JsonNode noeud, int auMois, boolean mensuelle) {
        if (noeud == null || noeud.isNull()) return 0;
        if (!noeud.isArray()) {
            if (noeud.isString()) return 0;
            boolean dansLaPeriode = periode.length() == 4 ? Mois.annee(auMois) == Mois.annee(mois) : auMois == mois;
            if (!dansLaPeriode) return 0;
            double nombre = noeud.isBoolean() ? (noeud.asBoolean() ? 1 : 0) : noeud.asDouble();
            return periode.length() == 4 && mensuelle ? nombre / 12 : nombre;
        }
        for (JsonNode element : noeud) {
            JsonNode v = element.get("value");
            if (v == null || v.isString()) continue;
            double nombre = v.isBoolean() ? (v.asBoolean() ? 1 : 0) : v.asDouble();
            if (element.has("from")) {
                if (auMois >= mois(element.get("from").asString())
                        && auMois <= mois(element.get("to").asString())) return nombre;
                continue;
            }
            String p = element.get("period").asString();
            if (p.length() == 4 && Mois.annee(auMois) == Integer.parseInt(p)) return nombre / 12;
            if (p.matches("\\d{4}-\\d{2}.*") && auMois == mois(p)) return nombre;
            if (p.startsWith("year:")) {
                int debut = mois(p.split(":")[1]);
                int annees = p.split(":").length > 2 ? Integer.parseInt(p.split(":")[2]) : 1;
                if (auMois >= debut && auMois < debut + 12 * annees) return nombre / (12.0 * annees);
            }
            if (p.startsWith("month:")) {
                int debut = mois(p.split(":")[1]);
                int duree = Integer.parseInt(p.split(":")[2]);
                if (auMois >= debut && auMois < debut + duree) return nombre / duree;
            }
        }
        return 0;
    }

    private boolean vrai(JsonNode valeurs, String cle) {
        JsonNode noeud = valeurs.get(cle);
        if (noeud == null) return false;
        if (noeud.isArray()) {
            for (JsonNode element : noeud) if (element.get("value").asBoolean(false)) return true;
            return false;
        }
        return noeud.asBoolean(false);
    }

    private int entier(JsonNode valeurs, String cle) {
        JsonNode noeud = valeurs.get(cle);
        if (noeud == null) return 0;
        return noeud.isArray() ? noeud.get(noeud.size() - 1).get("value").asInt() : noeud.asInt();
    }

    private String texte(JsonNode noeud) {
        if (!noeud.isArray()) return noeud.asString();
        for (JsonNode element : noeud) {
            if (element.has("from")
                    && mois >= mois(element.get("from").asString())
                    && mois <= mois(element.get("to").asString())) {
                return element.get("value").asString();
            }
        }
        return noeud.get(0).get("value").asString();
    }

    private List<Percu> percus() {
        var percus = new ArrayList<Percu>();
        percus(percus, famille());
        for (JsonNode personne : ligne.get("persons")) percus(percus, personne.get("values"));
        return percus;
    }

    private void percus(List<Percu> percus, JsonNode valeurs) {
        PERCUES.forEach((cle, prestation) -> {
            JsonNode noeud = valeurs.get(cle);
            if (noeud == null || noeud.isBoolean()) return;
            for (int m = mois - 24; m <= mois; m++) {
                long centimes = Math.round(valeur(noeud, m, true) * 100);
                if (centimes > 0) percus.add(new Percu(prestation, m, m, centimes));
            }
        });
    }

    private Logement logement() {
        JsonNode noeud = ligne.get("household");
        if (noeud == null || noeud.isNull()) return Logement.AUCUN;
        JsonNode v = noeud.get("values");
        Occupation occupation = v.has("statut_occupation_logement")
                ? LectureDesFoyersEngendres.occupation(texte(v.get("statut_occupation_logement")))
                : v.has("loyer") ? Occupation.LOCATAIRE_VIDE : Occupation.SANS_DOMICILE;
        return new Logement(
                occupation,
                zone(v),
                Math.round(loyer(v) * 100),
                vrai(v, "coloc"),
                vrai(v, "logement_chambre"),
                occupation == Occupation.LOCATAIRE_SOCIAL || vrai(v, "logement_conventionne"),
                vrai(famille(), "proprietaire_proche_famille"));
    }

    private double loyer(JsonNode v) {
        if (!v.has("loyer")) return 0;
        double auMois = valeur(v.get("loyer"), mois, true);
        return auMois > 0
                ? auMois
                : v.get("loyer").isArray()
                        ? v.get("loyer").get(0).get("value").asDouble()
                        : v.get("loyer").asDouble();
    }

    private Zone zone(JsonNode v) {
        if (v.has("zone_apl")) {
            String zone = texte(v.get("zone_apl"));
            return Zone.values()[Character.digit(zone.charAt(zone.length() - 1), 10) - 1];
        }
        return v.has("depcom") ? LectureDesFoyersEngendres.zone(texte(v.get("depcom"))) : Zone.DEUX;
    }
}
