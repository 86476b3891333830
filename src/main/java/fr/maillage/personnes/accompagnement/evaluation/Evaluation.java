package fr.maillage.personnes.accompagnement.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Une évaluation faite avec la personne, à une date : ses forces d’abord, puis chaque domaine. Elle n’a pas de total. */
record Evaluation(
        long id,
        long dossier,
        GenreDEvaluation genre,
        LocalDate jour,
        @Nullable LocalDate termineeLe,
        String agent,
        Grille grille,
        Map<String, String> valeurs) {
    static final String FORCES = "forces";
    static final String ATTENTES = "attentes";
    private static final List<String> TEXTES = List.of("faits", "paroles", "analyse");
    private static final List<String> REPERES = List.of("niveau", "dit", "priorite", "sansObjet");

    List<Regard> regards() {
        return grille.domaines().stream().map(d -> Regard.de(d, valeurs)).toList();
    }

    List<Regard> appuis() {
        return regards().stream().filter(Regard::estUnAppui).toList();
    }

    /** Les domaines que la personne et le professionnel mettent en premier, par rang. */
    List<Regard> priorites() {
        return regards().stream()
                .filter(r -> r.priorite() != null)
                .sorted(Comparator.comparing(r -> r.priorite() == null ? 0 : r.priorite()))
                .toList();
    }

    List<Regard> aDiscuter() {
        return regards().stream().filter(Regard::aDiscuter).toList();
    }

    String forces() {
        return valeurs.getOrDefault(FORCES, "");
    }

    String attentes() {
        return valeurs.getOrDefault(ATTENTES, "");
    }

    String titre() {
        return genre.libelle();
    }

    /** Les champs de saisie de cette grille, lus dans un formulaire, propres et sans les autres. */
    static Map<String, String> lire(Grille grille, Map<String, String> formulaire, String prefixe) {
        var lues = new LinkedHashMap<String, String>();
        lues.put(FORCES, net(formulaire, prefixe + FORCES));
        lues.put(ATTENTES, net(formulaire, prefixe + ATTENTES));
        for (var domaine : grille.domaines()) {
            REPERES.forEach(champ ->
                    lues.put(domaine.code() + "-" + champ, net(formulaire, prefixe + domaine.code() + "-" + champ)));
            TEXTES.forEach(champ ->
                    lues.put(domaine.code() + "-" + champ, net(formulaire, prefixe + domaine.code() + "-" + champ)));
        }
        return lues;
    }

    /** Les trois textes d’un domaine : ce qui se scelle. */
    static Map<String, String> textes(Grille.Domaine domaine, Map<String, String> valeurs) {
        var textes = new LinkedHashMap<String, String>();
        TEXTES.forEach(t -> textes.put(t, valeurs.getOrDefault(domaine.code() + "-" + t, "")));
        return textes;
    }

    private static String net(Map<String, String> formulaire, String cle) {
        return formulaire.getOrDefault(cle, "").replace("\r\n", "\n").strip();
    }

    /** Ce qu’un champ s’appelle pour qui le lit : « Budget, faits ». */
    static String nom(Grille grille, String cle) {
        if (cle.equals(FORCES)) return "Forces et appuis";
        if (cle.equals(ATTENTES)) return "Ce que la personne attend";
        String[] morceaux = cle.split("-", 2);
        String domaine =
                grille.domaine(morceaux[0]).map(Grille.Domaine::libelle).orElse(morceaux[0]);
        return domaine + ", "
                + switch (morceaux[1]) {
                    case "niveau" -> "regard professionnel";
                    case "dit" -> "regard de la personne";
                    case "priorite" -> "priorité";
                    case "sansObjet" -> "sans objet";
                    case "paroles" -> "mots de la personne";
                    default -> morceaux[1];
                };
    }
}
