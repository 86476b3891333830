package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Nature;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.socle.echanges.valeurs.ConventionDecimale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Ce que la personne a saisi pour décrire un fichier, gardé tel quel pour le lui rendre si quelque chose manque. */
public record Saisie(
        String libelle,
        boolean lignes,
        String feuille,
        String ligne,
        String code,
        Set<String> mailles,
        String mesure,
        String valeur,
        String colonneAnnee,
        String geographie,
        boolean videSecret,
        String secrets,
        boolean anglaise,
        String producteur,
        String intitule,
        String licence,
        String theme,
        List<Case> cases) {

    /** Une colonne, ou un mot, et ce qu’on veut en faire. */
    public record Case(
            String cle,
            String exemple,
            String choix,
            String code,
            String libelle,
            String unite,
            String nature,
            String annee) {}

    public static final String LAISSEE = "";
    public static final String NOUVELLE = "nouvelle";
    public static final String CONNUE = "connue";
    private static final int COLONNES_MONTREES = 150;

    /** Ce que la maison propose d’elle-même. */
    static Saisie proposee(Structure structure, String fichier) {
        String code = Deviner.colonneDuCode(structure);
        String annee = Deviner.colonneDeLAnnee(structure);
        Set<String> mailles = Deviner.mailles(structure.exemples(code));
        var vierge = new Saisie(
                Deviner.libelle(fichier.replaceAll("\\.[^.]+$", "")),
                false,
                "",
                "",
                code,
                mailles.isEmpty() ? Set.of("COMMUNE", "ARRONDISSEMENT_MUNICIPAL") : mailles,
                "",
                "",
                annee,
                "",
                false,
                "s, nd, secret",
                structure.colonnes().stream()
                        .anyMatch(c ->
                                ConventionDecimale.prouveePar(structure.exemples(c)) == ConventionDecimale.ANGLAISE),
                "",
                "",
                "",
                Theme.POPULATION.code(),
                List.of());
        return vierge.avecCases(structure, Map.of());
    }

    static Saisie de(MultiValueMap<String, String> champs, Structure structure) {
        var dites = new LinkedHashMap<String, Case>();
        for (int i = 0; champs.containsKey("m" + i + ".cle"); i++) {
            Case dite = uneCase(champs, "m" + i + ".");
            dites.put(dite.cle(), dite);
        }
        return sansCases(champs).avecCases(structure, dites);
    }

    static Saisie sansCases(MultiValueMap<String, String> champs) {
        List<String> mailles = champs.get("mailles");
        return new Saisie(
                texte(champs, "libelle"),
                texte(champs, "forme").equals("lignes"),
                texte(champs, "feuille"),
                texte(champs, "ligne"),
                texte(champs, "code"),
                mailles == null ? Set.of() : new TreeSet<>(mailles),
                texte(champs, "mesure"),
                texte(champs, "valeur"),
                texte(champs, "colonneAnnee"),
                texte(champs, "geographie"),
                texte(champs, "vide").equals("secret"),
                texte(champs, "secrets"),
                champs.containsKey("anglaise"),
                texte(champs, "producteur"),
                texte(champs, "intitule"),
                texte(champs, "licence"),
                texte(champs, "theme"),
                List.of());
    }

    private static Case uneCase(MultiValueMap<String, String> champs, String p) {
        return new Case(
                texte(champs, p + "cle"),
                "",
                texte(champs, p + "choix"),
                texte(champs, p + "code"),
                texte(champs, p + "libelle"),
                texte(champs, p + "unite"),
                texte(champs, p + "nature"),
                texte(champs, p + "annee"));
    }

    private static String texte(MultiValueMap<String, String> champs, String nom) {
        String lu = champs.getFirst(nom);
        return lu == null ? "" : lu.strip();
    }

    Structure.Demande structure() {
        Integer numero = entier(ligne);
        return new Structure.Demande(
                feuille.isBlank() ? null : feuille, numero != null && numero > 0 ? numero : null, lignes ? mesure : "");
    }

    private Saisie avecCases(Structure structure, Map<String, Case> dites) {
        var toutes = new ArrayList<Case>();
        var cles = new LinkedHashSet<>(lignes ? structure.mots() : structure.colonnes());
        if (!lignes) cles.removeAll(Arrays.asList(code, colonneAnnee, ""));
        cles.stream().limit(COLONNES_MONTREES).forEach(cle -> toutes.add(laCase(cle, structure, dites.get(cle))));
        return new Saisie(
                libelle,
                lignes,
                feuille,
                ligne,
                code,
                mailles,
                mesure,
                valeur,
                colonneAnnee,
                geographie,
                videSecret,
                secrets,
                anglaise,
                producteur,
                intitule,
                licence,
                theme,
                List.copyOf(toutes));
    }

    private Case laCase(String cle, Structure structure, @Nullable Case dite) {
        List<String> exemples = lignes ? List.of() : structure.exemples(cle);
        String exemple = String.join(" · ", exemples.stream().limit(3).toList());
        if (dite != null) {
            return new Case(cle, exemple, dite.choix, dite.code, dite.libelle, dite.unite, dite.nature, dite.annee);
        }
        Nature nature = Deviner.nature(cle);
        Integer annee = Deviner.annee(cle);
        return new Case(
                cle,
                exemple,
                lignes || Deviner.deNombres(exemples) ? NOUVELLE : LAISSEE,
                Deviner.code(cle),
                Deviner.libelle(cle),
                Deviner.unite(nature),
                nature.name(),
                annee == null ? "" : annee.toString());
    }

    Description versDescription(Structure structure) {
        List<String> exemplesDAnnee = structure.exemples(colonneAnnee);
        return new Description(
                libelle,
                lignes,
                feuille.isBlank() || structure.feuilles().size() < 2 ? null : feuille,
                structure().ligneDEntete(),
                code,
                mailles,
                entier(geographie),
                mesure,
                valeur,
                colonneAnnee,
                Deviner.mensuelle(exemplesDAnnee),
                videSecret,
                Arrays.stream(secrets.split("[,;]"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList(),
                anglaise,
                producteur,
                intitule,
                licence,
                leTheme(),
                cases.stream()
                        .filter(c -> !c.choix.equals(LAISSEE))
                        .map(Saisie::mesure)
                        .toList());
    }

    private Theme leTheme() {
        return Arrays.stream(Theme.values())
                .filter(t -> t.code().equals(theme))
                .findFirst()
                .orElse(Theme.POPULATION);
    }

    private static Description.Mesure mesure(Case dite) {
        Nature nature = Arrays.stream(Nature.values())
                .filter(n -> n.name().equals(dite.nature))
                .findFirst()
                .orElse(Nature.EFFECTIF);
        return new Description.Mesure(
                dite.cle,
                !dite.choix.equals(CONNUE),
                dite.code.toUpperCase(java.util.Locale.ROOT),
                dite.libelle,
                dite.unite,
                nature,
                entier(dite.annee));
    }

    private static @Nullable Integer entier(String texte) {
        return texte.matches("\\d{1,4}") ? Integer.valueOf(texte) : null;
    }
}
