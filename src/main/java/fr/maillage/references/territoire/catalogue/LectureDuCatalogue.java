package fr.maillage.references.territoire.catalogue;

import fr.maillage.references.territoire.catalogue.LectureYaml.Fichier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assemble les fichiers du catalogue et relève toutes les fautes d'un coup, pour qu'on les corrige en une fois. */
final class LectureDuCatalogue {

    static final Set<String> MAILLES = Set.of(
            "COMMUNE",
            "ARRONDISSEMENT_MUNICIPAL",
            "IRIS",
            "QPV",
            "EPCI",
            "CANTON",
            "ARRONDISSEMENT",
            "DEPARTEMENT",
            "REGION",
            "FRANCE",
            "PERIMETRE");

    private final LectureYaml yaml;
    private final List<String> fautes = new ArrayList<>();
    final Map<String, Source> sources = new LinkedHashMap<>();
    final Map<String, Variable> variables = new LinkedHashMap<>();
    final Map<String, Indicateur> indicateurs = new LinkedHashMap<>();
    final Map<String, FormatConnu> formats = new LinkedHashMap<>();
    final Map<String, NonAlimente> nonAlimentes = new LinkedHashMap<>();

    LectureDuCatalogue(LectureYaml yaml) {
        this.yaml = yaml;
    }

    /** Ce que l’on lira s’ajoutera à ce contenu. */
    void partirDe(Contenu contenu) {
        sources.putAll(contenu.sources());
        variables.putAll(contenu.variables());
        indicateurs.putAll(contenu.indicateurs());
        formats.putAll(contenu.formats());
        nonAlimentes.putAll(contenu.nonAlimentes());
    }

    /** Lit tous les fichiers ; les sources et variables d'abord, parce que le reste les cite. */
    void lire(List<Fichier> fichiers) {
        fichiers.stream().filter(f -> f.nom().equals("sources.yaml")).forEach(f -> essayer(() -> lireSources(f)));
        fichiers.stream().filter(f -> f.nom().startsWith("variables/")).forEach(f -> essayer(() -> lireVariables(f)));
        fichiers.stream()
                .filter(f -> f.nom().startsWith("indicateurs/"))
                .forEach(f -> essayer(() -> lireIndicateurs(f)));
        fichiers.stream().filter(f -> f.nom().startsWith("formats/")).forEach(f -> essayer(() -> lireFormat(f)));
        fichiers.stream()
                .filter(f -> f.nom().equals("non-alimentes.yaml"))
                .forEach(f -> essayer(() -> lireNonAlimentes(f)));
        fichiers.stream()
                .map(Fichier::nom)
                .filter(nom -> !nom.matches("(sources|non-alimentes)\\.yaml|(variables|indicateurs|formats)/.+"))
                .forEach(nom -> fautes.add(("fichier %s : sa place n’est pas connue (attendu : sources.yaml,"
                                + " non-alimentes.yaml, variables/, indicateurs/ ou formats/)")
                        .formatted(nom)));
    }

    void refuserLesFautes() {
        if (!fautes.isEmpty()) {
            throw new CatalogueInvalide(fautes);
        }
    }

    private void essayer(Runnable lecture) {
        try {
            lecture.run();
        } catch (IllegalArgumentException faute) {
            fautes.add(Objects.requireNonNullElse(faute.getMessage(), "faute sans message"));
        }
    }

    /** Lit une fiche ; une faute y est rapportée avec son lieu et n'empêche pas de lire les suivantes. */
    private <T> void fiche(Fichier fichier, String code, Map<String, T> deja, Supplier<T> lecture) {
        if (deja.containsKey(code)) {
            fautes.add(fichier.lieu(code) + " : ce code existe déjà au catalogue. Choisissez-en un autre.");
            return;
        }
        try {
            deja.put(code, lecture.get());
        } catch (IllegalArgumentException faute) {
            fautes.add(fichier.lieu(code) + " : " + faute.getMessage());
        }
    }

    private void lireSources(Fichier fichier) {
        yaml.lire(fichier, Fiches.Sources.class)
                .sources()
                .forEach((code, f) -> fiche(
                        fichier,
                        code,
                        sources,
                        () -> new Source(
                                code,
                                exiger(f.intitule(), "intitule"),
                                exiger(f.producteur(), "producteur"),
                                exiger(f.licence(), "licence"),
                                exiger(f.periodicite(), "periodicite"),
                                f.page(),
                                ou(f.notes()))));
    }

    private void lireVariables(Fichier fichier) {
        var fiches = yaml.lire(fichier, Fiches.Variables.class);
        fiches.variables().forEach((code, f) -> fiche(fichier, code, variables, () -> variable(code, f, fiches)));
    }

    private Variable variable(String code, Fiches.FicheVariable f, Fiches.Variables communs) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException(
                    "un code de variable s’écrit en capitales sans accent, chiffres et traits bas");
        }
        return new Variable(
                code,
                exiger(f.libelle(), "libelle"),
                exiger(f.unite(), "unite"),
                exiger(f.nature(), "nature"),
                source(f.source() == null ? communs.source() : f.source()),
                f.champ() == null ? communs.champ() : f.champ(),
                mailles(f.mailles() == null ? communs.mailles() : f.mailles()),
                f.numerateur(),
                f.denominateur(),
                Boolean.TRUE.equals(f.secondaire() == null ? communs.secondaire() : f.secondaire()),
                ou(f.notes()));
    }

    private void lireIndicateurs(Fichier fichier) {
        var fiches = yaml.lire(fichier, Fiches.Indicateurs.class);
        Theme theme;
        try {
            theme = Theme.exiger(exiger(fiches.theme(), "theme"));
        } catch (IllegalArgumentException faute) {
            throw new IllegalArgumentException("fichier %s : %s".formatted(fichier.nom(), faute.getMessage()), faute);
        }
        fiches.indicateurs().forEach((code, f) -> fiche(fichier, code, indicateurs, () -> indicateur(code, f, theme)));
    }

    private Indicateur indicateur(String code, Fiches.FicheIndicateur f, Theme theme) {
        Formule formule = formule(exiger(f.formule(), "formule"));
        List<Formule> variantes = ou(f.variantes()).stream().map(this::formule).toList();
        List<String> citees = f.sources() == null ? sourcesDe(formule, variantes) : f.sources();
        citees.forEach(this::source);
        Source premiere = Objects.requireNonNull(sources.get(citees.getFirst()));
        var sujet = exiger(f.sujet(), "sujet");
        return new Indicateur(
                code,
                theme,
                f.rang() == null ? indicateurs.size() + 1 : f.rang(),
                exiger(f.libelle(), "libelle"),
                f.court() == null ? exiger(f.libelle(), "libelle") : f.court(),
                exiger(f.definition(), "definition"),
                formule,
                variantes,
                exiger(f.unite(), "unite"),
                f.decimales() == null ? 1 : f.decimales(),
                exiger(f.sens(), "sens"),
                citees,
                f.producteur() == null ? premiere.producteur() : f.producteur(),
                f.periodicite() == null ? premiere.periodicite() : f.periodicite(),
                mailles(f.mailles()),
                ou(f.notes()),
                Boolean.TRUE.equals(f.cle()),
                Boolean.TRUE.equals(f.secondaire()),
                new Indicateur.Sujet(
                        exiger(sujet.texte(), "sujet.texte"),
                        genreFeminin(exiger(sujet.genre(), "sujet.genre")),
                        Boolean.TRUE.equals(sujet.pluriel())));
    }

    private static boolean genreFeminin(String genre) {
        return switch (genre) {
            case "f" -> true;
            case "m" -> false;
            default -> throw new IllegalArgumentException("le genre « %s » ne convient pas (m ou f)".formatted(genre));
        };
    }

    private Formule formule(String texte) {
        Formule formule = Formule.lire(texte);
        for (String variable : formule.variables()) {
            if (!variables.containsKey(variable)) {
                throw new IllegalArgumentException(("la formule cite la variable « %s », qui n’existe pas au catalogue."
                                + " Ajoutez-la dans variables/, ou corrigez la formule.")
                        .formatted(variable));
            }
        }
        return formule;
    }

    private List<String> sourcesDe(Formule formule, List<Formule> variantes) {
        var citees = new LinkedHashSet<String>();
        formule.variables().forEach(v -> citees.add(exigerVariable(v).source()));
        variantes.forEach(essai ->
                essai.variables().forEach(v -> citees.add(exigerVariable(v).source())));
        return List.copyOf(citees);
    }

    private Variable exigerVariable(String code) {
        return Objects.requireNonNull(variables.get(code));
    }

    private void lireNonAlimentes(Fichier fichier) {
        yaml.lire(fichier, Fiches.NonAlimentes.class).indicateurs().forEach((code, f) -> {
            if (indicateurs.containsKey(code)) {
                fautes.add(fichier.lieu(code)
                        + " : cet indicateur est aussi écrit comme alimenté. Retirez l’une des deux fiches.");
                return;
            }
            fiche(
                    fichier,
                    code,
                    nonAlimentes,
                    () -> new NonAlimente(
                            code,
                            exiger(f.libelle(), "libelle"),
                            Theme.exiger(exiger(f.theme(), "theme")),
                            exiger(f.raison(), "raison"),
                            exiger(f.source(), "source")));
        });
    }

    private void lireFormat(Fichier fichier) {
        var f = yaml.lire(fichier, Fiches.FicheFormat.class);
        String id = exigerDans(fichier, f.id());
        fiche(fichier, id, formats, () -> new LectureDeFormat(f, id, sources.keySet(), variables.keySet()).lire());
    }

    private static String exigerDans(Fichier fichier, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("fichier %s : il manque « id »".formatted(fichier.nom()));
        }
        return id;
    }

    private String source(@Nullable String code) {
        String exigee = exiger(code, "source");
        if (!sources.containsKey(exigee)) {
            throw new IllegalArgumentException("la source « %s » n’existe pas dans sources.yaml (sources connues : %s)"
                    .formatted(exigee, String.join(", ", sources.keySet())));
        }
        return exigee;
    }

    static Set<String> mailles(@Nullable List<String> noms) {
        List<String> exigees = exiger(noms, "mailles");
        String inconnues =
                exigees.stream().filter(nom -> !MAILLES.contains(nom)).collect(Collectors.joining(", "));
        if (!inconnues.isEmpty() || exigees.isEmpty()) {
            throw new IllegalArgumentException("maille inconnue : « %s » (mailles possibles : %s)"
                    .formatted(inconnues, MAILLES.stream().sorted().collect(Collectors.joining(", "))));
        }
        return Set.copyOf(exigees);
    }

    static <T> T exiger(@Nullable T valeur, String cle) {
        if (valeur == null || (valeur instanceof String texte && texte.isBlank())) {
            throw new IllegalArgumentException("il manque « %s »".formatted(cle));
        }
        return valeur;
    }

    static <T> List<T> ou(@Nullable List<T> liste) {
        return liste == null ? List.of() : liste;
    }
}
