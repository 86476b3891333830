package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.pages.DoublonsPage;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** La liste des doublons suggérés (issue 3, « Duplicates: suggested with reasons at entry and in a list »). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoublonsEnListeTest {
    private static AgentConnecte camille;
    private static AgentConnecte amina;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        amina = AgentsDEssai.de("amina");
    }

    private static void calculer() {
        MaisonDEssai.piece(CalculerLesDoublons.class).calculer(_ -> {}, _ -> {});
    }

    private static List<DoublonsPage.Paire> toutes(AgentConnecte agent) {
        return QuiTravaille.pour(agent, () -> {
            var lister = MaisonDEssai.piece(ListerLesDoublons.class);
            var paires = new ArrayList<DoublonsPage.Paire>();
            int pages = 1;
            for (int n = 1; n <= pages; n++) {
                var page = lister.page("", "", n);
                pages = page.pages();
                paires.addAll(page.paires());
            }
            return paires;
        });
    }

    private static boolean montree(AgentConnecte agent, String nom) {
        return toutes(agent).stream()
                .anyMatch(p -> p.une().nom().contains(nom) || p.autre().nom().contains(nom));
    }

    private static long personne(long dossier) {
        return MaisonDEssai.proprietaire()
                .sql("select min(personne) from dossiers.appartenance where dossier = :d")
                .param("d", dossier)
                .query(Long.class)
                .single();
    }

    @Test
    void une_paire_est_montree_a_qui_voit_les_deux_puis_quitte_la_liste_quand_elle_est_tranchee() {
        long une = Agents.dossierDe(camille, "Zélie", "Vanquaethem", "1961-04-05");
        long autre = Agents.dossierDe(camille, "Zelie", "Vanquaetem", "1961-04-05");
        long ailleurs = Agents.dossierDe(amina, "Zélie", "Vanquaethem", "1961-04-05");
        calculer();
        var paire = toutes(camille).stream()
                .filter(p -> p.une().nom().contains("Vanquaethem"))
                .findFirst()
                .orElseThrow();
        assertThat(paire.raisons()).contains("même prénom").contains("même date de naissance");
        assertThat(montree(amina, "Vanquaethem")).as("une autre organisation").isFalse();
        assertThat(ailleurs).isPositive();
        QuiTravaille.pour(camille, () -> {
            MaisonDEssai.piece(ReunirDeuxFiches.class).distinguer(une, personne(une), personne(autre));
            return true;
        });
        assertThat(montree(camille, "Vanquaethem")).isFalse();
        calculer();
        assertThat(montree(camille, "Vanquaethem"))
                .as("ne plus proposer vaut pour toujours")
                .isFalse();
    }

    @Test
    void des_jumeaux_d_un_meme_dossier_ne_sont_pas_un_doublon_a_trancher() {
        long dossier = Agents.dossierDe(camille, "Yvonnick", "Quillerec", "2012-04-05");
        QuiTravaille.pour(
                camille,
                () -> MaisonDEssai.piece(EnregistrerUnePersonne.class)
                        .ajouter(
                                dossier,
                                Agents.fiche("Yvonick", "Quillerec", "2012-04-05", ""),
                                Lien.ENFANT,
                                Garde.SANS_OBJET));
        calculer();
        assertThat(montree(camille, "Quillerec")).isFalse();
    }

    /** Ranger les fiches par voisinage ne perd aucune des paires que l’on trouverait en comparant chacune à chacune. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void comparer_par_blocs_trouve_exactement_ce_que_trouverait_la_comparaison_de_tous_a_tous(long graine) {
        var fiches = fiches(new Random(graine), 400);
        var attendues = new TreeSet<String>();
        var trouvees = new TreeSet<String>();
        var voisinage = new Voisinage();
        for (int n = 0; n < fiches.size(); n++) {
            for (int m = 0; m < n; m++) {
                if (Comparaison.de(fiches.get(n), fiches.get(m)).suffit()) attendues.add(m + "-" + n);
            }
            for (var voisin : voisinage.autour(fiches.get(n)))
                trouvees.add(voisin.fiche().id() + "-" + n);
            voisinage.ajouter(fiches.get(n));
        }
        assertThat(attendues).hasSizeGreaterThan(30);
        assertThat(trouvees).isEqualTo(attendues);
    }

    private static List<Fiche> fiches(Random hasard, int combien) {
        String[] noms = {
            "Lefebvre", "Lefevre", "Le Moine", "Lemoine", "Martin", "Martins", "Dupont-Durand", "Durand", "Ba", "Diop"
        };
        String[] prenoms = {"Marie", "Mary", "Marie-Claire", "Claire", "Jean", "Jan", "Éric", "Eric", "Li", "Fatou"};
        var fiches = new ArrayList<Fiche>();
        for (int n = 0; n < combien; n++) {
            String date = hasard.nextInt(5) == 0
                    ? ""
                    : LocalDate.of(1980, 1, 1).plusDays(hasard.nextInt(60)).toString();
            fiches.add(new Fiche(
                    n,
                    0,
                    Map.of(
                            "nomDeNaissance",
                            noms[hasard.nextInt(noms.length)],
                            "nomDUsage",
                            hasard.nextInt(4) == 0 ? noms[hasard.nextInt(noms.length)] : "",
                            "prenoms",
                            prenoms[hasard.nextInt(prenoms.length)],
                            "naissance",
                            date,
                            "telephone1",
                            hasard.nextInt(3) == 0 ? "06000000%02d".formatted(hasard.nextInt(40)) : "")));
        }
        return fiches;
    }

    /** Le contrôle en nombre ne laisse passer personne que le contrôle d’une saisie aurait reconnu. */
    @Test
    void chercher_en_nombre_reconnait_qui_une_saisie_reconnaitrait() {
        Agents.ouvrir(camille, Agents.fiche("Ophélie", "Zwingelstein", "1977-07-07", "0699887766"));
        Agents.ouvrir(camille, Agents.fiche("Ophélie", "Kowalczykowa", "", ""));
        var saisies = List.of(
                Map.of("prenoms", "ophelie", "nomDeNaissance", "ZWINGELSTEIN", "naissance", "1977-07-07"),
                Map.of("prenoms", "Ofélie", "nomDeNaissance", "Zwingelstain", "naissance", "1977-07-07"),
                Map.of(
                        "prenoms",
                        "Autre",
                        "nomDeNaissance",
                        "Tout",
                        "naissance",
                        "1977-07-07",
                        "telephone1",
                        "0699887766"),
                Map.of("prenoms", "Ophélie", "nomDeNaissance", "Kowalczykowa", "naissance", "1950-01-01"),
                Map.of("prenoms", "Ophélie", "nomDeNaissance", "Zwingelstein"),
                Map.of("prenoms", "Ophélie", "nomDeNaissance", "Zwingelstein", "naissance", "1988-08-08"),
                Map.of("prenoms", "Ulysse", "nomDeNaissance", "Zwingelstein", "naissance", "1988-08-08"));
        var enNombre = AgentsDEssai.pour(
                camille, () -> MaisonDEssai.piece(RapprocherEnNombre.class).dansLaMaison(saisies, _ -> {}));
        for (int n = 0; n < saisies.size(); n++) {
            var saisie = Fiche.saisie(saisies.get(n));
            var uneAUne = AgentsDEssai.pour(
                    camille, () -> MaisonDEssai.piece(Doublons.class).de(saisie));
            assertThat(enNombre.containsKey(n)).as(saisies.get(n).toString()).isEqualTo(!uneAUne.isEmpty());
        }
        assertThat(enNombre.keySet()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }
}
