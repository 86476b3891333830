package fr.maillage.references.partenaires;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Un partenaire que tout le monde nomme (CAF, France Travail, mission locale…) : son nom, ceux qu’il a portés, les mots du comptoir. */
public record TypeDePartenaire(
        String code,
        String libelle,
        List<String> reseaux,
        List<String> mots,
        List<String> synonymes,
        List<AncienNom> anciens) {

    /** Un nom qui n’a plus cours, et jusqu’à quand il l’a eu. */
    public record AncienNom(String nom, String jusquA) {}

    private record Fichier(List<TypeDePartenaire> types) {}

    private static final List<TypeDePartenaire> TOUS =
            Vocabulaires.lire("types-de-partenaires.yaml", Fichier.class).types();

    /** Les mots de chaque type tels qu’ils se comparent : l’annuaire entier se relit à chaque lettre tapée. */
    private static final Map<String, List<String>> MOTS_NUS = TOUS.stream()
            .collect(Collectors.toMap(
                    TypeDePartenaire::code,
                    t -> t.mots().stream()
                            .map(mot -> " " + Vocabulaires.nu(mot) + " ")
                            .toList()));

    public static List<TypeDePartenaire> tous() {
        return TOUS;
    }

    static Optional<TypeDePartenaire> trouver(String code) {
        return TOUS.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    /** À quel type appartient une structure : par son réseau porteur, sinon par les mots de son nom. */
    static Optional<TypeDePartenaire> de(String nom, Collection<String> reseaux) {
        return TOUS.stream()
                .filter(t -> t.reseaux().stream().anyMatch(reseaux::contains))
                .findFirst()
                .or(() -> nomme(nom));
    }

    private static Optional<TypeDePartenaire> nomme(String nom) {
        String nu = " " + Vocabulaires.nu(nom) + " ";
        return TOUS.stream().filter(t -> t.dansLeNom(nu)).findFirst();
    }

    private boolean dansLeNom(String nu) {
        return MOTS_NUS.getOrDefault(code, List.of()).stream().anyMatch(nu::contains);
    }

    /** Ceux que ces mots tapés désignent. */
    static Set<TypeDePartenaire> quiRepondentA(String tapes) {
        return TOUS.stream().filter(t -> t.repondA(tapes)).collect(Collectors.toSet());
    }

    /** Ces mots tapés désignent-ils ce type, par son nom, un nom ancien ou un synonyme ? */
    boolean repondA(String tapes) {
        String nu = Vocabulaires.nu(tapes);
        return nu.length() >= 3
                && (dansLeNom(" " + nu + " ")
                        || Vocabulaires.nu(libelle).contains(nu)
                        || synonymes.stream().anyMatch(s -> Vocabulaires.nu(s).equals(nu))
                        || ancien(tapes).isPresent());
    }

    /** Le nom ancien que ces mots emploient, s’ils en emploient un. */
    Optional<AncienNom> ancien(String tapes) {
        String nu = " " + Vocabulaires.nu(tapes) + " ";
        return anciens.stream()
                .filter(a -> nu.contains(" " + Vocabulaires.nu(a.nom()) + " "))
                .findFirst();
    }

    /** « anciennement Pôle emploi (jusqu’au 31 décembre 2023) ». */
    static String mention(AncienNom ancien) {
        String jusque = ancien.jusquA();
        String quand = jusque.startsWith("vers")
                ? "jusque " + jusque
                : Character.isDigit(jusque.charAt(0)) && jusque.length() > 4
                        ? "jusqu’au " + jusque
                        : "jusqu’en " + jusque;
        return "anciennement " + ancien.nom() + " (" + quand + ")";
    }
}
