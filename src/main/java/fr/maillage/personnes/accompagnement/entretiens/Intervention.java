package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Une intervention telle qu’elle s’écrit : des champs, dont certains ne sont que pour ceux qui suivent. */
record Intervention(long id, long dossier, String agent, Map<String, String> valeurs) {
    static final int ACTES = 8;
    static final String AVEC = "AVEC";
    static final String A_LA_PLACE = "A_LA_PLACE";
    private static final int DUREE_MAXIMALE = 900;

    /** Ce qui se partage avec la personne et ce qui décrit l’intervention, dans l’ordre de l’écran. */
    static final Map<String, String> CHAMPS = champs();

    /** Ce que seuls lisent ceux qui suivent. */
    static final Map<String, String> NOTES =
            Map.of("notes", "Notes professionnelles", "securite", "Consigne de sécurité pour les collègues");

    /** Un acte : quoi, fait avec la personne ou à sa place, et sous quel mandat. */
    record ActeFait(String quoi, boolean avec, String mandat) {}

    private static Map<String, String> champs() {
        var champs = new LinkedHashMap<String, String>();
        champs.put("genre", "Nature");
        champs.put("jour", "Date");
        champs.put("duree", "Durée");
        champs.put("support", "Moyen");
        champs.put("lieu", "Lieu");
        champs.put("presents", "Personnes présentes");
        champs.put("objet", "Objet");
        champs.put("themes", "Thèmes");
        champs.put("synthese", "Synthèse partagée");
        champs.put("suites", "Suites convenues");
        champs.put("annoncee", "Visite annoncée le");
        champs.put("accord", "Accord de la personne");
        champs.put("observations", "Observations");
        for (int n = 1; n <= ACTES; n++) {
            champs.put("acte-" + n, "Acte " + n);
            champs.put("mode-" + n, "Acte " + n + ", avec ou à la place");
            champs.put("mandat-" + n, "Acte " + n + ", mandat");
        }
        return champs;
    }

    /** Les champs d’un formulaire, propres et sans les autres ; les thèmes cochés y sont réunis par des virgules. */
    static Map<String, String> lire(Map<String, String> formulaire, String prefixe) {
        var lues = new LinkedHashMap<String, String>();
        for (String cle : CHAMPS.keySet()) lues.put(cle, net(formulaire, prefixe + cle));
        for (String cle : NOTES.keySet().stream().sorted().toList()) lues.put(cle, net(formulaire, prefixe + cle));
        for (int n = 1; n <= ACTES; n++) {
            if (lues.getOrDefault("acte-" + n, "").isEmpty()) {
                lues.put("mode-" + n, "");
                lues.put("mandat-" + n, "");
            }
        }
        return lues;
    }

    private static String net(Map<String, String> formulaire, String cle) {
        return formulaire.getOrDefault(cle, "").replace("\r\n", "\n").strip();
    }

    String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }

    GenreDIntervention genre() {
        return GenreDIntervention.valueOf(valeur("genre"));
    }

    Support support() {
        return Support.valueOf(valeur("support"));
    }

    LocalDate jour() {
        return LocalDate.parse(valeur("jour"));
    }

    List<ActeFait> actes() {
        return actes(valeurs);
    }

    static List<ActeFait> actes(Map<String, String> valeurs) {
        var actes = new ArrayList<ActeFait>();
        for (int n = 1; n <= ACTES; n++) {
            String quoi = valeurs.getOrDefault("acte-" + n, "");
            if (!quoi.isEmpty()) {
                actes.add(new ActeFait(
                        quoi, AVEC.equals(valeurs.get("mode-" + n)), valeurs.getOrDefault("mandat-" + n, "")));
            }
        }
        return actes;
    }

    static List<String> themes(Map<String, String> valeurs) {
        return Arrays.stream(valeurs.getOrDefault("themes", "").split(","))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    static @Nullable Integer duree(Map<String, String> valeurs) {
        String duree = valeurs.getOrDefault("duree", "");
        return duree.isEmpty() ? null : Integer.valueOf(duree);
    }

    /** Champ → ce qui ne va pas ; vide si tout va. */
    static Map<String, String> refus(Map<String, String> valeurs, LocalDate aujourdHui) {
        var raisons = new LinkedHashMap<String, String>();
        exiger(raisons, valeurs, "genre", GenreDIntervention.values());
        exiger(raisons, valeurs, "support", Support.values());
        var jour = date(raisons, valeurs, "jour");
        if (jour == null && !raisons.containsKey("jour")) raisons.put("jour", "Donnez la date.");
        if (jour != null && jour.isAfter(aujourdHui)) {
            raisons.put(
                    "jour", "« %s » n’est pas encore passé : un rendez-vous à venir va à l’agenda.".formatted(jour));
        }
        date(raisons, valeurs, "annoncee");
        String duree = valeurs.getOrDefault("duree", "");
        if (!duree.matches("|[1-9]\\d{0,2}") || (!duree.isEmpty() && Integer.parseInt(duree) > DUREE_MAXIMALE)) {
            raisons.put("duree", "« %s » n’est pas une durée en minutes, de 1 à %d.".formatted(duree, DUREE_MAXIMALE));
        }
        if (valeurs.getOrDefault("objet", "").isEmpty()) raisons.put("objet", "Dites à quoi servait cette rencontre.");
        for (int n = 1; n <= ACTES; n++) {
            boolean dit = !valeurs.getOrDefault("acte-" + n, "").isEmpty();
            String mode = valeurs.getOrDefault("mode-" + n, "");
            if (dit && !mode.equals(AVEC) && !mode.equals(A_LA_PLACE)) {
                raisons.put("mode-" + n, "Acte %d : fait avec la personne, ou à sa place ?".formatted(n));
            }
        }
        return raisons;
    }

    private static void exiger(Map<String, String> raisons, Map<String, String> valeurs, String cle, Enum<?>[] connus) {
        String valeur = valeurs.getOrDefault(cle, "");
        if (Arrays.stream(connus).noneMatch(c -> c.name().equals(valeur))) {
            raisons.put(cle, "« %s » : choisissez dans la liste (reçu : « %s »).".formatted(CHAMPS.get(cle), valeur));
        }
    }

    private static @Nullable LocalDate date(Map<String, String> raisons, Map<String, String> valeurs, String cle) {
        String valeur = valeurs.getOrDefault(cle, "");
        var lue = Dates.lue(valeur);
        if (lue.isEmpty() && !valeur.isEmpty()) {
            raisons.put(cle, Dates.reproche(valeur));
        }
        return lue.orElse(null);
    }

    static String nom(String cle) {
        return CHAMPS.getOrDefault(cle, NOTES.getOrDefault(cle, cle));
    }
}
