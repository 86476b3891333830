package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.personnes.demarches.DemarcheSuivie;
import fr.maillage.personnes.demarches.DroitSuivi;
import fr.maillage.personnes.simulation.DroitDuCatalogue;
import fr.maillage.references.aideslocales.AidesLocales;
import fr.maillage.references.aideslocales.ReponseEnVigueur;
import fr.maillage.references.aideslocales.regles.ReponseLocale;
import fr.maillage.references.droits.Certitude;
import fr.maillage.references.droits.Eclairage;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.Demarche.Rythme;
import fr.maillage.references.estimation.Estimation;
import fr.maillage.references.estimation.Estimer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Ce qui, dans l’estimation d’un dossier, est un droit probablement non demandé : il paraît ouvert, en régime établi, et l’on n’en sait ni
 * versement, ni demande, ni avis contraire de qui suit le foyer.
 */
final class RegarderUnDossier {
    /** Elles ne se demandent pas seules. */
    private static final Set<Prestation> SUIVENT_UNE_AUTRE =
            EnumSet.of(Prestation.MAJORATION_VIE_AUTONOME, Prestation.PARTICIPATION_SANTE);

    private static final Set<Prestation> SANS_MONTANT = EnumSet.of(Prestation.COMPLEMENTAIRE_SANTE, Prestation.PCH);

    private final Estimer estimer;

    RegarderUnDossier(Estimer estimer) {
        this.estimer = estimer;
    }

    record Repere(String code, String nom, String droit, long montant, Rythme rythme, Certitude.Degre certitude) {}

    /**
     * Les aides locales dont toutes les conditions sont remplies par ce que le dossier sait. Une aide qui demande un besoin ou une facture que
     * l’on ne connaît pas n’y est pas.
     */
    static List<Repere> locales(List<ReponseEnVigueur> reponses) {
        var reperes = new ArrayList<Repere>();
        for (var reponse : reponses) {
            if (!(reponse.reponse() instanceof ReponseLocale.Ouvert(var aide, var centimes, var _, var _))) continue;
            reperes.add(new Repere(
                    DroitRepere.code(new AidesLocales.Reference(reponse.numeroDuReglement(), aide.code())),
                    "%s (%s)".formatted(aide.nom(), reponse.organisme()),
                    "",
                    centimes == null ? 0 : centimes,
                    Rythme.UNE_FOIS,
                    Certitude.Degre.A_VERIFIER));
        }
        return reperes;
    }

    List<Repere> reperer(Estimation estimation, List<DroitSuivi> droits, List<DemarcheSuivie> demarches) {
        var reperes = new ArrayList<Repere>();
        for (Eclairage eclairage : estimation.aDemander()) {
            Prestation prestation = eclairage.prestation();
            if (SUIVENT_UNE_AUTRE.contains(prestation)) continue;
            String droit = DroitDuCatalogue.de(prestation).orElse("");
            if (!droit.isEmpty() && connu(droit, droits, demarches)) continue;
            Rythme rythme = estimer.demarche(prestation).rythme();
            long montant = rythme == Rythme.PAR_MOIS ? eclairage.etabli() : Estimer.centimes(eclairage);
            boolean sansMontant = SANS_MONTANT.contains(prestation);
            if (montant == 0 && !sansMontant) continue;
            reperes.add(new Repere(
                    prestation.name(),
                    prestation.nom(),
                    droit,
                    sansMontant ? 0 : montant,
                    rythme,
                    eclairage.certitude().degre()));
        }
        return reperes;
    }

    /** Demandé, ou écarté par qui suit le foyer : rien à repérer. */
    private static boolean connu(String droit, List<DroitSuivi> droits, List<DemarcheSuivie> demarches) {
        return droits.stream()
                        .filter(d -> d.droit().equals(droit))
                        .anyMatch(d -> d.etat() == DroitSuivi.Etat.DEMANDE
                                || d.etat() == DroitSuivi.Etat.SUSPENDU
                                || d.etat() == DroitSuivi.Etat.SANS_OBJET)
                || demarches.stream()
                        .filter(d -> d.droit().equals(droit))
                        .anyMatch(d -> d.issue() == DemarcheSuivie.Issue.A_FAIRE
                                || d.issue() == DemarcheSuivie.Issue.ATTENDUE);
    }
}
