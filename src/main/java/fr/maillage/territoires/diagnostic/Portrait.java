package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.mesures.SerieDeValeurs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ce que l’on sait d’un territoire, comparé à ses repères, thème par thème.
 *
 * @param filtre parmi quelles communes les semblables ont été cherchés
 * @param typologie à quels zonages le territoire appartient, un par ligne
 */
public record Portrait(
        Territoire territoire,
        List<Territoire> comparateurs,
        List<Ligne> lignes,
        List<Semblable> semblables,
        String filtre,
        List<String> typologie,
        List<String> avertissements,
        int geographie) {

    /**
     * Un indicateur du portrait.
     *
     * @param comparees les valeurs des comparateurs, dans leur ordre, la même année
     * @param series les séries du territoire puis des comparateurs
     * @param sources d’où viennent vraiment ces nombres, à cette maille et cette année
     */
    public record Ligne(
            Indicateur indicateur,
            int annee,
            Valeur valeur,
            List<Valeur> comparees,
            List<SerieDeValeurs> series,
            List<String> sources,
            Optional<Repli> repli,
            @Nullable Place place) {
        Ligne avec(List<String> employees) {
            return new Ligne(indicateur, annee, valeur, comparees, series, employees, repli, place);
        }

        public boolean montrable() {
            return valeur.estChiffree() || repli.isPresent() || valeur.etat() == Valeur.Etat.SECRETE;
        }
    }

    /** La valeur de la maille au-dessus, quand le territoire n’en a pas. */
    public record Repli(Territoire territoire, Valeur valeur, int annee) {}

    /** Le rang parmi les territoires de même maille du même ensemble, et la dispersion de l’indicateur parmi eux. */
    public record Place(int rang, int sur, String parmi, double ecartType) {}

    /** Un territoire qui ressemble à celui-ci. */
    public record Semblable(Territoire territoire, double distance, String rapproche) {}

    public List<Ligne> du(Theme theme) {
        return lignes.stream().filter(l -> l.indicateur().theme() == theme).toList();
    }

    public List<Ligne> chiffresCles() {
        return lignes.stream().filter(l -> l.indicateur().cle()).toList();
    }

    public Optional<Ligne> ligne(String indicateur) {
        return lignes.stream()
                .filter(l -> l.indicateur().code().equals(indicateur))
                .findFirst();
    }
}
