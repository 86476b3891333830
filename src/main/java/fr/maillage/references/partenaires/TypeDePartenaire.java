package fr.maillage.references.partenaires;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
                .or(() -> TOUS.stream().filter(t -> t.dansLeNom(nom)).findFirst());
    }

    private boolean dansLeNom(String nom) {
        String nu = " " + Vocabulaires.nu(nom) + " ";
        return mots.stream().anyMatch(mot -> nu.contains(" " + Vocabulaires.nu(mot) + " "));
    }

    /** Ces mots tapés désignent-ils ce type, par son nom, un nom ancien ou un synonyme ? */
    boolean repondA(String tapes) {
        String nu = Vocabulaires.nu(tapes);
        return nu.length() >= 3
                && (dansLeNom(tapes)
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
