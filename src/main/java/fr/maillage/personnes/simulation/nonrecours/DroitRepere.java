package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.references.droits.Certitude;
import fr.maillage.references.estimation.Demarche.Rythme;
import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Un droit qu’un foyer paraît avoir sans le toucher.
 *
 * @param code la prestation, ou une aide locale : « AIDE_LOCALE:12:fsl-energie »
 * @param montant en régime établi, en centimes, au rythme de la prestation ; zéro si elle n’a pas de montant
 * @param ouvertMontant ce que l’organisme a notifié
 */
record DroitRepere(
        long id,
        long dossier,
        String code,
        String nom,
        String droit,
        long montant,
        Rythme rythme,
        Certitude.Degre certitude,
        LocalDate repereLe,
        Issue issue,
        @Nullable RaisonDeNonRecours raison,
        @Nullable Long ouvertMontant,
        int version) {

    /** « 212,40 € par mois », « sans montant ». */
    String combien() {
        return montant == 0 ? "sans montant" : new Montant(montant).ecrire() + " " + rythme.libelle();
    }
}
