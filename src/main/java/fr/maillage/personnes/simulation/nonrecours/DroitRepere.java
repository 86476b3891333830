package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.references.aideslocales.AidesLocales;
import fr.maillage.references.droits.Certitude;
import fr.maillage.references.estimation.Demarche.Rythme;
import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern AIDE_LOCALE = Pattern.compile("AIDE_LOCALE:(\\d+):(.+)");

    static String code(AidesLocales.Reference aide) {
        return "AIDE_LOCALE:%d:%s".formatted(aide.reglement(), aide.code());
    }

    /** L’aide locale qu’il est, s’il n’est pas une prestation. */
    Optional<AidesLocales.Reference> aideLocale() {
        var lu = AIDE_LOCALE.matcher(code);
        return lu.matches()
                ? Optional.of(new AidesLocales.Reference(Long.parseLong(lu.group(1)), lu.group(2)))
                : Optional.empty();
    }

    /** « 212,40 € par mois », « sans montant ». */
    String combien() {
        return montant == 0 ? "sans montant" : new Montant(montant).ecrire() + " " + rythme.libelle();
    }
}
