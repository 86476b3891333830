package fr.maillage.personnes.accompagnement.entourage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quelqu’un, ou un service, qui compte autour du foyer, et ce qu’est le lien selon la personne. */
record Proche(long id, long dossier, Map<String, String> valeurs) {
    static final Map<String, String> CHAMPS = champs();
    static final Comparator<Proche> ORDRE =
            Comparator.comparing(Proche::cercle).thenComparing(Proche::lien).thenComparing(Proche::id);
    private static final int LONGUEUR = 60;

    private static Map<String, String> champs() {
        var champs = new LinkedHashMap<String, String>();
        champs.put("cercle", "D’où");
        champs.put("qui", "Qui");
        champs.put("role", "Rôle");
        champs.put("generation", "Génération");
        champs.put("lien", "Ce qu’est le lien");
        champs.put("dit", "Ce que la personne en dit");
        return champs;
    }

    static Map<String, String> lire(Map<String, String> formulaire) {
        var lues = new LinkedHashMap<String, String>();
        for (String cle : CHAMPS.keySet()) {
            lues.put(cle, formulaire.getOrDefault(cle, "").replace("\r\n", "\n").strip());
        }
        if (!Cercle.FAMILLE.name().equals(lues.get("cercle"))) lues.put("generation", "");
        return lues;
    }

    String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }

    Cercle cercle() {
        return Cercle.valueOf(valeur("cercle"));
    }

    QualiteDuLien lien() {
        return QualiteDuLien.valueOf(valeur("lien"));
    }

    @Nullable
    Generation generation() {
        return valeur("generation").isEmpty() ? null : Generation.valueOf(valeur("generation"));
    }

    /** « Assistante maternelle » ou « Maria, sa sœur ». */
    String nom() {
        return valeur("qui") + (valeur("role").isEmpty() ? "" : ", " + valeur("role"));
    }

    /** Champ → ce qui ne va pas ; vide si tout va. */
    static Map<String, String> refus(Map<String, String> valeurs) {
        var raisons = new LinkedHashMap<String, String>();
        parmi(raisons, valeurs, "cercle", Cercle.values());
        parmi(raisons, valeurs, "lien", QualiteDuLien.values());
        if (Cercle.FAMILLE.name().equals(valeurs.get("cercle"))) {
            parmi(raisons, valeurs, "generation", Generation.values());
        }
        String qui = valeurs.getOrDefault("qui", "");
        if (qui.isEmpty()) raisons.put("qui", "Dites qui : un prénom, ou un rôle (« sa voisine », « l’école »).");
        for (String cle : new String[] {"qui", "role"}) {
            int longueur = valeurs.getOrDefault(cle, "").length();
            if (longueur > LONGUEUR) {
                raisons.put(
                        cle,
                        "%d caractères : %d au plus, pour que le dessin se lise. Le reste va dans ce que la personne en dit."
                                .formatted(longueur, LONGUEUR));
            }
        }
        return raisons;
    }

    private static void parmi(Map<String, String> raisons, Map<String, String> valeurs, String cle, Enum<?>[] connus) {
        String valeur = valeurs.getOrDefault(cle, "");
        if (Arrays.stream(connus).noneMatch(c -> c.name().equals(valeur))) {
            raisons.put(cle, "« %s » : choisissez dans la liste (reçu : « %s »).".formatted(CHAMPS.get(cle), valeur));
        }
    }
}
