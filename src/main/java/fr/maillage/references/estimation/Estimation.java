package fr.maillage.references.estimation;

import fr.maillage.references.droits.Eclairage;
import fr.maillage.references.droits.Precision;
import java.time.YearMonth;
import java.util.List;

/**
 * La réponse faite à un foyer, rangée comme on la dit : ce qu’il peut demander, ce qu’il touche déjà, ce qui est fermé et pourquoi, ce
 * qui reste inconnu, et les questions qui changeraient une réponse. La page, l’interface et la ligne de commande disent la même.
 *
 * @param totalEtabli le même total une fois toutes ces aides versées depuis un an : les unes réduisent les autres
 * @param totalMensuel ce que les demandes ajouteraient chaque mois, en centimes, sans les aides annuelles ou versées une fois
 */
public record Estimation(
        YearMonth mois,
        List<Eclairage> aDemander,
        List<DejaVerse> dejaVerses,
        List<Eclairage> fermes,
        List<Eclairage> inconnus,
        List<Precision> questions,
        long totalMensuel,
        long totalEtabli) {

    /**
     * Une prestation que le foyer touche, devant ce que le moteur estime en régime établi.
     *
     * @param centimes ce qui est versé par mois
     */
    public record DejaVerse(Eclairage eclairage, long centimes) {
        /** À cinq pour cent ou cinq euros près, ou sans montant à comparer. */
        public boolean plausible() {
            long estime = eclairage.etabli();
            return centimes == 0 && estime > 0 || Math.abs(centimes - estime) <= Math.max(500, estime / 20);
        }
    }
}
