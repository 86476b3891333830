package fr.maillage.references.droits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.baremes.Bareme;
import fr.maillage.references.baremes.Baremes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmploisDesBaremesTest {
    private static final LocalDate JUIN = LocalDate.of(2026, 6, 1);
    private final Baremes baremes = Baremes.duProduit();

    @Test
    void une_valeur_dit_qui_l_emploie() {
        assertThat(EmploisDesBaremes.au(baremes, JUIN).get("rsa/montant_forfaitaire"))
                .isEqualTo(List.of("Complémentaire santé", "Quotité saisissable", "RSA"));
    }

    @Test
    void les_valeurs_sans_emploi_sont_celles_des_formules_a_ecrire() {
        var employes = EmploisDesBaremes.au(baremes, JUIN).keySet();
        assertThat(baremes.tous().stream().map(Bareme::code).filter(code -> !employes.contains(code)))
                .contains("rsa/jeune_actif", "css/abattements")
                .doesNotContain("communs/bmaf", "paje/preparee", "logement/accession_parts", "css/plafond");
    }
}
