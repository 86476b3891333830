package fr.maillage.socle.echanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.valeurs.FormeDeCode;
import fr.maillage.socle.echanges.valeurs.NombreLu;
import fr.maillage.socle.echanges.valeurs.PeriodeLue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtractionTest {

    @TempDir
    Path repertoire;

    static FichierRecu recu(String texte) {
        return FichierRecu.recevoir(new ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8)), "essai.csv");
    }

    private static final String COMPARATEUR = """
            CODGEO;SUPERF;P18_POP;MED19;NAIS1318
            1001;15.95;771;23970;44
            2A004;82,03;71361;;3 512
            49007;42.7;154508;s;10\u202f000
            """;

    @Test
    void un_fichier_d_un_indicateur_par_colonne_donne_ses_valeurs_datees() {
        try (FichierRecu fichier = recu(COMPARATEUR)) {
            List<LigneExtraite> lignes = new ArrayList<>();
            Controle controle = new Extraction(fichier, Modeles.comparateur()).charger(lignes::add);
            assertThat(controle.sansRefus()).isTrue();
            assertThat(lignes).extracting(LigneExtraite::code).containsExactly("01001", "2A004", "49007");
            assertThat(lignes.get(1).valeurs())
                    .containsExactly(
                            new LigneExtraite.ValeurLue("P_POP", PeriodeLue.annee(2018), new NombreLu.Connu(71_361)),
                            new LigneExtraite.ValeurLue("MED", PeriodeLue.annee(2019), new NombreLu.Secret("vide")),
                            new LigneExtraite.ValeurLue(
                                    "NAIS", new PeriodeLue(2018, null, 2013), new NombreLu.Connu(3_512)));
            assertThat(controle.reparations()).singleElement().satisfies(reparations -> {
                assertThat(reparations.nature()).isEqualTo("zéro de tête rendu");
                assertThat(reparations.exemples()).containsExactly("ligne 2 : « 1001 » lu « 01001 »");
            });
            assertThat(controle.valeursSecretes()).isEqualTo(2);
        }
    }

    @Test
    void une_cellule_illisible_fait_refuser_la_ligne_et_dit_tout() {
        try (FichierRecu fichier = recu(COMPARATEUR + "49008;1;douze;#N/A;1\nAngers;1;1;1;1\n")) {
            Controle controle = new Extraction(fichier, Modeles.comparateur()).controler();
            assertThat(controle.refusees()).isEqualTo(2);
            assertThat(controle.premiersRefus())
                    .extracting(Refus::phrase)
                    .containsExactly(
                            "Ligne 5, colonne « P18_POP » : « douze » n’est pas un nombre : on attend par exemple 1234,5.",
                            "Ligne 5, colonne « MED19 » : La cellule contient l’erreur de tableur « #N/A » : corrigez la formule.",
                            "Ligne 6, colonne « CODGEO » : « Angers » n’est pas un code commune : on attend par exemple 49007 ou 2A004.");
        }
    }

    @Test
    void le_fichier_de_refus_rend_la_ligne_le_motif_et_desarme_les_formules() throws IOException {
        Path refus = repertoire.resolve("refus.csv");
        try (FichierRecu fichier = recu(COMPARATEUR + "=cmd|' /C calc'!A0;-13,6;+x;\"a;b\";@y\n")) {
            new Extraction(fichier, Modeles.comparateur()).controler(refus);
        }
        List<String> lignes = Files.readAllLines(refus);
        assertThat(lignes.getFirst()).isEqualTo("\uFEFFLigne;CODGEO;SUPERF;P18_POP;MED19;NAIS1318;Motif du refus");
        assertThat(lignes.get(1))
                .startsWith("5;'=cmd|' /C calc'!A0;-13,6;'+x;\"a;b\";'@y;")
                .contains("n’est pas un code commune");
        assertThat(lignes).hasSize(2);
    }

    @Test
    void un_doublon_exact_se_compte_sans_consequence() {
        try (FichierRecu fichier = recu(COMPARATEUR + "49007;42.7;154508;s;10\u202f000\n")) {
            List<LigneExtraite> lignes = new ArrayList<>();
            Controle controle = new Extraction(fichier, Modeles.comparateur()).charger(lignes::add);
            assertThat(controle.doublonsExacts()).isEqualTo(1);
            assertThat(controle.sansRefus()).isTrue();
            assertThat(lignes).hasSize(3);
        }
    }

    @Test
    void deux_lignes_qui_se_contredisent_sont_toutes_deux_refusees() throws IOException {
        Path refus = repertoire.resolve("refus.csv");
        try (FichierRecu fichier = recu(COMPARATEUR + "49007;42.7;150000;s;10000\n")) {
            Extraction extraction = new Extraction(fichier, Modeles.comparateur());
            Controle controle = extraction.controler(refus);
            assertThat(controle.refusees()).isEqualTo(2);
            assertThat(controle.contradictions()).isEqualTo(2);
            assertThat(controle.premiersRefus().getFirst().raison())
                    .contains("Les lignes 4 et 5 donnent des valeurs différentes pour « 49007 »");
            List<String> codes = new ArrayList<>();
            extraction.charger(ligne -> codes.add(ligne.code()));
            assertThat(codes).containsExactly("01001", "2A004");
        }
        assertThat(Files.readAllLines(refus)).hasSize(3);
    }

    @Test
    void une_valeur_par_ligne_avec_mailles_et_mois_meles() {
        String texte =
                "codgeo,YEAR,Demandeurs_Emploi\n49007,janvier_2020,21520\n49,janvier_2020,60000\nreg52,février_2020,200000\n2A,janvier_2020,5\n";
        try (FichierRecu fichier = recu(texte)) {
            List<LigneExtraite> lignes = new ArrayList<>();
            new Extraction(fichier, Modeles.demandeursDEmploi()).charger(lignes::add);
            assertThat(lignes)
                    .extracting(LigneExtraite::maille, LigneExtraite::code)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("commune", "49007"),
                            org.assertj.core.groups.Tuple.tuple("departement", "49"),
                            org.assertj.core.groups.Tuple.tuple("region", "52"),
                            org.assertj.core.groups.Tuple.tuple("departement", "2A"));
            assertThat(lignes.get(2).valeurs().getFirst().periode()).contains(new PeriodeLue(2020, 2, null));
            assertThat(lignes.getFirst().millesime()).contains(2025);
        }
    }

    @Test
    void un_filtre_de_niveau_ecarte_sans_refuser() {
        String texte = "Code;Niveau géographique;Taux\n49007;Commune;12,5\n49;Département;14\n";
        try (FichierRecu fichier = recu(texte)) {
            Controle controle = new Extraction(fichier, Modeles.precarite()).controler();
            assertThat(controle.acceptees()).isEqualTo(1);
            assertThat(controle.ecartees()).isEqualTo(1);
            assertThat(controle.refusees()).isZero();
        }
    }

    @Test
    void la_maille_et_le_millesime_peuvent_venir_de_colonnes_et_l_unite_se_corriger() {
        var modele = Correspondance.simple(
                "m",
                "Mailles mêlées",
                Signature.de("code", "niveau"),
                new Correspondance.Reperage(
                        List.of("code"),
                        new MailleDuCode.ParColonne(
                                "niveau",
                                Map.of(
                                        "COM", new MailleDuCode.Fixe("commune", FormeDeCode.COMMUNE),
                                        "DEP", new MailleDuCode.Fixe("departement", FormeDeCode.DEPARTEMENT))),
                        null,
                        "cog"),
                new FormeDuTableau.UneValeurParLigne(
                        "variable", null, Map.of("pop", "P_POP"), "annee", null, "valeur", 1000.0),
                fr.maillage.socle.echanges.valeurs.Marqueurs.ORDINAIRES);
        String texte =
                "code;niveau;cog;variable;annee;valeur\n49007;COM;2024;pop;2021;154,5\n049;DEP;2024;pop;2021;820\n52;REG;2024;pop;2021;3800\n49007;COM;2024;men;2021;80\n";
        try (FichierRecu fichier = recu(texte)) {
            List<LigneExtraite> lignes = new ArrayList<>();
            Controle controle = new Extraction(fichier, modele).charger(lignes::add);
            assertThat(controle.ecartees()).isEqualTo(1);
            assertThat(lignes).hasSize(3);
            assertThat(lignes.getFirst().valeurs())
                    .containsExactly(
                            new LigneExtraite.ValeurLue("P_POP", PeriodeLue.annee(2021), new NombreLu.Connu(154_500)));
            assertThat(lignes.get(1).code()).isEqualTo("49");
            assertThat(lignes.get(1).millesime()).contains(2024);
        }
    }

    @Test
    void une_colonne_qui_manque_se_nomme() {
        try (FichierRecu fichier = recu("codgeo,Demandeurs_Emploi\n49007,3\n")) {
            assertThatThrownBy(() -> new Extraction(fichier, Modeles.demandeursDEmploi()).controler())
                    .isInstanceOf(FichierIllisible.class)
                    .hasMessageContainingAll("« YEAR » manque", "codgeo, Demandeurs_Emploi");
        }
    }

    @Test
    void une_periode_illisible_et_une_variable_absente_se_disent() {
        try (FichierRecu fichier = recu("codgeo,YEAR,Demandeurs_Emploi\n49007,hier,3\n")) {
            Controle controle = new Extraction(fichier, Modeles.demandeursDEmploi()).controler();
            assertThat(controle.premiersRefus().getFirst().raison()).contains("« hier » n’est pas une période");
        }
    }

    @Test
    void le_resume_se_lit_en_francais() {
        try (FichierRecu fichier = recu(COMPARATEUR)) {
            assertThat(new Extraction(fichier, Modeles.comparateur())
                            .controler()
                            .resume())
                    .contains(
                            "3 lignes lues : 3 prises, 0 refusées.",
                            "Réparé : zéro de tête rendu, 1 fois (ligne 2 : « 1001 » lu « 01001 »).");
        }
    }
}
