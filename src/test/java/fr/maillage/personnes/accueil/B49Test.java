package fr.maillage.personnes.accueil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B49 : tenir une permanence sociale, avec ou sans nom. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B49Test {
    private static AgentConnecte camille;
    private static AgentConnecte amina;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        amina = AgentsDEssai.de("amina");
    }

    @Test
    void qui_refuse_de_dire_son_nom_est_note_sans_identite_et_compte_dans_les_statistiques() {
        long avant = comptes("49035", "Énergie, eau");
        var passage = Permanences.recevoir(
                camille,
                Permanences.fiche(FicheDAccueil.Motif.ENERGIE, "49035"),
                Identite.AUCUNE,
                TenirLaPermanence.Suite.FINIR);
        var lu = AgentsDEssai.pour(
                camille, () -> MaisonDEssai.piece(TenirLaPermanence.class).lire(passage.id()));
        assertThat(lu.identite().vide()).isTrue();
        assertThat(lu.passage().fiche().motifs()).containsExactly(FicheDAccueil.Motif.ENERGIE);
        assertThat(lu.passage().fiche().commune()).isEqualTo("49035");
        assertThat(lu.passage().fiche().age()).isEqualTo(FicheDAccueil.Age.DE_25_A_39);
        assertThat(lu.passage().fiche().orientation()).isEqualTo(FicheDAccueil.Orientation.CCAS);
        assertThat(comptes("49035", "Énergie, eau")).isEqualTo(avant + 1);
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from accueil.identite where passage = " + passage.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static long comptes(String commune, String motif) {
        var mois = YearMonth.from(Quand.aujourdHui());
        return QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(ComptesDAccueil.class)
                                .compter(List.of(commune), new SourceDIndicateurs.Periode(mois, mois)))
                .stream()
                .filter(c -> c.modalites().equals(Map.of("motif", motif)))
                .mapToLong(SourceDIndicateurs.Comptage::effectif)
                .sum();
    }

    @Test
    void le_registre_n_a_aucune_colonne_d_identite() {
        assertThat(Permanences.colonnes("passage"))
                .isNotEmpty()
                .noneMatch(c -> c.matches("(?i).*(nom|prenom|naissance|telephone|identite).*"));
    }

    @Test
    void le_nom_donne_est_scelle_et_son_effacement_suit_l_ouverture_du_dossier() {
        var passage = Permanences.recevoir(
                camille,
                Permanences.fiche(FicheDAccueil.Motif.DROITS, "49035"),
                new Identite("Zéphyrine", "Essaiaccueil", "1990-02-03", "0639980123"),
                TenirLaPermanence.Suite.ATTENTE);
        String base = MaisonDEssai.proprietaire()
                .sql("select i::text || encode(i.texte_scelle, 'escape') from accueil.identite i where passage = "
                        + passage.id())
                .query(String.class)
                .single();
        assertThat(base).doesNotContain("Zéphyrine", "Essaiaccueil", "0639980123");
        var origine = MaisonDEssai.piece(OrigineAccueil.class);
        var valeurs =
                AgentsDEssai.pour(camille, () -> origine.valeurs(passage.id())).orElseThrow();
        assertThat(valeurs)
                .containsEntry("prenoms", "Zéphyrine")
                .containsEntry("nomDeNaissance", "Essaiaccueil")
                .containsEntry("telephone1", "0639980123")
                .containsEntry("motif", "droits, prestations");
        long dossier = MaisonDEssai.proprietaire()
                .sql("select min(dossier) from dossiers.suivi where fin is null and agent = " + camille.id())
                .query(Long.class)
                .single();
        AgentsDEssai.pour(camille, () -> {
            origine.ouvert(passage.id(), dossier);
            return true;
        });
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select (select count(*) from accueil.identite where passage = p.id), t.issue, p.dossier"
                                + " from accueil.passage p join accueil.attente t on t.passage = p.id where p.id = "
                                + passage.id())
                        .query((l, _) -> List.of(l.getLong(1), l.getString(2), l.getLong(3)))
                        .single())
                .isEqualTo(List.<Object>of(0L, "DOSSIER", dossier));
    }

    @Test
    void sans_motif_ou_sans_moyen_de_rappeler_une_phrase_dit_quoi_faire() {
        var permanence = MaisonDEssai.piece(TenirLaPermanence.class);
        var refus = AgentsDEssai.pour(camille, () -> {
            var passage = permanence.recevoirSurLeChamp(Permanences.lieuDe(camille), null);
            var fiche = Permanences.fiche(FicheDAccueil.Motif.AUTRE, "");
            return permanence.enregistrer(
                    passage.id(), passage.version(), fiche, Identite.AUCUNE, TenirLaPermanence.Suite.ATTENTE);
        });
        assertThat(refus)
                .isInstanceOfSatisfying(
                        TenirLaPermanence.Resultat.Refusee.class,
                        r -> assertThat(r.phrase()).contains("il faut un nom ou un téléphone"));
    }

    @Test
    void deux_arrivees_simultanees_ont_deux_numeros() throws Exception {
        var permanence = MaisonDEssai.piece(TenirLaPermanence.class);
        long lieu = Permanences.lieuDe(camille);
        try (var fils = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var numeros = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(_ -> fils.submit(() -> QuiTravaille.pour(
                            camille, () -> permanence.arriver(lieu).rang())))
                    .toList();
            var vus = new java.util.HashSet<Integer>();
            for (var numero : numeros) assertThat(vus.add(numero.get())).isTrue();
        }
    }

    @Test
    void la_base_ne_montre_rien_sans_contexte_et_rien_a_une_autre_organisation() {
        var passage = Permanences.recevoir(
                camille,
                Permanences.fiche(FicheDAccueil.Motif.BUDGET, "49035"),
                new Identite("Ysoline", "Essaicloison", "", ""),
                TenirLaPermanence.Suite.ATTENTE);
        var tables = MaisonDEssai.proprietaire()
                .sql("select tablename from pg_tables where schemaname = 'accueil'")
                .query(String.class)
                .list();
        assertThat(tables).contains("passage", "identite", "attente", "incident", "domiciliation", "pli", "reglage");
        for (String table : tables) {
            assertThat(AgentsDEssai.base()
                            .sql("select count(*) from accueil." + table)
                            .query(Long.class)
                            .single())
                    .as("accueil.%s sans contexte", table)
                    .isZero();
        }
        var permanence = MaisonDEssai.piece(TenirLaPermanence.class);
        assertThatThrownBy(() -> AgentsDEssai.pour(amina, () -> permanence.lire(passage.id())))
                .isInstanceOf(Introuvable.class);
        for (String table : List.of("passage", "identite", "attente")) {
            assertThat(AgentsDEssai.pour(
                            amina,
                            () -> AgentsDEssai.base()
                                    .sql("select count(*) from accueil." + table + " where organisation = "
                                            + camille.organisation())
                                    .query(Long.class)
                                    .single()))
                    .as("accueil.%s vu d’une autre organisation", table)
                    .isZero();
        }
        var bruno = AgentsDEssai.de("bruno");
        assertThat(AgentsDEssai.pour(
                        bruno,
                        () -> AgentsDEssai.base()
                                .sql("select count(*) from accueil.passage")
                                .query(Long.class)
                                .single()))
                .as("le délégué relit le registre, sans identité")
                .isPositive();
        assertThat(AgentsDEssai.pour(
                        bruno,
                        () -> AgentsDEssai.base()
                                .sql("select count(*) from accueil.identite")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void une_lecture_qui_montre_un_nom_est_au_journal() {
        var passage = Permanences.recevoir(
                camille,
                Permanences.fiche(FicheDAccueil.Motif.BUDGET, ""),
                new Identite("Ophélie", "Essaijournal", "", ""),
                TenirLaPermanence.Suite.FINIR);
        AgentsDEssai.pour(
                camille, () -> MaisonDEssai.piece(TenirLaPermanence.class).lire(passage.id()));
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from journal.ecriture where acte = 'LIRE' and reference = 'passage:"
                                + passage.id() + "'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ce_qui_sort_de_la_permanence_est_sous_le_secret_statistique() {
        var publiables = QuiTravaille.pour(
                camille,
                () -> MaisonDEssai.piece(ComptesDAccueil.class)
                        .publiables(Quand.aujourdHui().minusDays(60), Quand.aujourdHui()));
        assertThat(publiables.valeurs()).isNotEmpty();
        publiables.valeurs().values().stream()
                .flatMap(ligne -> ligne.values().stream())
                .filter(v -> v.etat() == Valeur.Etat.CONNUE)
                .forEach(v -> assertThat(v.nombre() == 0 || v.nombre() >= 11)
                        .as("%s", v)
                        .isTrue());
    }
}
