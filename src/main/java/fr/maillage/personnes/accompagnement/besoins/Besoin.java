package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Un besoin du foyer, dans un domaine de vie : deux voix qui ne se mêlent pas, une urgence, un statut. Jamais une note. */
record Besoin(long id, long dossier, String agent, LocalDate statutLe, Map<String, String> valeurs) {
    /** Les champs de la fiche, dans l’ordre de l’écran. */
    static final Map<String, String> CHAMPS = champs();

    /** Ce qui attend d’abord, puis ce qui presse, puis la priorité dite ensemble ; ce qui est couvert vient en dernier. */
    static final Comparator<Besoin> ORDRE = Comparator.comparing((Besoin b) -> b.statut() == Statut.COUVERT)
            .thenComparing(Besoin::urgence)
            .thenComparing(b -> b.valeur("priorite").isEmpty() ? "9" : b.valeur("priorite"))
            .thenComparing(Besoin::id);

    private static Map<String, String> champs() {
        var champs = new LinkedHashMap<String, String>();
        champs.put("domaine", "Domaine de vie");
        champs.put("repereLe", "Repéré le");
        champs.put("dit", "Ce que la personne en dit");
        champs.put("observe", "Ce que le professionnel observe");
        champs.put("urgence", "Urgence");
        champs.put("priorite", "Priorité");
        champs.put("statut", "Où l’on en est");
        champs.put("manque", "Pourquoi il n’est pas couvert");
        champs.put("suite", "Ce qui est fait, ou tenté");
        return champs;
    }

    static Map<String, String> lire(Map<String, String> formulaire, String prefixe) {
        var lues = new LinkedHashMap<String, String>();
        for (String cle : CHAMPS.keySet()) {
            lues.put(
                    cle,
                    formulaire
                            .getOrDefault(prefixe + cle, "")
                            .replace("\r\n", "\n")
                            .strip());
        }
        if (!Statut.NON_COUVERT.name().equals(lues.get("statut"))) lues.put("manque", "");
        return lues;
    }

    String dossierHref() {
        return "/personnes/dossiers/" + dossier + "/besoins";
    }

    String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }

    Urgence urgence() {
        return Urgence.valueOf(valeur("urgence"));
    }

    Statut statut() {
        return Statut.valueOf(valeur("statut"));
    }

    @Nullable
    Manque manque() {
        return valeur("manque").isEmpty() ? null : Manque.valueOf(valeur("manque"));
    }

    /** « non couvert : pas d’offre locale ». */
    String etat() {
        var manque = manque();
        return statut().libelle() + (manque == null ? "" : " : " + manque.libelle());
    }

    /** Champ → ce qui ne va pas ; vide si tout va. */
    static Map<String, String> refus(Map<String, String> valeurs, Set<String> domaines, LocalDate aujourdHui) {
        var raisons = new LinkedHashMap<String, String>();
        String domaine = valeurs.getOrDefault("domaine", "");
        if (!domaines.contains(domaine)) {
            raisons.put("domaine", "Choisissez un domaine de la grille (reçu : « %s »).".formatted(domaine));
        }
        parmi(raisons, valeurs, "urgence", Urgence.values());
        parmi(raisons, valeurs, "statut", Statut.values());
        if (Statut.NON_COUVERT.name().equals(valeurs.get("statut"))) parmi(raisons, valeurs, "manque", Manque.values());
        if (!valeurs.getOrDefault("priorite", "").matches("|[1-3]")) {
            raisons.put(
                    "priorite",
                    "« %s » : choisissez 1, 2, 3, ou rien.".formatted(valeurs.getOrDefault("priorite", "")));
        }
        if ((valeurs.getOrDefault("dit", "") + valeurs.getOrDefault("observe", "")).isEmpty()) {
            raisons.put("dit", "Écrivez ce que la personne en dit, ou ce que vous observez : l’un des deux au moins.");
        }
        jour(raisons, valeurs.getOrDefault("repereLe", ""), aujourdHui);
        return raisons;
    }

    private static void parmi(Map<String, String> raisons, Map<String, String> valeurs, String cle, Enum<?>[] connus) {
        String valeur = valeurs.getOrDefault(cle, "");
        if (Arrays.stream(connus).noneMatch(c -> c.name().equals(valeur))) {
            raisons.put(cle, "« %s » : choisissez dans la liste (reçu : « %s »).".formatted(CHAMPS.get(cle), valeur));
        }
    }

    private static void jour(Map<String, String> raisons, String valeur, LocalDate aujourdHui) {
        var lu = Dates.lue(valeur);
        if (lu.isEmpty()) {
            raisons.put("repereLe", Dates.reproche(valeur));
        } else if (lu.get().isAfter(aujourdHui)) {
            raisons.put("repereLe", "« %s » n’est pas encore passé : corrigez la date.".formatted(valeur));
        }
    }
}
