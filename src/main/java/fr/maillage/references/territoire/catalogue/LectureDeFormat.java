package fr.maillage.references.territoire.catalogue;

import static fr.maillage.references.territoire.catalogue.LectureDuCatalogue.exiger;
import static fr.maillage.references.territoire.catalogue.LectureDuCatalogue.ou;

import fr.maillage.references.territoire.Valeur;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Fait d'une fiche de format écrite en données un format sûr : motifs lisibles, variables et source connues. */
final class LectureDeFormat {

    private static final String MENSUEL = "mois:";
    private static final String COLONNE = "colonne:";

    private final Fiches.FicheFormat fiche;
    private final String id;
    private final Set<String> sources;
    private final Set<String> variables;

    LectureDeFormat(Fiches.FicheFormat fiche, String id, Set<String> sources, Set<String> variables) {
        this.fiche = fiche;
        this.id = id;
        this.sources = sources;
        this.variables = variables;
    }

    FormatConnu lire() {
        String source = exiger(fiche.source(), "source");
        if (!sources.contains(source)) {
            throw new IllegalArgumentException("la source « %s » n’existe pas dans sources.yaml".formatted(source));
        }
        var plusieurs = fiche.plusieurs();
        return new FormatConnu(
                id,
                exiger(fiche.libelle(), "libelle"),
                source,
                signature(exiger(fiche.signature(), "signature")),
                lieu(exiger(fiche.territoire(), "territoire")),
                exiger(fiche.forme(), "forme"),
                valeurs(),
                colonneDeVariable(),
                etat(exiger(fiche.vide(), "vide")),
                marqueurs(),
                motifs(fiche.ignorees()),
                filtres(),
                plusieurs == null ? FormatConnu.PlusieursLignes.DOUBLON_EXACT_TOLERE : plusieurs,
                Boolean.TRUE.equals(fiche.zero()),
                fiche.separateur() == null ? null : fiche.separateur().charAt(0),
                fiche.encodage(),
                new FormatConnu.Lecture(fiche.feuille(), fiche.ligne(), Boolean.TRUE.equals(fiche.anglaise())),
                Boolean.TRUE.equals(fiche.secondaire()),
                ou(fiche.notes()));
    }

    private static FormatConnu.Signature signature(Fiches.FicheSignature f) {
        return new FormatConnu.Signature(
                motifs(exiger(f.presentes(), "signature.presentes")),
                motifs(f.absentes()),
                motifOuRien(f.annee()),
                motifOuRien(f.nom()));
    }

    private static FormatConnu.Lieu lieu(Fiches.FicheLieu f) {
        return new FormatConnu.Lieu(
                exiger(f.colonne(), "territoire.colonne"),
                LectureDuCatalogue.mailles(f.mailles()),
                geographie(f.geographie(), "\\d{4}", 0),
                geographie(f.geographie(), "annee\\+\\d", "annee+".length()),
                motifOuRien(f.annee()));
    }

    /** « 2021 » : la géographie de tout le fichier ; « annee+2 » : celle de chaque colonne suit son année. */
    private static OptionalInt geographie(@Nullable String texte, String forme, int debut) {
        if (texte != null && !texte.matches("\\d{4}|annee\\+\\d")) {
            throw new IllegalArgumentException(
                    "la géographie « %s » ne se comprend pas (2021 ou annee+2)".formatted(texte));
        }
        return texte != null && texte.matches(forme)
                ? OptionalInt.of(Integer.parseInt(texte.substring(debut)))
                : OptionalInt.empty();
    }

    private List<RegleDeColonne> valeurs() {
        var regles = new ArrayList<RegleDeColonne>();
        for (Fiches.FicheValeur f : ou(fiche.valeurs())) {
            double facteur = f.facteur() == null ? 1 : f.facteur();
            RegleDeColonne.Annee annee = annee(f.annee() == null ? "groupe" : f.annee());
            if (f.motif() != null) {
                regles.add(
                        new RegleDeColonne(motif(f.motif()), modele(exiger(f.variable(), "variable")), annee, facteur));
            }
            for (String colonne : ou(f.colonnes())) {
                String variable = f.variable() == null ? codeDe(f.prefixe(), colonne) : f.variable();
                regles.add(
                        new RegleDeColonne(Pattern.compile(Pattern.quote(colonne)), connue(variable), annee, facteur));
            }
        }
        if (regles.isEmpty()) {
            throw new IllegalArgumentException("il manque « valeurs » : aucune colonne n’est lue");
        }
        return regles;
    }

    private static String codeDe(@Nullable String prefixe, String colonne) {
        return (prefixe == null ? "" : prefixe) + colonne.replace('.', '_');
    }

    private String modele(String variable) {
        return variable.contains("{variable}") ? variable : connue(variable);
    }

    private String connue(String variable) {
        // « {colonne} » : dans la forme « une valeur par ligne », c'est une autre colonne qui nomme la variable.
        if (!variables.contains(variable) && !variable.equals("{colonne}")) {
            throw new IllegalArgumentException("la variable « %s » n’existe pas au catalogue".formatted(variable));
        }
        return variable;
    }

    private static RegleDeColonne.Annee annee(String texte) {
        if (texte.equals("groupe")) {
            return new RegleDeColonne.Annee.DuNomDeColonne();
        }
        if (texte.equals("entete")) {
            return new RegleDeColonne.Annee.DeLEntete();
        }
        if (texte.startsWith("fichier")) {
            String decalage = texte.substring("fichier".length());
            return new RegleDeColonne.Annee.DuFichier(decalage.isEmpty() ? 0 : Integer.parseInt(decalage));
        }
        if (texte.startsWith(COLONNE)) {
            return new RegleDeColonne.Annee.DeColonne(texte.substring(COLONNE.length()), false);
        }
        if (texte.startsWith(MENSUEL)) {
            return new RegleDeColonne.Annee.DeColonne(texte.substring(MENSUEL.length()), true);
        }
        if (texte.matches("\\d{4}")) {
            return new RegleDeColonne.Annee.Fixe(Integer.parseInt(texte));
        }
        throw new IllegalArgumentException(
                "l’année « %s » ne se comprend pas (groupe, entete, fichier, fichier-4, colonne:NOM, mois:NOM ou 2022)"
                        .formatted(texte));
    }

    private FormatConnu.@Nullable ColonneDeVariable colonneDeVariable() {
        var f = fiche.variable();
        if (f == null) {
            return null;
        }
        Map<String, String> correspondances = exiger(f.correspondances(), "variable.correspondances");
        correspondances.values().forEach(this::connue);
        return new FormatConnu.ColonneDeVariable(exiger(f.colonne(), "variable.colonne"), correspondances);
    }

    private Map<String, Valeur.Etat> marqueurs() {
        var marqueurs = new LinkedHashMap<String, Valeur.Etat>();
        Map<String, String> ecrits = fiche.marqueurs();
        if (ecrits != null) {
            ecrits.forEach((texte, nom) -> marqueurs.put(texte, etat(nom)));
        }
        return marqueurs;
    }

    private static Valeur.Etat etat(String nom) {
        return switch (nom) {
            case "secret" -> Valeur.Etat.SECRETE;
            case "absent" -> Valeur.Etat.NON_DISPONIBLE;
            case "sans-objet" -> Valeur.Etat.NON_APPLICABLE;
            default ->
                throw new IllegalArgumentException(
                        "l’état « %s » n’existe pas (secret, absent ou sans-objet)".formatted(nom));
        };
    }

    private Map<String, Pattern> filtres() {
        var filtres = new LinkedHashMap<String, Pattern>();
        Map<String, String> ecrits = fiche.filtres();
        if (ecrits != null) {
            ecrits.forEach((colonne, motif) -> filtres.put(colonne, motif(motif)));
        }
        return filtres;
    }

    private static List<Pattern> motifs(@Nullable List<String> textes) {
        return ou(textes).stream().map(LectureDeFormat::motif).toList();
    }

    private static @Nullable Pattern motifOuRien(@Nullable String texte) {
        return texte == null ? null : motif(texte);
    }

    private static Pattern motif(String texte) {
        try {
            return Pattern.compile(texte);
        } catch (PatternSyntaxException faute) {
            throw new IllegalArgumentException(
                    "le motif « %s » ne se lit pas : %s".formatted(texte, faute.getDescription()), faute);
        }
    }
}
