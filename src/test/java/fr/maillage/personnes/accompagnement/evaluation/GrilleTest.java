package fr.maillage.personnes.accompagnement.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrilleTest {
    @Test
    void une_organisation_publie_sa_version_les_autres_gardent_la_leur_et_rien_ne_s_efface() {
        MaisonDEssai.adresse();
        var paul = AgentsDEssai.de("paul");
        var grilles = MaisonDEssai.piece(TenirLaGrille.class);
        var avant = QuiTravaille.pour(paul, () -> grilles.enVigueur(paul.organisation()));
        var domaines = new ArrayList<>(avant.domaines());
        domaines.add(new Grille.Domaine(
                "JUSTICE_" + (char) ('A' + avant.numero() % 26),
                "Droits et justice",
                false,
                true,
                Collections.nCopies(5, "décrit")));
        assertThat(QuiTravaille.pour(paul, () -> grilles.publier(avant.numero(), domaines, "La justice nous manquait")))
                .isEqualTo(new TenirLaGrille.Resultat.Publiee(avant.numero() + 1));
        assertThat(QuiTravaille.pour(paul, () -> grilles.publier(avant.numero(), domaines, "La même, trop tard")))
                .isInstanceOf(TenirLaGrille.Resultat.DejaChangee.class);
        var camille = AgentsDEssai.de("camille");
        assertThat(QuiTravaille.pour(camille, () -> grilles.enVigueur(camille.organisation()))
                        .domaines())
                .extracting(Grille.Domaine::libelle)
                .doesNotContain("Droits et justice");
        assertThat(QuiTravaille.pour(paul, () -> grilles.versions(paul.organisation())))
                .extracting(JdbcGrilles.Version::numero)
                .startsWith(avant.numero() + 1, avant.numero());
    }
}
