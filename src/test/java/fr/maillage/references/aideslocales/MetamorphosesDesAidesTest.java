package fr.maillage.references.aideslocales;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.Condition;
import fr.maillage.references.aideslocales.regles.DemandeDAide;
import fr.maillage.references.aideslocales.regles.EvaluerUneAide;
import fr.maillage.references.aideslocales.regles.FauteDeSaisie;
import fr.maillage.references.aideslocales.regles.Issue;
import fr.maillage.references.aideslocales.regles.ReponseLocale;
import fr.maillage.references.aideslocales.regles.SituationDExemple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ce qui reste vrai de n’importe quelle aide et de n’importe quelle demande, sur trois mille demandes inventées, toujours les mêmes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetamorphosesDesAidesTest {
    private static final List<AideLocale> AIDES = ReglementsDeDemonstration.FICHIERS.stream()
            .map(f -> LectureDeReglement.exiger(ReglementsDeDemonstration.lire(f)))
            .flatMap(r -> r.aides().stream())
            .toList();
    private static final List<String> FACULTATIFS = List.of(
            "ressources",
            "commune",
            "mois_de_residence",
            "quotient_familial",
            "reste_a_vivre",
            "besoins",
            "facture",
            "deja_fois",
            "droits_refuses");
    private static final List<Map<String, String>> SITUATIONS = situations(3_000);

    private static List<Map<String, String>> situations(int nombre) {
        var hasard = new SplittableRandom(49);
        return Stream.generate(() -> situation(hasard)).limit(nombre).toList();
    }

    private static Map<String, String> situation(SplittableRandom hasard) {
        var s = new HashMap<>(Map.of(
                "le", "2026-%02d-15".formatted(1 + hasard.nextInt(12)),
                "age", "" + (18 + hasard.nextInt(60)),
                "activite", un(hasard, "en_emploi", "sans_emploi", "etudiant", "retraite", "inactif"),
                "occupation", un(hasard, "locataire_social", "locataire_vide", "proprietaire", "sans_domicile")));
        if (hasard.nextBoolean()) s.put("age_du_conjoint", "" + (18 + hasard.nextInt(60)));
        if (hasard.nextBoolean()) s.put("enfants", un(hasard, "3", "4, 9", "12, 15, 17", "1"));
        s.put("ressources", "" + hasard.nextInt(2_400));
        s.put("commune", un(hasard, "49007 Angers", "49099 Cholet", "49328 Saumur", "44109 Nantes"));
        s.put("mois_de_residence", "" + hasard.nextInt(24));
        s.put("quotient_familial", "" + hasard.nextInt(1_200));
        s.put("reste_a_vivre", "" + hasard.nextInt(1_500));
        s.put("besoins", un(hasard, "energie", "loyer", "alimentation", "cantine", "acces_au_logement"));
        s.put("facture", "" + (1 + hasard.nextInt(1_500)));
        s.put("deja_fois", un(hasard, "0", "0", "1", "2"));
        s.put("droits_refuses", un(hasard, "cheque_energie", "aide_au_logement", "rsa"));
        if (!s.get("deja_fois").equals("0")) s.put("deja_montant", "" + hasard.nextInt(400));
        return s;
    }

    private static String un(SplittableRandom hasard, String... mots) {
        return mots[hasard.nextInt(mots.length)];
    }

    private static DemandeDAide demande(Map<String, String> situation) {
        var fautes = new ArrayList<FauteDeSaisie>();
        DemandeDAide demande = SituationDExemple.lire(situation, fautes);
        assertThat(fautes).isEmpty();
        return demande;
    }

    private interface Propriete {
        void verifier(AideLocale aide, Map<String, String> situation, ReponseLocale reponse);
    }

    private static void partout(Propriete propriete) {
        for (var situation : SITUATIONS)
            for (AideLocale aide : AIDES)
                propriete.verifier(aide, situation, EvaluerUneAide.executer(aide, demande(situation)));
    }

    private static AideLocale avec(AideLocale a, List<Condition> conditions) {
        return new AideLocale(
                a.code(),
                a.nom(),
                a.phrase(),
                a.forme(),
                a.instance(),
                a.minimum(),
                conditions,
                a.montant(),
                a.pieces());
    }

    private static void memeReponse(ReponseLocale une, ReponseLocale autre, Object temoin) {
        assertThat(une.issue()).as("%s", temoin).isEqualTo(autre.issue());
        if (une instanceof ReponseLocale.Ouvert ouverte && autre instanceof ReponseLocale.Ouvert seconde)
            assertThat(ouverte.centimes()).as("%s", temoin).isEqualTo(seconde.centimes());
    }

    @Test
    void les_demandes_inventees_ouvrent_ferment_et_laissent_a_preciser_chaque_aide() {
        var vues = new HashMap<String, java.util.Set<Issue>>();
        partout((aide, situation, reponse) -> {
            var issues = vues.computeIfAbsent(aide.code(), _ -> new java.util.HashSet<>());
            issues.add(reponse.issue());
            var sans = new HashMap<>(situation);
            FACULTATIFS.forEach(sans::remove);
            sans.remove("deja_montant");
            issues.add(EvaluerUneAide.executer(aide, demande(sans)).issue());
        });
        assertThat(vues.values())
                .hasSize(AIDES.size())
                .allSatisfy(i -> assertThat(i).containsExactlyInAnyOrder(Issue.values()));
    }

    @Test
    void l_ordre_des_conditions_ne_change_rien() {
        partout((aide, situation, reponse) -> memeReponse(
                EvaluerUneAide.executer(avec(aide, aide.conditions().reversed()), demande(situation)),
                reponse,
                situation));
    }

    @Test
    void une_condition_de_moins_ne_ferme_jamais() {
        partout((aide, situation, reponse) -> {
            if (reponse.issue() != Issue.OUVERT || aide.conditions().isEmpty()) return;
            var sansLaPremiere =
                    avec(aide, aide.conditions().subList(1, aide.conditions().size()));
            assertThat(EvaluerUneAide.executer(sansLaPremiere, demande(situation))
                            .issue())
                    .as("%s", situation)
                    .isEqualTo(Issue.OUVERT);
        });
    }

    @Test
    void apprendre_un_fait_precise_une_reponse_mais_n_en_renverse_aucune() {
        partout((aide, situation, reponse) -> {
            for (String fait : FACULTATIFS) {
                var sans = new HashMap<>(situation);
                sans.remove(fait);
                if (fait.equals("deja_fois")) sans.remove("deja_montant");
                // Sans ressource écrite, un adulte sans emploi n’en a pas : c’est un fait, non une ignorance.
                boolean su = fait.equals("ressources")
                        && !List.of("en_emploi", "retraite").contains(situation.get("activite"));
                var ignorante = EvaluerUneAide.executer(aide, demande(sans));
                if (!su && ignorante.issue() != Issue.INCONNU)
                    assertThat(reponse.issue())
                            .as("%s sans %s : %s", aide.code(), fait, situation)
                            .isEqualTo(ignorante.issue());
            }
        });
    }

    @Test
    void un_quotient_plus_haut_ou_plus_de_ressources_n_ouvre_jamais_rien() {
        partout((aide, situation, reponse) -> {
            for (String fait : List.of("quotient_familial", "ressources", "reste_a_vivre")) {
                var plus = new HashMap<>(situation);
                plus.put(fait, "" + (Integer.parseInt(situation.getOrDefault(fait, "0")) + 137));
                var apres = EvaluerUneAide.executer(aide, demande(plus));
                if (apres.issue() == Issue.OUVERT)
                    assertThat(reponse.issue()).as("%s : %s", fait, situation).isEqualTo(Issue.OUVERT);
                if (apres instanceof ReponseLocale.Ouvert o
                        && reponse instanceof ReponseLocale.Ouvert avant
                        && o.centimes() != null
                        && avant.centimes() != null)
                    assertThat(o.centimes()).as("%s : %s", fait, situation).isLessThanOrEqualTo(avant.centimes());
            }
        });
    }

    @Test
    void une_somme_n_est_ni_negative_ni_plus_grande_que_la_facture_dont_elle_est_une_part() {
        partout((aide, situation, reponse) -> {
            if (!(reponse instanceof ReponseLocale.Ouvert ouverte) || ouverte.centimes() == null) return;
            assertThat(ouverte.centimes()).as("%s", situation).isNotNegative();
            if (aide.montant().valeurs().containsKey("taux"))
                assertThat(ouverte.centimes()).isLessThanOrEqualTo(100L * Integer.parseInt(situation.get("facture")));
        });
    }

    @Test
    void habiter_ailleurs_qu_au_lieu_dit_ferme_toujours() {
        partout((aide, situation, _) -> {
            boolean locale = aide.conditions().stream().anyMatch(c -> c.phrase().startsWith("Le foyer habite"));
            var nantes = new HashMap<>(situation);
            nantes.put("commune", "44109 Nantes");
            if (locale)
                assertThat(EvaluerUneAide.executer(aide, demande(nantes)).issue())
                        .isEqualTo(Issue.FERME);
        });
    }
}
