package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.ColonneLue;
import fr.maillage.references.territoire.catalogue.FormatConnu;
import fr.maillage.references.territoire.catalogue.RegleDeColonne;
import fr.maillage.references.territoire.mesures.TableauReconnu;
import fr.maillage.socle.echanges.ecriture.LignesRefusees;
import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Ligne;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ce qu’on voit d’un fichier avant de le charger : son format, ses colonnes et ce qu’elles deviennent, ses premières lignes. */
public record Apercu(
        String genre,
        String feuille,
        long ligneDEntete,
        @Nullable String format,
        String libelle,
        String pourquoi,
        boolean attendUneAnnee,
        boolean aDesCommunes,
        List<String> remarques,
        List<Colonne> colonnes,
        List<List<String>> lignes) {

    /** Ce qu’une colonne du fichier devient. */
    public record Colonne(String nom, String exemple, Sort sort, String devient) {}

    /** Le sort d’une colonne, du plus utile au plus muet. */
    public enum Sort {
        CODE("code du territoire"),
        CHARGEE("chargée"),
        ANNEE_A_DONNER("année à donner"),
        IGNOREE("laissée de côté"),
        INCONNUE("inconnue, non chargée");

        private final String libelle;

        Sort(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    private static final int LIGNES = 20;

    public long combien(Sort sort) {
        return colonnes.stream().filter(c -> c.sort() == sort).count();
    }

    /** Lit le début du fichier ; une phrase à la place si rien ne s’y lit. */
    static Apercu lire(Path fichier, String nom, Choix choix, Catalogue catalogue) throws FichierIllisible {
        try (FichierRecu recu = FichierRecu.ouvrir(fichier);
                TableauReconnu tableau = TableauReconnu.ouvrir(recu, catalogue, choix.formatVoulu())) {
            Optional<FormatConnu> format = tableau.format();
            List<String> entete = tableau.feuille().colonnes().noms();
            List<List<String>> lignes = premieres(tableau.feuille(), entete.size());
            OptionalInt annee = choix.annee() != null
                    ? choix.anneeVoulue()
                    : format.map(f -> f.anneeDuNom(nom)).orElse(OptionalInt.empty());
            return new Apercu(
                    Deviner.capitale(recu.format().libelle()),
                    recu.feuilles().size() > 1 ? tableau.feuille().nom() : "",
                    tableau.feuille().ligneDEntete(),
                    format.map(FormatConnu::id).orElse(null),
                    format.map(FormatConnu::libelle).orElse(""),
                    format.map(f -> pourquoi(f, entete)).orElse(""),
                    format.map(FormatConnu::attendUneAnnee).orElse(false),
                    format.map(f -> f.lieu().mailles().contains(Maille.COMMUNE.name()))
                            .orElse(false),
                    tableau.feuille().remarques(),
                    colonnes(format, entete, annee, lignes, catalogue),
                    lignes);
        }
    }

    private static List<List<String>> premieres(Feuille feuille, int largeur) {
        var lignes = new ArrayList<List<String>>();
        for (Ligne ligne = feuille.suivante(); ligne != null && lignes.size() < LIGNES; ligne = feuille.suivante()) {
            var cellules = new ArrayList<String>();
            for (int rang = 0; rang < largeur; rang++) {
                String cellule = ligne.cellule(rang);
                cellules.add(cellule == null ? "" : cellule);
            }
            lignes.add(cellules);
        }
        return lignes;
    }

    /** Les colonnes du fichier qui l’ont fait reconnaître. */
    private static String pourquoi(FormatConnu format, List<String> entete) {
        var temoins = new ArrayList<String>(List.of(format.lieu().colonne()));
        for (Pattern motif : format.signature().presentes()) {
            entete.stream()
                    .map(Apercu::net)
                    .filter(nom -> motif.matcher(nom).matches())
                    .findFirst()
                    .filter(nom -> !temoins.contains(nom))
                    .ifPresent(temoins::add);
        }
        return temoins.stream().limit(6).collect(Collectors.joining(", "));
    }

    private static String net(String nom) {
        return nom.replace("\uFEFF", "").strip();
    }

    private static List<Colonne> colonnes(
            Optional<FormatConnu> format,
            List<String> entete,
            OptionalInt annee,
            List<List<String>> lignes,
            Catalogue catalogue) {
        if (format.isEmpty()) {
            return entete.stream()
                    .map(nom -> new Colonne(nom, exemple(entete.indexOf(nom), lignes), Sort.INCONNUE, ""))
                    .toList();
        }
        return format.get().lire(entete, annee).stream()
                .map(c -> colonne(c, format.get(), exemple(c.rang(), lignes), catalogue))
                .toList();
    }

    private static Colonne colonne(ColonneLue colonne, FormatConnu format, String exemple, Catalogue catalogue) {
        return switch (colonne) {
            case ColonneLue.Code c -> new Colonne(c.nom(), exemple, Sort.CODE, mailles(format));
            case ColonneLue.Mesure m ->
                new Colonne(
                        m.nom(), exemple, Sort.CHARGEE, libelle(m.variable(), format, catalogue) + ", " + m.annee());
            case ColonneLue.MesureDatee m ->
                new Colonne(
                        m.nom(),
                        exemple,
                        Sort.CHARGEE,
                        libelle(m.variable(), format, catalogue) + ", " + quand(m.annee()));
            case ColonneLue.AnneeADonner m ->
                new Colonne(m.nom(), exemple, Sort.ANNEE_A_DONNER, libelle(m.variable(), format, catalogue));
            case ColonneLue.Ignoree i -> new Colonne(i.nom(), exemple, sortDe(i.nom(), format), "");
            case ColonneLue.Inconnue i -> new Colonne(i.nom(), exemple, sortDe(i.nom(), format), "");
        };
    }

    /** Une colonne qui ne donne pas de chiffre peut servir à lire les autres, ou n’être là que pour une correction. */
    private static Sort sortDe(String nom, FormatConnu format) {
        boolean connue = LignesRefusees.AJOUTEES.contains(nom)
                || format.ignorees().stream()
                        .anyMatch(motif -> motif.matcher(nom).matches())
                || (format.variableLue() != null
                        && nom.equals(format.variableLue().colonne()))
                || format.valeurs().stream()
                        .anyMatch(r -> r.annee() instanceof RegleDeColonne.Annee.DeColonne d
                                && d.colonne().equals(nom));
        return connue || nom.isEmpty() ? Sort.IGNOREE : Sort.INCONNUE;
    }

    private static String quand(RegleDeColonne.Annee.DeColonne annee) {
        return (annee.mensuelle() ? "moyenne des mois de la colonne " : "année de la colonne ") + annee.colonne();
    }

    private static String libelle(String variable, FormatConnu format, Catalogue catalogue) {
        if (variable.equals("{colonne}")) {
            var nommee = format.variableLue();
            return nommee == null ? "" : "ce que nomme la colonne " + nommee.colonne();
        }
        return catalogue
                .variable(variable)
                .map(v -> v.libelle().equalsIgnoreCase(v.unite()) ? v.libelle() : v.libelle() + " (" + v.unite() + ")")
                .orElse(variable);
    }

    private static String mailles(FormatConnu format) {
        return format.lieu().mailles().stream()
                .map(Maille::valueOf)
                .sorted()
                .map(Maille::libelle)
                .collect(Collectors.joining(", "))
                .toLowerCase(Locale.FRENCH)
                .replace("iris", "IRIS");
    }

    private static String exemple(int rang, List<List<String>> lignes) {
        return lignes.stream()
                .map(l -> rang < l.size() ? l.get(rang) : "")
                .filter(c -> !c.isBlank())
                .findFirst()
                .map(c -> c.length() > 40 ? c.substring(0, 39) + "…" : c)
                .orElse("");
    }
}
