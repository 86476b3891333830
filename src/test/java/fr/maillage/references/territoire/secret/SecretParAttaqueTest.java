package fr.maillage.references.territoire.secret;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.secret.AttaquantParEnumeration.Equation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Le secret mis à l'épreuve : des tableaux, hiérarchies et périmètres tirés au sort, et quelqu'un qui cherche à percer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretParAttaqueTest {

    private static final int SEUIL = 3;

    @Test
    void aucune_case_masquee_ne_se_retrouve_et_aucun_petit_effectif_ne_s_enferme_par_tous_les_tableaux_possibles() {
        int masquees = 0;
        for (int graine = 0; graine < 200; graine++) {
            Random hasard = new Random(graine);
            Tableau tableau = tirer(hasard, 2 + hasard.nextInt(2), 2, 5);
            TableauProtege protege = TableauProtege.de(tableau, SEUIL);
            masquees += protege.masquees().size();

            attaquer(tableau, publies(tableau, protege), protege.masquees(), "graine " + graine);
        }
        assertThat(masquees).as("l’épreuve masque vraiment des cases").isGreaterThan(600);
    }

    @Test
    void les_marges_croisees_de_deux_dimensions_ne_percent_rien_non_plus() {
        int masquees = 0;
        for (int graine = 0; graine < 80; graine++) {
            Random hasard = new Random(3000 + graine);
            Tableau simple = tirer(hasard, 2, 4, 5);
            // m0 à m3 sont les croisements de deux dimensions à deux modalités.
            Tableau tableau = new Tableau(
                    simple.territoires(),
                    simple.modalites(),
                    simple.ensembles(),
                    Map.of(
                            "femmes", Set.of("m0", "m1"),
                            "hommes", Set.of("m2", "m3"),
                            "jeunes", Set.of("m0", "m2"),
                            "aines", Set.of("m1", "m3")),
                    simple.effectifs());
            TableauProtege protege = TableauProtege.de(tableau, SEUIL);
            masquees += protege.masquees().size();

            attaquer(tableau, publies(tableau, protege), protege.masquees(), "graine " + graine);
        }
        assertThat(masquees).isGreaterThan(100);
    }

    @Test
    void des_questions_posees_l_une_apres_l_autre_sur_des_perimetres_qui_se_recouvrent_ne_percent_rien() {
        int publies = 0;
        int refusees = 0;
        for (int graine = 0; graine < 150; graine++) {
            Random hasard = new Random(1000 + graine);
            Tableau tableau = tirer(hasard, 5, 1, 6);
            var garde = new GardeDeDifference(tableau, SEUIL);
            List<TableauProtege.Case> masquees = garde.tableau().masquees();
            List<Equation> lues = publies(tableau, garde.tableau());
            for (int question = 0; question < 12; question++) {
                Set<String> perimetre = perimetre(hasard, tableau);
                Valeur reponse = garde.demander(perimetre, Tableau.ENSEMBLE);
                if (reponse.estChiffree()) {
                    publies++;
                    lues.add(new Equation(
                            cases(tableau, perimetre, Set.copyOf(tableau.modalites())), (long) reponse.nombre()));
                } else {
                    refusees++;
                }
            }

            attaquer(tableau, lues, masquees, "graine " + graine);
        }
        assertThat(publies).isGreaterThan(250);
        assertThat(refusees).isGreaterThan(250);
    }

    /** Le cœur de la garantie, essayé sur tous les ensembles de cases, publiés ou non. */
    private static void attaquer(
            Tableau tableau, List<Equation> lues, List<TableauProtege.Case> masquees, String quand) {
        int nombre = tableau.territoires().size() * tableau.modalites().size();
        var attaquant = new AttaquantParEnumeration(lues, nombre, 6);
        assertThat(attaquant.nombreDeTableauxPossibles()).as(quand).isPositive();
        long[] vrais = IntStream.range(0, nombre)
                .mapToLong(i -> tableau.effectifs()[i / tableau.modalites().size()][
                        i % tableau.modalites().size()])
                .toArray();
        for (int choix = 1; choix < 1 << nombre; choix++) {
            boolean[] cases = new boolean[nombre];
            long vrai = 0;
            for (int i = 0; i < nombre; i++) {
                cases[i] = (choix >> i & 1) == 1;
                vrai += cases[i] ? vrais[i] : 0;
            }
            if (vrai > 0 && vrai < SEUIL) {
                assertThat(attaquant.maximum(cases))
                        .as("%s : ensemble de cases %s valant %d", quand, Integer.toBinaryString(choix), vrai)
                        .isGreaterThanOrEqualTo(SEUIL);
            }
        }
        for (TableauProtege.Case masquee : masquees) {
            boolean[] cases = cases(tableau, masquee);
            assertThat(attaquant.minimum(cases))
                    .as("%s : case masquée %s", quand, masquee)
                    .isLessThan(attaquant.maximum(cases));
        }
    }

    @Test
    void sur_de_grands_tableaux_hierarchises_aucune_case_masquee_n_est_combinaison_des_chiffres_publies() {
        for (int graine = 0; graine < 12; graine++) {
            Random hasard = new Random(500 + graine);
            Tableau tableau = tirer(hasard, 14, 3, 40);
            TableauProtege protege = TableauProtege.de(tableau, 11);
            var attaquant = new AttaquantLineaire();
            protege.valeurs().forEach((montree, valeur) -> {
                if (valeur.estChiffree()) {
                    attaquant.apprendre(cases(tableau, montree));
                }
            });

            assertThat(protege.masquees()).isNotEmpty().noneMatch(masquee -> attaquant.sait(cases(tableau, masquee)));
        }
    }

    @Test
    void une_difference_de_deux_perimetres_ne_livre_jamais_un_petit_effectif() {
        for (int graine = 0; graine < 12; graine++) {
            Random hasard = new Random(900 + graine);
            Tableau tableau = tirer(hasard, 12, 1, 30);
            var garde = new GardeDeDifference(tableau, 11);
            var attaquant = new AttaquantLineaire();
            garde.tableau().valeurs().forEach((montree, valeur) -> {
                if (valeur.estChiffree()) {
                    attaquant.apprendre(cases(tableau, montree));
                }
            });
            for (int question = 0; question < 30; question++) {
                Set<String> perimetre = perimetre(hasard, tableau);
                if (garde.demander(perimetre, Tableau.ENSEMBLE).estChiffree()) {
                    attaquant.apprendre(cases(tableau, perimetre, Set.copyOf(tableau.modalites())));
                }
            }
            for (int choix = 1; choix < 1 << 12; choix++) {
                boolean[] cases = new boolean[12];
                long vrai = 0;
                for (int i = 0; i < 12; i++) {
                    cases[i] = (choix >> i & 1) == 1;
                    vrai += cases[i] ? tableau.effectifs()[i][0] : 0;
                }
                assertThat(vrai > 0 && vrai < 11 && attaquant.sait(cases))
                        .as("graine %d, ensemble %s valant %d", graine, Integer.toBinaryString(choix), vrai)
                        .isFalse();
            }
        }
    }

    /** Un tableau au hasard, avec deux EPCI, un canton à cheval et un département. */
    static Tableau tirer(Random hasard, int communes, int modalites, int plafond) {
        List<String> territoires =
                IntStream.range(0, communes).mapToObj(i -> "c" + i).toList();
        List<String> colonnes =
                IntStream.range(0, modalites).mapToObj(i -> "m" + i).toList();
        long[][] effectifs = new long[communes][modalites];
        for (long[] ligne : effectifs) {
            for (int i = 0; i < modalites; i++) {
                ligne[i] = hasard.nextInt(4) == 0 ? hasard.nextInt(2) : hasard.nextInt(plafond);
            }
        }
        var ensembles = new LinkedHashMap<String, Set<String>>();
        ensembles.put("departement", Set.copyOf(territoires));
        int coupe = 1 + hasard.nextInt(communes - 1);
        ensembles.put("epci 1", Set.copyOf(territoires.subList(0, coupe)));
        ensembles.put("epci 2", Set.copyOf(territoires.subList(coupe, communes)));
        ensembles.put("canton à cheval", Set.copyOf(territoires.subList(coupe - 1, coupe + 1)));
        return new Tableau(territoires, colonnes, ensembles, Map.of(), effectifs);
    }

    private static Set<String> perimetre(Random hasard, Tableau tableau) {
        var perimetre = new HashSet<String>();
        while (perimetre.isEmpty()) {
            tableau.territoires().stream().filter(_ -> hasard.nextBoolean()).forEach(perimetre::add);
        }
        return perimetre;
    }

    private static List<Equation> publies(Tableau tableau, TableauProtege protege) {
        var lues = new ArrayList<Equation>();
        protege.valeurs().forEach((montree, valeur) -> {
            if (valeur.estChiffree()) {
                lues.add(new Equation(cases(tableau, montree), (long) valeur.nombre()));
            }
        });
        return lues;
    }

    static boolean[] cases(Tableau tableau, TableauProtege.Case montree) {
        Set<String> lieux = tableau.ensembles().getOrDefault(montree.territoire(), Set.of(montree.territoire()));
        Set<String> colonnes = montree.modalite().equals(Tableau.ENSEMBLE)
                ? Set.copyOf(tableau.modalites())
                : tableau.groupes().getOrDefault(montree.modalite(), Set.of(montree.modalite()));
        return cases(tableau, lieux, colonnes);
    }

    static boolean[] cases(Tableau tableau, Set<String> lieux, Set<String> colonnes) {
        int largeur = tableau.modalites().size();
        boolean[] cases = new boolean[tableau.territoires().size() * largeur];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = lieux.contains(tableau.territoires().get(i / largeur))
                    && colonnes.contains(tableau.modalites().get(i % largeur));
        }
        return cases;
    }
}
