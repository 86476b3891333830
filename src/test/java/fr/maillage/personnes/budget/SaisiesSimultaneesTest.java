package fr.maillage.personnes.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Plusieurs personnes changent le même budget au hasard. Chaque valeur écrite est unique : si deux écritures acquittées partaient de la même
 * valeur lue, l’une aurait effacé l’autre sans la voir.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SaisiesSimultaneesTest {
    private static final long GRAINE = 20_261_122L;
    private static final int PERSONNES = 6;
    private static final int SAISIES = 12;

    /** Une écriture acquittée d’un champ : de quelle valeur vers laquelle. */
    private record Ecrit(String champ, String de, String vers) {}

    private final AgentConnecte camille = AgentsDEssai.de("camille");
    private final LireUnBudget lire = MaisonDEssai.piece(LireUnBudget.class);
    private final EnregistrerUnBudget enregistrer = MaisonDEssai.piece(EnregistrerUnBudget.class);
    private final AtomicInteger unique = new AtomicInteger(1_000);
    private final Queue<Ecrit> ecrits = new ConcurrentLinkedQueue<>();
    private final AtomicInteger desaccords = new AtomicInteger();

    @Test
    void aucune_ecriture_n_en_efface_une_autre_sans_la_voir() throws Exception {
        long dossier = Foyers.dossier(camille);
        long budget = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(OuvrirUnBudget.class).constate(dossier));
        executer(
                dossier,
                budget,
                saisie(
                        ouvert(dossier, budget),
                        List.of("n.R1.0.montant", "1", "n.F1.0.montant", "2", "n.C1.0.montant", "3")));
        try (var fils = Executors.newFixedThreadPool(PERSONNES)) {
            var travaux = new ArrayList<Future<?>>();
            for (int p = 0; p < PERSONNES; p++) {
                var hasard = new Random(GRAINE + p);
                travaux.add(fils.submit(() -> {
                    for (int n = 0; n < SAISIES; n++) changer(dossier, budget, hasard);
                }));
            }
            for (var travail : travaux) travail.get();
        }
        assertThat(ecrits).as("écritures acquittées").hasSizeGreaterThan(PERSONNES * SAISIES / 2);
        assertThat(desaccords.get())
                .as("le tirage provoque des désaccords (graine %d)", GRAINE)
                .isPositive();
        var departs = new HashSet<String>();
        for (var e : ecrits) {
            assertThat(departs.add(e.champ() + " " + e.de()))
                    .as("deux écritures acquittées partaient de %s (graine %d)", e, GRAINE)
                    .isTrue();
        }
        for (var ligne : ouvert(dossier, budget).lignes()) {
            String champ = ligne.nomDuChamp(LigneSaisie.MONTANT);
            String fin = ligne.valeur(LigneSaisie.MONTANT);
            assertThat(departs)
                    .as("la dernière valeur de %s n’a été remplacée par aucune", champ)
                    .doesNotContain(champ + " " + fin);
            assertThat(ecrits)
                    .as("et elle a été écrite")
                    .anyMatch(e -> e.champ().equals(champ) && e.vers().equals(fin));
        }
    }

    private SaisieDeBudget ouvert(long dossier, long budget) {
        return QuiTravaille.pour(
                camille,
                () -> SaisieDeBudget.du(
                        lire.pourEcrire(dossier).exiger(budget),
                        UUID.randomUUID().toString()));
    }

    private static SaisieDeBudget saisie(SaisieDeBudget ouverte, List<String> champs) {
        return SaisieDeBudget.lire(Foyers.formulaire(ouverte, champs.toArray(String[]::new)));
    }

    private EnregistrerUnBudget.Resultat executer(long dossier, long budget, SaisieDeBudget saisie) {
        return QuiTravaille.pour(camille, () -> enregistrer.executer(dossier, budget, saisie));
    }

    /** Ouvre, change un ou deux montants, enregistre ; devant un désaccord, garde tantôt le sien, tantôt celui du collègue. */
    private void changer(long dossier, long budget, Random hasard) {
        var ouverte = ouvert(dossier, budget);
        var champs = new ArrayList<String>();
        for (var ligne : ouverte.lignes()) {
            if (hasard.nextInt(3) > 0) continue;
            champs.add(ligne.nomDuChamp(LigneSaisie.MONTANT));
            champs.add(Integer.toString(unique.incrementAndGet()));
        }
        Thread.yield();
        var saisie = saisie(ouverte, champs);
        for (int essai = 0; essai < 50; essai++) {
            var resultat = executer(dossier, budget, saisie);
            if (resultat instanceof EnregistrerUnBudget.Resultat.EnDesaccord(var aTrancher, var lesquels)) {
                desaccords.incrementAndGet();
                var choix = new ArrayList<String>();
                for (var d : lesquels) {
                    if (hasard.nextBoolean()) continue;
                    choix.add(d.champ());
                    choix.add(d.enregistre());
                }
                saisie = saisie(aTrancher, choix);
                continue;
            }
            assertThat(resultat).isInstanceOf(EnregistrerUnBudget.Resultat.Enregistre.class);
            noter(saisie);
            return;
        }
        throw new AssertionError("Cinquante désaccords de suite : la saisie n’aboutit pas.");
    }

    private void noter(SaisieDeBudget saisie) {
        for (var ligne : saisie.lignes()) {
            String de = Objects.requireNonNull(saisie.lues().get(ligne.id())).getOrDefault(LigneSaisie.MONTANT, "");
            String vers = ligne.valeur(LigneSaisie.MONTANT);
            if (!de.equals(vers)) ecrits.add(new Ecrit(ligne.nomDuChamp(LigneSaisie.MONTANT), de, vers));
        }
    }

    @Test
    void le_meme_formulaire_envoye_deux_fois_ne_s_enregistre_qu_une() {
        long dossier = Foyers.dossier(camille);
        long budget = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(OuvrirUnBudget.class).constate(dossier));
        var saisie = saisie(ouvert(dossier, budget), List.of("n.R1.0.montant", "900"));
        assertThat(executer(dossier, budget, saisie)).isInstanceOf(EnregistrerUnBudget.Resultat.Enregistre.class);
        assertThat(executer(dossier, budget, saisie)).isInstanceOf(EnregistrerUnBudget.Resultat.DejaEnregistre.class);
        assertThat(ouvert(dossier, budget).lignes()).hasSize(1);
    }

    @Test
    void un_brouillon_se_retrouve_tel_quel_meme_faux_n_est_qu_a_son_auteur_et_disparait_une_fois_enregistre() {
        long dossier = Foyers.dossier(camille);
        var autre = AgentsDEssai.de("malik");
        Foyers.suivre(dossier, autre);
        long budget = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(OuvrirUnBudget.class).constate(dossier));
        var brouillons = MaisonDEssai.piece(TenirUnBrouillon.class);
        var fausse = saisie(
                ouvert(dossier, budget),
                List.of("n.R1.0.montant", "1 234,5O", "n.R1.0.precision", "Usine à façon, 35 h"));
        QuiTravaille.pour(camille, () -> brouillons.garder(dossier, budget, fausse));
        var rendue =
                QuiTravaille.pour(camille, () -> brouillons.retrouver(budget)).orElseThrow();
        assertThat(rendue.saisie()).isEqualTo(fausse);
        assertThat(QuiTravaille.pour(autre, () -> brouillons.retrouver(budget))).isEmpty();
        assertThat(QuiTravaille.pour(
                                camille,
                                () -> MaisonDEssai.piece(BrouillonsDeBudget.class)
                                        .pour(camille))
                        .orElseThrow()
                        .lignes())
                .anyMatch(l -> l.href().endsWith("/budget/" + budget + "/saisie"));
        assertThat(executer(dossier, budget, fausse)).isInstanceOf(EnregistrerUnBudget.Resultat.Refuse.class);
        executer(dossier, budget, saisie(ouvert(dossier, budget), List.of("n.R1.0.montant", "1234,50")));
        assertThat(QuiTravaille.pour(camille, () -> brouillons.retrouver(budget)))
                .isEmpty();
    }
}
