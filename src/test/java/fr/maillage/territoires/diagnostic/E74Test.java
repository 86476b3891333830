package fr.maillage.territoires.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** E74 : une maison neuve en démonstration a le Maine-et-Loire, ses intercommunalités, ses communes, et personne de réel. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class E74Test {
    @Test
    void le_Maine_et_Loire_est_la_avec_ses_intercommunalites_ses_communes_et_leurs_chiffres() {
        var geographie = MaisonDEssai.piece(Territoires.class).geographie();
        var departement = geographie.exiger(Maille.DEPARTEMENT, "49");
        List<Territoire> communes = geographie.membres(departement, Maille.COMMUNE);
        assertThat(communes).hasSize(176);
        assertThat(communes.stream().map(c -> c.rattachement().epci()).distinct())
                .hasSizeBetween(9, 11);
        assertThat(MaisonDEssai.piece(ComposerUnPortrait.class).de(departement).chiffresCles())
                .hasSizeGreaterThan(5);
    }

    @Test
    void les_agents_et_les_secteurs_de_la_demonstration_sont_fictifs_et_le_disent() {
        var noms = MaisonDEssai.proprietaire()
                // Les organisations des comptes de démonstration ; d’autres essais en ajoutent, qui n’en sont pas.
                .sql("""
                        select distinct o.nom from acces.organisation o
                        join acces.agent a on a.organisation = o.id
                        where a.demonstration""")
                .query(String.class)
                .list();
        assertThat(noms).isNotEmpty().allSatisfy(n -> assertThat(n).containsIgnoringCase("démonstration"));
        try (var navigateur =
                Navigateur.connecter("ines").aller("/recherche?q=Maison+des+solidarit%C3%A9s+Angers-Centre")) {
            assertThat(navigateur.page().locator(".reponses").innerText())
                    .contains("secteur inventé pour la démonstration");
        }
    }
}
