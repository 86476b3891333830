package fr.maillage.references.territoire.adresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuesTest {
    private static final Rues RUES = new Rues(List.of(
            new Rues.Rue(1, "Avenue du Général de Gaulle", "49400", ""),
            new Rues.Rue(2, "Rue de la Gare", "49400", ""),
            new Rues.Rue(3, "Rue de la Garde", "49400", ""),
            new Rues.Rue(4, "Rue Louis Pasteur", "49400", ""),
            new Rues.Rue(5, "Place Saint-Exupéry", "49400", ""),
            new Rues.Rue(6, "Rue de l’Église", "49400", "Bagneux"),
            new Rues.Rue(7, "Rue de l’Église", "49412", "Dampierre"),
            new Rues.Rue(8, "Rue du 11 Novembre", "49400", ""),
            new Rues.Rue(9, "Rue du 8 Mai 1945", "49400", ""),
            new Rues.Rue(10, "Boulevard des Deux-Rives", "49400", ""),
            new Rues.Rue(11, "Résidence du Lac", "49400", ""),
            new Rues.Rue(12, "Rue de la Porte Neuve", "49400", "")));

    @ParameterizedTest(name = "« {0} » : {1} {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "12 avenue du Général de Gaulle | 12 | 1",
                "12 av. du Gal-de-Gaulle | 12 | 1",
                "12bis AVENUE DU GENERAL DE GAULLE | 12bis | 1",
                "12 bis, av Général de Gaulle | 12bis | 1",
                "12/14 avenue du général de gaulle | 12 | 1",
                "3 r de la gare | 3 | 2",
                "3, rue Gare, appt 12 | 3 | 2",
                "Bât. B, 3 rue de la Gare | 3 | 2",
                "chez M. Untel 3 rue de la Gare | 3 | 2",
                "7 rue Pasteur | 7 | 4",
                "7 rue L. Pasteur 49400 Saumur | 7 | 4",
                "1 pl. St Exupéry | 1 | 5",
                "1 place Saint Exupery | 1 | 5",
                "5 rue du 11 novembre | 5 | 8",
                "5 rue du 8 mai 1945 | 5 | 9",
                "22 bd des 2 rives | 22 | -",
                "22 bld des Deux Rives | 22 | 10",
                "22 boulevard des Deux Rivs | 22 | 10",
                "résidence du Lac 4 rue de la Gare | 4 | 2",
                "4 rue de la Gare résidence du Lac | 4 | 2",
                "Résidence du Lac | - | 11",
                "8 rue de la Porte Neuve | 8 | 12",
                "8 Porte Neuve | 8 | 12",
                "rue inconnue | - | -",
            })
    void une_adresse_ecrite_comme_on_l_ecrit_retrouve_sa_voie(String ecrite, String numero, Integer voie) {
        var lue = AdresseLue.lire(ecrite);
        assertThat(lue.numero()).isEqualTo(numero == null ? "" : numero);
        var trouvee = RUES.chercher(lue, "");
        if (voie == null) assertThat(trouvee).isEqualTo(new Rues.Trouvaille.Aucune());
        else
            assertThat(trouvee)
                    .isInstanceOfSatisfying(
                            Rues.Trouvaille.Une.class,
                            une -> assertThat(une.rue().id()).isEqualTo(voie));
    }

    @Test
    void deux_voies_du_meme_nom_se_departagent_par_le_code_postal_ou_se_proposent() {
        var lue = AdresseLue.lire("2 rue de l'église");
        assertThat(RUES.chercher(lue, "49412"))
                .isInstanceOfSatisfying(
                        Rues.Trouvaille.Une.class,
                        une -> assertThat(une.rue().id()).isEqualTo(7));
        assertThat(RUES.chercher(lue, ""))
                .isInstanceOfSatisfying(
                        Rues.Trouvaille.Plusieurs.class,
                        p -> assertThat(p.rues()).extracting(Rues.Rue::id).containsExactly(6, 7));
    }

    @Test
    void une_faute_qui_peut_etre_deux_voies_ne_choisit_pas() {
        assertThat(RUES.chercher(AdresseLue.lire("3 rue de la Garre"), ""))
                .isInstanceOfSatisfying(
                        Rues.Trouvaille.Plusieurs.class,
                        p -> assertThat(p.rues()).extracting(Rues.Rue::id).containsExactly(2, 3));
    }

    @Test
    void deux_voies_qui_ne_different_que_d_un_chiffre_ne_se_prennent_pas_l_une_pour_l_autre() {
        assertThat(RUES.chercher(AdresseLue.lire("5 rue du 18 mai 1945"), "")).isEqualTo(new Rues.Trouvaille.Aucune());
        assertThat(RUES.chercher(AdresseLue.lire("5 rue du 12 novembre"), "")).isEqualTo(new Rues.Trouvaille.Aucune());
    }
}
