package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On retrouve une personne comme on l’entend, comme on l’écrit, comme on s’en souvient. Noms inventés. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RechercheTest {
    private static final Map<String, OuvrirUnDossier.Resultat.Ouvert> OUVERTS = new HashMap<>();
    private static final Map<String, Map<String, String>> NOMS = new HashMap<>();
    private static AgentConnecte camille;

    @BeforeAll
    static void ouvrir_des_dossiers() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        ouvrir("lemoine", Agents.fiche("Philippe André", "Le Moyne-Dupré", "1984-03-12", "06 11 22 33 44"));
        ouvrir("gauthier", Agents.fiche("Éloïse", "Gauthier", "1990-07-01", "+33 6 55 44 33 22"));
        ouvrir("nguyen", Agents.fiche("Thi Mai", "N’Guyen", "1975-11-30", ""));
        ouvrir("benali", Agents.fiche("Mohammed", "Ben Ali", "2001-02-28", "0241000000"));
        ouvrir("cheval", Agents.fiche("Joséphine", "Quevillard", "1948-05-05", ""));
        for (int n = 0; n < 30; n++) {
            ouvrir(
                    "foule" + n,
                    Agents.fiche(
                            List.of("Jean", "Marie", "Paul").get(n % 3),
                            "Foulquier" + (char) ('a' + n % 26),
                            "1960-01-" + String.format("%02d", n % 28 + 1),
                            ""));
        }
    }

    private static void ouvrir(String cle, Fiche fiche) {
        NOMS.put(cle, Map.of("nomDeNaissance", fiche.valeur("nomDeNaissance"), "prenoms", fiche.valeur("prenoms")));
        OUVERTS.put(cle, Agents.ouvrir(camille, fiche));
    }

    @ParameterizedTest
    @CsvSource({
        "lemoine, le moyne dupre",
        "lemoine, Dupré Philippe",
        "lemoine, filip lemoine",
        "lemoine, LEMOYNE",
        "lemoine, philipe le moyne",
        "lemoine, 12/03/1984",
        "lemoine, 0611223344",
        "lemoine, le moyne 12/03/1984",
        "gauthier, gotier eloise",
        "gauthier, Heloise Gauthier",
        "gauthier, gauthire",
        "gauthier, guathier eloise",
        "gauthier, 06.55.44.33.22",
        "nguyen, nguyen thi",
        "nguyen, N GUYEN Mai",
        "benali, benali mohammed",
        "benali, mohamed ben ali",
        "benali, 02 41 00 00 00",
        "cheval, kevillard",
        "cheval, josephine quevilard",
    })
    void la_bonne_personne_est_dans_les_cinq_premieres(String qui, String demande) {
        assertThat(cinq(demande).stream().map(t -> t.fiche().valeurs()))
                .as(demande)
                .anySatisfy(trouvee -> NOMS.getOrDefault(qui, Map.of("", "jamais"))
                        .forEach((champ, valeur) ->
                                assertThat(trouvee.get(champ)).isEqualTo(valeur)));
    }

    @Test
    void un_numero_de_dossier_donne_ce_dossier() {
        var ouvert = java.util.Objects.requireNonNull(OUVERTS.get("cheval"));
        assertThat(chercher(ouvert.numero())).startsWith(ouvert.dossier());
        assertThat(chercher(ouvert.numero().toLowerCase(java.util.Locale.ROOT).replace("d-", "d")))
                .startsWith(ouvert.dossier());
    }

    @Test
    void rien_ne_repond_a_un_nom_que_personne_ne_porte() {
        assertThat(chercher("zzyzxw")).isEmpty();
    }

    @Test
    void une_personne_deja_connue_est_suggeree_avec_ses_raisons() {
        var resultat = QuiTravaille.pour(
                camille,
                () -> MaisonDEssai.piece(OuvrirUnDossier.class)
                        .executer(new OuvrirUnDossier.Demande(
                                Agents.fiche("Heloïse", "Gautier", "1990-07-01", ""),
                                "Essai",
                                Adresse.AUCUNE,
                                false,
                                true,
                                false)));
        assertThat(resultat).isInstanceOfSatisfying(OuvrirUnDossier.Resultat.DejaConnue.class, connue -> {
            var premiere = connue.ressemblances().getFirst();
            assertThat(premiere.fiche().nom()).isEqualTo("Gauthier");
            assertThat(premiere.raisons()).contains("même date de naissance");
        });
    }

    @Test
    void deux_homonymes_nes_un_autre_jour_ne_sont_pas_suggeres() {
        var resultat = QuiTravaille.pour(
                camille,
                () -> MaisonDEssai.piece(OuvrirUnDossier.class)
                        .executer(new OuvrirUnDossier.Demande(
                                Agents.fiche(
                                        "Éloïse",
                                        "Gauthier",
                                        java.time.LocalDate.of(1920, 1, 1)
                                                .plusDays(System.nanoTime() % 7000)
                                                .toString(),
                                        ""),
                                "Essai",
                                Adresse.AUCUNE,
                                false,
                                true,
                                false)));
        assertThat(resultat).isInstanceOf(OuvrirUnDossier.Resultat.Ouvert.class);
    }

    private static List<ChercherUnePersonne.Trouve> cinq(String demande) {
        return QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(ChercherUnePersonne.class).executer(demande))
                .stream()
                .limit(5)
                .toList();
    }

    private static List<Long> chercher(String demande) {
        return cinq(demande).stream().map(t -> t.resultat().dossier()).toList();
    }
}
