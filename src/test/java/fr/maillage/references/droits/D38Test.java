package fr.maillage.references.droits;

import static fr.maillage.references.droits.Foyers.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Zone;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Les aides légales à leurs barèmes datés : une personne seule sans ressource, en novembre 2026. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class D38Test {
    private static final MoteurDeDroits MOTEUR = new MoteurDeDroits(Baremes.duProduit());
    private static final YearMonth NOVEMBRE_2026 = YearMonth.of(2026, 11);

    private static double rsa(Foyer foyer) {
        return MOTEUR.montants(foyer, NOVEMBRE_2026)[Prestation.RSA.ordinal()] / 100.0;
    }

    @Test
    void sans_aide_au_logement_le_RSA_vaut_le_montant_forfaitaire() {
        assertThat(rsa(sansLogement(demandeur()))).isEqualTo(651.69);
    }

    @Test
    void avec_une_aide_au_logement_le_forfait_logement_est_retire() {
        assertThat(rsa(foyer(location(Zone.DEUX, 450), demandeur()))).isEqualTo(573.49);
    }
}
