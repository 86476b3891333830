package fr.maillage.references.territoire.adresses;

import fr.maillage.references.territoire.Ecriture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Les voies d’une commune, et celle que désigne une adresse écrite : à la lettre, sans son genre, abrégée, ou à une faute près. */
final class Rues {
    private static final int PROPOSEES = 6;

    /** Une voie : ses mots utiles, et ce qui la distingue d’une voie de même nom dans la même commune. */
    record Rue(int id, String nom, String codePostal, String ancienneCommune, List<String> utiles) {
        Rue(int id, String nom, String codePostal, String ancienneCommune) {
            this(id, nom, codePostal, ancienneCommune, EcritureDeVoie.utiles(EcritureDeVoie.mots(nom)));
        }
    }

    sealed interface Trouvaille {
        record Une(Rue rue) implements Trouvaille {}

        record Plusieurs(List<Rue> rues) implements Trouvaille {}

        record Aucune() implements Trouvaille {}
    }

    private final List<Rue> rues;
    private final Map<String, List<Rue>> parCle = new HashMap<>();

    Rues(List<Rue> rues) {
        this.rues = rues;
        for (Rue rue : rues) {
            parCle.computeIfAbsent(EcritureDeVoie.cle(rue.utiles()), _ -> new ArrayList<>())
                    .add(rue);
        }
    }

    /** Du plus sûr au moins sûr ; à chaque pas, une seule voie s’impose, plusieurs se proposent. */
    Trouvaille chercher(AdresseLue lue, String codePostal) {
        for (List<String> voie : lue.voies()) {
            var exactes = parCle.getOrDefault(EcritureDeVoie.cle(voie), List.of());
            if (!exactes.isEmpty()) return departager(exactes, codePostal);
        }
        for (List<String> voie : lue.voies()) {
            for (var proche : proches(voie)) {
                var trouvees = rues.stream().filter(proche).toList();
                if (!trouvees.isEmpty()) return departager(trouvees, codePostal);
            }
        }
        return new Trouvaille.Aucune();
    }

    private static List<Predicate<Rue>> proches(List<String> voie) {
        String cle = EcritureDeVoie.cle(voie);
        boolean genre = EcritureDeVoie.commenceParUnGenre(voie);
        return List.of(
                rue -> !genre
                        && EcritureDeVoie.cle(EcritureDeVoie.sansGenre(rue.utiles()))
                                .equals(cle),
                rue -> abregee(voie, rue.utiles()),
                rue -> uneFaute(cle, EcritureDeVoie.cle(rue.utiles())));
    }

    /** « rue Pasteur » pour « rue Louis Pasteur » : même genre, même dernier mot, et chaque mot écrit est dans le nom. */
    private static boolean abregee(List<String> ecrite, List<String> nom) {
        return ecrite.size() > 1
                && ecrite.size() < nom.size()
                && ecrite.getFirst().equals(nom.getFirst())
                && ecrite.getLast().equals(nom.getLast())
                && ecrite.getLast().length() >= 4
                && nom.containsAll(ecrite);
    }

    /** Deux voies qui ne diffèrent que d’un chiffre, ou dont le nom est très court, ne sont pas une faute de frappe. */
    private static boolean uneFaute(String ecrite, String nom) {
        return ecrite.length() >= 8
                && Math.abs(ecrite.length() - nom.length()) <= 1
                && ecrite.replaceAll("\\D", "").equals(nom.replaceAll("\\D", ""))
                && Ecriture.uneFauteAuPlus(ecrite, nom);
    }

    private static Trouvaille departager(List<Rue> trouvees, String codePostal) {
        if (trouvees.size() == 1) return new Trouvaille.Une(trouvees.getFirst());
        var memeCode =
                trouvees.stream().filter(r -> r.codePostal().equals(codePostal)).toList();
        if (memeCode.size() == 1) return new Trouvaille.Une(memeCode.getFirst());
        var restent = memeCode.isEmpty() ? trouvees : memeCode;
        return new Trouvaille.Plusieurs(restent.subList(0, Math.min(PROPOSEES, restent.size())));
    }
}
