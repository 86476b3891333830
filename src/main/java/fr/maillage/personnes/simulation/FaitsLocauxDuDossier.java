package fr.maillage.personnes.simulation;

import fr.maillage.references.aideslocales.regles.Besoin;
import fr.maillage.references.aideslocales.regles.DemandeDAide.AideAccordee;
import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ce que les aides locales regardent et que ni le budget ni le foyer ne disent : ce qu’il y a à payer, la facture, le quotient de la caisse,
 * combien de fois on a déjà été aidé. Demandé à l’écran, et seulement si une réponse en change.
 */
record FaitsLocauxDuDossier(Map<String, String> champs) {
    static final String BESOIN = "besoin_local";
    static final String FACTURE = "facture_locale";
    static final String QUOTIENT = "quotient_familial";
    static final String FOIS = "aides_locales_recues";

    static final List<String> CHAMPS = List.of(BESOIN, FACTURE, QUOTIENT, FOIS);
    static final Map<String, String> BESOINS = besoins();
    static final Map<String, String> NOMBRES = nombres();

    private static Map<String, String> besoins() {
        var besoins = new LinkedHashMap<String, String>();
        Arrays.stream(Besoin.values()).forEach(b -> besoins.put(b.name(), b.libelle()));
        return java.util.Collections.unmodifiableMap(besoins);
    }

    private static Map<String, String> nombres() {
        var nombres = new LinkedHashMap<String, String>();
        nombres.put("0", "aucune fois");
        IntStream.rangeClosed(1, 6).forEach(n -> nombres.put(String.valueOf(n), n == 1 ? "une fois" : n + " fois"));
        return java.util.Collections.unmodifiableMap(nombres);
    }

    private String valeur(String champ) {
        return champs.getOrDefault(champ, "");
    }

    boolean connait(String champ) {
        return !valeur(champ).isEmpty();
    }

    Set<Besoin> besoin() {
        return BESOINS.containsKey(valeur(BESOIN)) ? Set.of(Besoin.valueOf(valeur(BESOIN))) : Set.of();
    }

    @Nullable
    Long facture() {
        return centimes(FACTURE);
    }

    @Nullable
    Long quotient() {
        return centimes(QUOTIENT);
    }

    private @Nullable Long centimes(String champ) {
        return Montant.lire(valeur(champ)).map(Montant::centimes).orElse(null);
    }

    /** Sans réponse, on ne sait pas. Ni l’aide ni la somme ne sont dites : chaque fois compte pour toutes. */
    @Nullable
    List<AideAccordee> accordees(LocalDate jour) {
        if (!NOMBRES.containsKey(valeur(FOIS))) return null;
        return IntStream.range(0, Integer.parseInt(valeur(FOIS)))
                .mapToObj(n -> new AideAccordee("", jour.minusDays(n), 0))
                .toList();
    }

    FaitsLocauxDuDossier si(String champ, String valeur) {
        var autres = new LinkedHashMap<>(champs);
        autres.put(champ, valeur);
        return new FaitsLocauxDuDossier(autres);
    }
}
