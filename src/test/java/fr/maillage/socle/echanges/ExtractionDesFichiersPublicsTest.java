package fr.maillage.socle.echanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Limites;
import fr.maillage.socle.echanges.valeurs.NombreLu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** De vrais fichiers nationaux, du dépôt aux valeurs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtractionDesFichiersPublicsTest {

    private static FichierRecu ouvrir(String nom) {
        Path chemin = FichiersPublicsTest.DONNEES.resolve(nom);
        assumeTrue(Files.exists(chemin));
        return FichierRecu.ouvrir(chemin, null, Limites.ORDINAIRES);
    }

    @Test
    void le_comparateur_national_donne_angers_sans_une_valeur_illisible() {
        try (FichierRecu fichier = ouvrir("insee/base_cc_comparateur.CSV")) {
            Map<String, NombreLu> angers = new HashMap<>();
            Controle controle = new Extraction(fichier, Modeles.comparateur()).charger(ligne -> {
                if (ligne.code().equals("49007")) {
                    ligne.valeurs()
                            .forEach(valeur -> angers.put(
                                    valeur.variable()
                                            + valeur.periode().orElseThrow().annee(),
                                    valeur.nombre()));
                }
            });
            assertThat(controle.lues()).isEqualTo(35_010);
            assertThat(controle.acceptees()).isEqualTo(35_010);
            assertThat(controle.refusees()).isZero();
            assertThat(controle.valeursSecretes()).isPositive();
            assertThat(angers).containsEntry("P_POP2018", new NombreLu.Connu(154_508));
        }
    }

    @Test
    void les_demandeurs_d_emploi_se_trient_en_trois_mailles() {
        try (FichierRecu fichier = ouvrir("emploi/demandeurs_emploi_communes_odis_2025-06.csv")) {
            Map<String, Integer> lignes = new HashMap<>();
            List<String> reparations = new ArrayList<>();
            Controle controle = new Extraction(fichier, Modeles.demandeursDEmploi())
                    .charger(ligne -> lignes.merge(ligne.maille(), 1, Integer::sum));
            controle.reparations().forEach(reparation -> reparations.add(reparation.nature()));
            assertThat(controle.lues()).isEqualTo(147_420);
            assertThat(reparations).isEmpty();
            // Dix communes y ont deux valeurs pour un même mois : elles sont rendues, pas choisies au hasard.
            assertThat(controle.contradictions()).isEqualTo(1_246);
            assertThat(controle.doublonsExacts()).isEqualTo(2_587);
            assertThat(controle.acceptees() + controle.refusees()).isEqualTo(controle.lues());
            assertThat(lignes.keySet()).containsExactlyInAnyOrder("commune", "departement", "region");
        }
    }
}
