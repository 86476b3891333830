package fr.maillage.territoires.projets.ecrits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Diaporama;
import fr.maillage.socle.documents.TexteEnBlocs;
import fr.maillage.socle.ecriture.RelireDEssai;
import fr.maillage.territoires.projets.Contenu;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.FicheDEssai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EcritsTest {
    private final Fiche fiche = FicheDEssai.complete();
    private final ComposerUnEcrit composer = new ComposerUnEcrit(fiche, "Baugé-en-Anjou", "Département");

    @Test
    void A22_une_note_tiree_d_un_projet_a_deja_son_objet_son_contexte_ses_chiffres_son_budget_et_ses_options() {
        Map<String, String> note = Preremplir.de(fiche, GenreDEcrit.NOTE);
        assertThat(note.get("objet")).contains("navette à la demande");
        assertThat(note.get("contexte")).contains("rendez-vous", "27 signaux et 41 besoins");
        assertThat(note.get("chiffres")).contains("80 ans et plus vivant seuls : 32 % (source : Insee");
        assertThat(note.get("budget")).contains("Total des dépenses : 42\u202f000\u202f€", "18\u202f500\u202f€");
        assertThat(note.get("options")).contains("B. Navette", "Pour : Souple. Contre : Réservation la veille.");
        assertThat(note.get("decision")).contains("Approuver");
    }

    @Test
    void E68_la_recommandation_technique_est_separee_du_choix_politique_et_les_sources_sont_listees() {
        var ouvrage = composer.ouvrage(GenreDEcrit.NOTE_A_L_ELU, Preremplir.de(fiche, GenreDEcrit.NOTE_A_L_ELU));
        assertThat(ouvrage.chapitres().stream().map(Chapitre::titre))
                .containsSubsequence("Options", "Recommandation technique", "Choix politique", "Sources");
        assertThat(texte(ouvrage.chapitres(), "Choix politique"))
                .contains("À l’appréciation de l’élu", "☐ A. Ne rien changer", "☐ B. Navette")
                .doesNotContain("recommande");
        assertThat(texte(ouvrage.chapitres(), "Recommandation technique")).contains("recommande l’option B");
        assertThat(texte(ouvrage.chapitres(), "Sources")).contains("Insee, recensement 2022");
        var options =
                (Bloc.Tableau) chapitre(ouvrage.chapitres(), "Options").blocs().getFirst();
        assertThat(options.colonnes())
                .containsExactly("Option", "Pour", "Contre", "Coût", "Risque juridique", "Risque financier");
    }

    @Test
    void une_option_sans_inconvenient_ou_seule_est_signalee() {
        Contenu c = fiche.contenu();
        var seule = new Contenu.Choix("Une seule", "Parfaite.", "", 0, "", "");
        Fiche penchee = fiche.avec(c.avec(List.of(), List.of(seule), c.budget(), c.jalons()));
        assertThat(String.join("\n", EcritsDeFicheController.equilibre(penchee)))
                .contains("au moins deux options", "pas d’inconvénient", "risque juridique", "Aucune source");
        assertThat(EcritsDeFicheController.equilibre(fiche)).isEmpty();
    }

    private static Chapitre chapitre(List<Chapitre> chapitres, String titre) {
        return chapitres.stream()
                .filter(c -> c.titre().equals(titre))
                .findFirst()
                .orElseThrow();
    }

    private static String texte(List<Chapitre> chapitres, String titre) {
        return chapitre(chapitres, titre).blocs().toString();
    }

    @Test
    void D44_cinq_diapositives_de_quarante_mots_au_plus_un_chiffre_source_chacune_et_la_decision_pour_finir() {
        var argumentaire = new Argumentaire(fiche, Preremplir.de(fiche, GenreDEcrit.ARGUMENTAIRE));
        assertThat(argumentaire.manques()).isEmpty();
        Diaporama diaporama = argumentaire.diaporama(composer.couverture("Argumentaire"));
        assertThat(diaporama.nombre()).isEqualTo(5);
        assertThat(diaporama.diapos()).allSatisfy(d -> {
            assertThat(d.mots()).isLessThanOrEqualTo(40);
            assertThat(((Bloc.ChiffresCles) java.util.Objects.requireNonNull(d.visuel())).chiffres())
                    .hasSize(1);
            assertThat(d.source()).isNotBlank();
        });
        var derniere = diaporama.diapos().getLast();
        assertThat(derniere.titre()).isEqualTo("La décision demandée");
        assertThat(derniere.points().getFirst()).contains("Approuver la navette");
        assertThat(((Bloc.ChiffresCles) java.util.Objects.requireNonNull(derniere.visuel()))
                        .chiffres()
                        .getFirst()
                        .valeur())
                .isEqualTo("18\u202f500\u202f€");
    }

    @Test
    void D44_meme_un_texte_tres_long_tient_en_quarante_mots() {
        String fleuve = "mot ".repeat(300).strip() + ".";
        var sections = new java.util.HashMap<String, String>();
        GenreDEcrit.ARGUMENTAIRE.parties().forEach(p -> sections.put(p.code(), fleuve));
        var argumentaire = new Argumentaire(fiche, sections);
        assertThat(argumentaire.diaporama(composer.couverture("x")).diapos())
                .allSatisfy(d -> assertThat(d.mots()).isLessThanOrEqualTo(40));
        assertThat(Diaporama.compter(argumentaire.pitch())).isLessThanOrEqualTo(Argumentaire.MOTS_EN_TROIS_MINUTES);
    }

    @Test
    void D44_sans_chiffre_ni_demande_la_maison_dit_ce_qui_manque_au_lieu_d_inventer() {
        Fiche nue = FicheDEssai.de(fiche.nature(), "Projet nu", List.of(), null, Contenu.VIDE);
        assertThat(String.join(" ", new Argumentaire(nue, Map.of()).manques()))
                .contains("Il manque", "avec sa source", "décision demandée");
    }

    @Test
    void A16_le_tract_et_le_texte_de_six_cents_signes_disent_date_lieu_contact_cout_et_accessibilite() {
        var kit = new KitDeCommunication(fiche, "Segré", "Département");
        assertThat(kit.empechements(RelireDEssai.neuf())).isEmpty();
        for (String dit : List.of(kit.texteCourt(), kit.tract().chapitres().toString(), kit.courriel())) {
            assertThat(dit.toLowerCase(java.util.Locale.FRANCE))
                    .contains(
                            "mardi 8 décembre 2026",
                            "médiathèque, 1 rue du pavé",
                            "02 41 00 00 00",
                            "gratuit",
                            "boucle magnétique");
        }
        assertThat(kit.texteCourt()).hasSizeLessThanOrEqualTo(600);
    }

    @Test
    void A16_un_texte_trop_long_est_coupe_mais_jamais_ses_informations_pratiques() {
        var p = fiche.contenu().pratique();
        var bavarde = new Contenu.Pratique(
                p.jour(),
                p.heure(),
                p.lieu(),
                p.contact(),
                p.cout(),
                p.accessibilite(),
                "Une phrase assez longue pour déborder. ".repeat(40),
                p.images(),
                null);
        var kit = new KitDeCommunication(fiche.avec(fiche.contenu().avec(bavarde)), "", "Département");
        assertThat(kit.texteCourt()).hasSizeBetween(450, 600).contains("02 41 00 00 00", "boucle magnétique");
    }

    @Test
    void A16_un_nom_de_personne_une_information_absente_ou_un_droit_a_l_image_incertain_empechent_de_diffuser() {
        var p = fiche.contenu().pratique();
        var cas = new ArrayList<Contenu.Pratique>();
        cas.add(new Contenu.Pratique(
                p.jour(),
                p.heure(),
                p.lieu(),
                p.contact(),
                p.cout(),
                p.accessibilite(),
                "Avec Madame Durand, participante.",
                p.images(),
                null));
        cas.add(new Contenu.Pratique(null, "", p.lieu(), "", p.cout(), p.accessibilite(), "", p.images(), null));
        cas.add(new Contenu.Pratique(
                p.jour(),
                p.heure(),
                p.lieu(),
                p.contact(),
                p.cout(),
                p.accessibilite(),
                "",
                Contenu.Images.A_VERIFIER,
                null));
        cas.add(new Contenu.Pratique(
                p.jour(),
                p.heure(),
                p.lieu(),
                p.contact(),
                p.cout(),
                p.accessibilite(),
                "",
                Contenu.Images.AVEC_ACCORD,
                LocalDate.of(2026, 1, 1)));
        var dits = cas.stream()
                .map(c -> String.join(
                        " ",
                        new KitDeCommunication(fiche.avec(fiche.contenu().avec(c)), "", "D")
                                .empechements(RelireDEssai.neuf())))
                .toList();
        assertThat(dits.get(0)).contains("Madame Durand");
        assertThat(dits.get(1)).contains("la date", "le contact");
        assertThat(dits.get(2)).contains("Droit à l’image");
        assertThat(dits.get(3)).contains("ne valent plus");
    }

    @Test
    void E63_le_retroplanning_suit_les_delais_regles_J_45_service_J_30_DGA() {
        var circuit =
                new Circuit(List.of(new Circuit.Delai("DGA", 30), new Circuit.Delai("Service", 45)), "{annee}-{rang}");
        var echeances = circuit.retroplanning(LocalDate.of(2027, 3, 18));
        assertThat(echeances).extracting(Circuit.Echeance::qui).containsExactly("Service", "DGA");
        assertThat(echeances)
                .extracting(Circuit.Echeance::auPlusTard)
                .containsExactly(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 16));
    }

    @Test
    void E63_une_echeance_qui_tombe_un_jour_chome_recule_au_jour_ouvre_precedent() {
        var circuit = new Circuit(List.of(new Circuit.Delai("Service", 10)), "{rang}");
        assertThat(circuit.retroplanning(LocalDate.of(2027, 5, 11)).getFirst().auPlusTard())
                .as("le 1er mai 2027 est un samedi férié")
                .isEqualTo(LocalDate.of(2027, 4, 30));
        assertThat(Circuit.paques(2027)).isEqualTo(LocalDate.of(2027, 3, 28));
        assertThat(circuit.retroplanning(LocalDate.of(2027, 4, 8)).getFirst().auPlusTard())
                .as("le 29 mars 2027 est le lundi de Pâques")
                .isEqualTo(LocalDate.of(2027, 3, 26));
    }

    @Test
    void E63_les_etapes_se_reglent_a_la_main_et_ce_qui_ne_se_lit_pas_est_dit() {
        var erreurs = new ArrayList<fr.maillage.socle.web.ErreurDeChamp>();
        assertThat(CircuitController.delais("J-45 Service\nj - 30  DGA\n", erreurs))
                .containsExactly(new Circuit.Delai("Service", 45), new Circuit.Delai("DGA", 30));
        assertThat(erreurs).isEmpty();
        CircuitController.delais("quarante-cinq jours", erreurs);
        assertThat(erreurs)
                .singleElement()
                .satisfies(e -> assertThat(e.phrase()).contains("J-45 Service"));
        assertThat(new Circuit(List.of(), "{service}/{annee}/{rang}").numero(2027, 42, "MSS"))
                .isEqualTo("MSS/2027/0042");
        assertThat(TenirLeCircuit.sigle("Mission services sociaux")).isEqualTo("MSS");
    }

    @Test
    void D52_la_frise_va_des_signaux_comptes_au_resultat() {
        var frise = composer.frise();
        var tableau = frise.blocs(Bloc.Tableau.class).getFirst();
        assertThat(tableau.lignes())
                .extracting(Bloc.Ligne::titre)
                .containsExactly("Terrain", "Note", "Arbitrage", "Délibération", "Action", "Résultat");
        assertThat(tableau.lignes().getFirst().cellules().get(1).texte()).contains("27 signaux, 41 besoins");
        assertThat(tableau.lignes().getLast().cellules().get(1).texte()).contains("143 personnes transportées");
    }

    @Test
    void un_tiret_fait_une_liste_une_ligne_vide_un_paragraphe() {
        assertThat(TexteEnBlocs.de("Un début\nqui suit.\n\n- un\n- deux\nfin")).hasSize(3);
        assertThat(TexteEnBlocs.de("  ")).isEmpty();
    }
}
