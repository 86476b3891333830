package fr.maillage.references.estimation.lots;

import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Les colonnes d’un fichier de foyers, reconnues une fois ; une ligne se lit ensuite sans rien ranger de plus. */
final class ColonnesDeLot {
    /** Toutes les dates de naissance des enfants dans une colonne, séparées par « | ». */
    static final String ENFANTS = "enfants";

    private static final Set<String> OUI_OU_NON =
            Set.of("couple", "colocation", "chambre", "trimestres", "c_trimestres", "pret_conventionne", "pret_neuf");
    private static final int ABSENTE = -1;

    private final Map<String, Integer> rangs = new HashMap<>();
    private final Map<String, Integer> enfants = new HashMap<>();
    private final List<String> ouiOuNon = new ArrayList<>();
    private final int nombre;
    private final int id;
    private final int colonneDesEnfants;

    /** @throws IllegalArgumentException si une colonne est inconnue, dite deux fois, ou si « naissance » manque */
    ColonnesDeLot(List<String> noms) {
        var connus = connus();
        nombre = noms.size();
        if (noms.stream().noneMatch(nom -> nom.strip().equalsIgnoreCase("naissance")))
            throw new IllegalArgumentException(
                    "La colonne « naissance » manque. Les colonnes sont celles de la page : naissance, activite, mns, enfants, occupation, loyer…");
        for (int rang = 0; rang < noms.size(); rang++) {
            String champ = connus.get(noms.get(rang).strip().toLowerCase(Locale.ROOT));
            if (champ == null) throw inconnue(noms.get(rang));
            if (rangs.put(champ, rang) != null)
                throw new IllegalArgumentException(
                        "La colonne « %s » est là deux fois : gardez-en une.".formatted(champ));
            if (ouiOuNon(champ)) ouiOuNon.add(champ);
        }
        id = rangs.getOrDefault(ReponseDeFoyer.ID, ABSENTE);
        colonneDesEnfants = rangs.getOrDefault(ENFANTS, ABSENTE);
        if (colonneDesEnfants >= 0)
            for (int i = 1; i <= SaisieDEstimation.ENFANTS_AU_PLUS; i++) enfants.put("enfant" + i, i - 1);
    }

    private static Map<String, String> connus() {
        var connus = new HashMap<String, String>();
        connus.put(ReponseDeFoyer.ID, ReponseDeFoyer.ID);
        connus.put(ENFANTS, ENFANTS);
        SaisieDEstimation.champs().forEach(champ -> connus.put(champ.toLowerCase(Locale.ROOT), champ));
        return connus;
    }

    private static IllegalArgumentException inconnue(String nom) {
        return new IllegalArgumentException("""
                La colonne « %s » n’est pas connue : corrigez son nom, ou retirez-la. Les colonnes sont id, enfants (dates séparées par « | ») \
                et les champs de la page : %s.""".formatted(nom, String.join(", ", SaisieDEstimation.champs())));
    }

    private static boolean ouiOuNon(String champ) {
        return OUI_OU_NON.contains(champ) || champ.startsWith("fait_");
    }

    /** Un foyer du fichier : ses cases, rangées comme les colonnes. */
    Ligne ligne(@Nullable String[] cases) {
        return new Ligne(cases);
    }

    final class Ligne implements SaisieDEstimation.Champs {
        private final @Nullable String[] cases;
        private final String[] naissances;

        private Ligne(@Nullable String[] cases) {
            this.cases = cases;
            String dates = case_(colonneDesEnfants);
            this.naissances = dates.isBlank() ? new String[0] : dates.split("\\|", -1);
        }

        private String case_(int rang) {
            String valeur = rang < 0 || rang >= cases.length ? null : cases[rang];
            return valeur == null ? "" : valeur;
        }

        String id() {
            return case_(id).strip();
        }

        @Override
        public @Nullable String valeur(String champ) {
            Integer rang = rangs.get(champ);
            if (rang != null) return case_(rang);
            if (naissances.length == 0) return null;
            Integer enfant = enfants.get(champ);
            return enfant == null || enfant >= naissances.length ? null : naissances[enfant];
        }

        /** Ce que la page ne laisse pas écrire, et qu’un fichier peut dire de travers. */
        List<String> fautes() {
            var fautes = new ArrayList<String>(0);
            if (cases.length > nombre)
                fautes.add(
                        "La ligne a plus de cases que de colonnes, ou un guillemet ouvert n’est pas refermé : mettez entre guillemets ce qui contient le séparateur.");
            if (naissances.length > SaisieDEstimation.ENFANTS_AU_PLUS)
                fautes.add("%d enfants : le lot en lit %d au plus par foyer."
                        .formatted(naissances.length, SaisieDEstimation.ENFANTS_AU_PLUS));
            for (String champ : ouiOuNon) {
                String valeur = case_(rangs.getOrDefault(champ, ABSENTE)).strip();
                if (!valeur.isEmpty() && !valeur.equals("oui") && !valeur.equals("non"))
                    fautes.add("« %s » n’est ni oui ni non (colonne %s).".formatted(valeur, champ));
            }
            return fautes;
        }
    }
}
