package fr.maillage.references.territoire.adresses;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Les numéros d’une voie : le même écrit autrement, et à défaut ceux entre lesquels il se trouve. */
final class Numeros {
    private static final Map<String, String> INDICES =
            Map.of("b", "bis", "t", "ter", "q", "quater", "bis", "bis", "ter", "ter", "quater", "quater");

    private Numeros() {}

    static boolean memes(String connu, String ecrit) {
        return !ecrit.isEmpty() && net(connu).equals(net(ecrit));
    }

    private static String net(String numero) {
        String indice = numero.replaceFirst("^\\d+", "");
        return numero.substring(0, numero.length() - indice.length()) + INDICES.getOrDefault(indice, indice);
    }

    /**
     * Les points qui encadrent ce numéro du même côté de la voie ; sans numéro, ou s’il est au-delà des derniers, tous ceux de
     * la voie.
     */
    static List<JdbcAdresses.Point> autour(List<JdbcAdresses.Point> tous, String ecrit) {
        int n = valeur(ecrit);
        if (n == 0) return tous;
        var cote = tous.stream()
                .filter(p -> valeur(p.numero()) > 0 && valeur(p.numero()) % 2 == n % 2)
                .sorted(Comparator.comparingInt(p -> valeur(p.numero())))
                .toList();
        Predicate<JdbcAdresses.Point> avant = p -> valeur(p.numero()) <= n;
        var precedents = cote.stream().filter(avant).toList();
        var suivants = cote.stream().filter(avant.negate()).toList();
        boolean encadre = !precedents.isEmpty()
                && (!suivants.isEmpty() || valeur(precedents.getLast().numero()) == n);
        if (!encadre) return tous;
        return Stream.concat(Stream.of(precedents.getLast()), suivants.stream().limit(1))
                .toList();
    }

    private static int valeur(String numero) {
        String chiffres = numero.replaceFirst("\\D.*$", "");
        return chiffres.isEmpty() ? 0 : Integer.parseInt(chiffres);
    }

    /** « 12 bis », suivi d’une espace ; rien sans numéro. */
    static String lisible(String numero) {
        return numero.isEmpty() ? "" : numero.replaceFirst("^(\\d+)(\\D.*)$", "$1 $2") + " ";
    }
}
