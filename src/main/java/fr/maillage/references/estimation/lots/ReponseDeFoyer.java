package fr.maillage.references.estimation.lots;

import fr.maillage.references.droits.foyer.Prestation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Ce qu’un lot répond d’un foyer : un montant par prestation, ou la phrase qui dit ce qui est mal écrit. */
public final class ReponseDeFoyer {
    public static final String ID = "id";
    public static final String FAUTE = "faute";

    private static final long[] AUCUN = {};

    private final String id;
    private final long[] centimes;
    private final String faute;

    private ReponseDeFoyer(String id, long[] centimes, String faute) {
        this.id = id;
        this.centimes = centimes;
        this.faute = faute;
    }

    static ReponseDeFoyer montants(String id, long[] centimes) {
        return new ReponseDeFoyer(id, centimes, "");
    }

    static ReponseDeFoyer faute(String id, List<String> phrases) {
        return new ReponseDeFoyer(id, AUCUN, String.join(" ", phrases));
    }

    public String id() {
        return id;
    }

    public boolean fautive() {
        return !faute.isEmpty();
    }

    public String faute() {
        return faute;
    }

    /** En centimes, dans l’ordre de {@link Prestation} ; à ne pas demander d’une ligne fautive. */
    public long centimes(int rang) {
        return centimes[rang];
    }

    /** Les colonnes des montants : le nom de chaque prestation, en minuscules. */
    public static List<String> prestations() {
        return Arrays.stream(Prestation.values())
                .map(p -> p.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public static List<String> colonnes() {
        var colonnes = new ArrayList<String>();
        colonnes.add(ID);
        colonnes.addAll(prestations());
        colonnes.add(FAUTE);
        return List.copyOf(colonnes);
    }
}
