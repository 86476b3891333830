package fr.maillage.personnes.simulation;

import fr.maillage.references.droits.FaitAPreciser;
import java.time.LocalDate;
import java.util.Set;

/**
 * Combien de temps on se fie à une réponse avant de la redemander. Ce ne sont pas des délais de la loi : un revenu vaut un trimestre de
 * déclaration, une grossesse neuf mois, une facture à payer un mois, le reste un an.
 */
final class DureesDeReponse {
    private static final int TRIMESTRE_ET_UN_MOIS = 4;
    private static final int GROSSESSE = 9;
    private static final int UN_AN = 12;
    private static final Set<String> CE_QU_IL_FAUT_PAYER =
            Set.of(FaitsLocauxDuDossier.BESOIN, FaitsLocauxDuDossier.FACTURE);

    private DureesDeReponse() {}

    static LocalDate jusquAu(String champ, LocalDate le) {
        if (Mots.RESSOURCES.contains(champ)) return le.plusMonths(TRIMESTRE_ET_UN_MOIS);
        if (CE_QU_IL_FAUT_PAYER.contains(champ)) return le.plusMonths(1);
        if (champ.equals(FaitsLocauxDuDossier.FOIS)) return le.plusMonths(TRIMESTRE_ET_UN_MOIS);
        if (champ.equals(Mots.fait(FaitAPreciser.GROSSESSE))) return le.plusMonths(GROSSESSE);
        return le.plusMonths(UN_AN);
    }
}
