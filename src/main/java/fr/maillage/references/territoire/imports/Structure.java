package fr.maillage.references.territoire.imports;

import fr.maillage.socle.echanges.lecture.FeuilleDisponible;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Ligne;
import fr.maillage.socle.echanges.lecture.ReglagesDeLecture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Le fichier à décrire, lu comme la personne le demande : ses feuilles, ses colonnes, ses premières lignes, ses mots. */
public record Structure(
        List<String> feuilles,
        String feuille,
        long ligneDEntete,
        List<String> colonnes,
        List<List<String>> lignes,
        List<String> mots,
        @Nullable String empechement) {

    private static final int LIGNES = 20;
    private static final int MOTS = 120;

    /** Ce que la personne demande : feuille et ligne d’en-tête, ou rien pour s’en remettre à la maison. */
    record Demande(@Nullable String feuille, @Nullable Integer ligneDEntete, String colonneDesMots) {}

    static Structure lire(Path fichier, Demande demande) {
        try (FichierRecu recu = FichierRecu.ouvrir(fichier)) {
            List<String> feuilles =
                    recu.feuilles().stream().map(FeuilleDisponible::nom).toList();
            var reglages = new ReglagesDeLecture(demande.feuille(), demande.ligneDEntete(), null, null, null);
            try (var feuille = recu.lire(reglages)) {
                List<String> colonnes = feuille.colonnes().noms();
                var lignes = new ArrayList<List<String>>();
                var mots = new LinkedHashSet<String>();
                int rang = colonnes.indexOf(demande.colonneDesMots());
                for (Ligne ligne = feuille.suivante(); ligne != null; ligne = feuille.suivante()) {
                    if (lignes.size() < LIGNES) lignes.add(cellules(ligne, colonnes.size()));
                    else if (rang < 0) break;
                    String mot = rang < 0 ? null : ligne.cellule(rang);
                    if (mot != null && mots.size() < MOTS) mots.add(mot.strip());
                }
                return new Structure(
                        feuilles, feuille.nom(), feuille.ligneDEntete(), colonnes, lignes, List.copyOf(mots), null);
            } catch (FichierIllisible illisible) {
                return new Structure(feuilles, "", 1, List.of(), List.of(), List.of(), illisible.phrase());
            }
        } catch (FichierIllisible illisible) {
            return new Structure(List.of(), "", 1, List.of(), List.of(), List.of(), illisible.phrase());
        }
    }

    private static List<String> cellules(Ligne ligne, int largeur) {
        var cellules = new ArrayList<String>();
        for (int rang = 0; rang < largeur; rang++) {
            String cellule = ligne.cellule(rang);
            cellules.add(cellule == null ? "" : cellule);
        }
        return cellules;
    }

    List<String> exemples(String colonne) {
        int rang = colonnes.indexOf(colonne);
        return rang < 0
                ? List.of()
                : lignes.stream()
                        .map(l -> l.get(rang))
                        .filter(c -> !c.isBlank())
                        .toList();
    }
}
