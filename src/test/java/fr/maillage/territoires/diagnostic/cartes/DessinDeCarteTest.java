package fr.maillage.territoires.diagnostic.cartes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.statistique.Classes;
import fr.maillage.references.territoire.statistique.MethodeDeClasses;
import fr.maillage.socle.documents.ImageDeSvg;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DessinDeCarteTest {
    private static final TerritoireDEssai ANJOU = new TerritoireDEssai();
    private static final Indicateur CHOMAGE = Catalogue.charger().exiger("TX_CHOM");

    @Test
    void la_carte_du_49_a_une_forme_par_commune_et_chacune_mene_a_son_portrait() throws Exception {
        Document svg = lire(ecran(valeurs(0, 0), null));
        assertThat(svg.getElementsByTagName("a").getLength()).isEqualTo(176);
        assertThat(ecran(valeurs(0, 0), null)).contains("<a href=\"/territoires/commune/49007\"><title>Angers : ");
    }

    @Test
    void la_carte_du_49_pese_moins_de_deux_cents_kilooctets() {
        assertThat(ecran(valeurs(0, 0), null).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(200_000);
    }

    @Test
    void la_carte_de_france_par_departement_pese_moins_de_six_cents_kilooctets() {
        var france = new TerritoireDEssai(Maille.DEPARTEMENT, "");
        var sujet = sujet(france.communes, Map.of(), Optional.empty(), null);
        String svg = dessiner(sujet, france.fond(), true);
        assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(600_000);
    }

    @Test
    void la_carte_de_france_par_intercommunalite_pese_moins_de_six_cents_kilooctets() {
        var france = new TerritoireDEssai(Maille.EPCI, "");
        var sujet = sujet(france.communes, Map.of(), Optional.empty(), null);
        String svg = dessiner(sujet, france.fond(), true);
        assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(600_000);
    }

    @Test
    void un_secret_est_hachure_et_une_absence_est_pointillee_jamais_coloriee() {
        String svg = ecran(valeurs(3, 2), null);
        assertThat(svg.split("fill=\"url\\(#c[0-9a-f]+s\\)\"", -1)).hasSize(3 + 1);
        assertThat(svg.split("fill=\"url\\(#c[0-9a-f]+n\\)\"", -1)).hasSize(2 + 1);
        assertThat(svg).contains(" : couverte par le secret statistique</title>");
    }

    @Test
    void la_legende_dit_chaque_classe_son_effectif_le_secret_et_l_absence() {
        var legende = new LegendeDeCarte(sujet(valeurs(3, 2), null)).entrees();
        assertThat(legende).hasSize(5 + 2);
        assertThat(legende.stream().mapToInt(EntreeDeLegende::effectif).sum()).isEqualTo(176);
        assertThat(legende.getFirst().libelle()).contains(" à moins de ").endsWith("%");
        assertThat(legende.get(4).libelle()).contains(" à ").doesNotContain("moins de");
        assertThat(legende.get(5).libelle()).isEqualTo("secret statistique");
        assertThat(legende.get(5).effectif()).isEqualTo(3);
    }

    @Test
    void le_territoire_ou_l_on_est_est_cerne_de_terre_par_dessus_les_autres() {
        String svg = ecran(valeurs(0, 0), ANJOU.nomme("Saumur"));
        assertThat(svg).contains("class=\"ici\"").contains("stroke=\"#b4481f\"");
        assertThat(svg.indexOf("class=\"ici\"")).isGreaterThan(svg.lastIndexOf("</a>"));
        assertThat(svg.substring(svg.indexOf("class=\"noms\""))).contains(">Saumur</text>");
    }

    @Test
    void sans_valeur_chiffree_la_carte_reste_dessinee_sans_aucune_teinte() throws Exception {
        Map<Territoire, Valeur> secrets = new HashMap<>();
        ANJOU.communes.forEach(c -> secrets.put(c, Valeur.secrete()));
        var sujet = sujet(ANJOU.communes, secrets, Optional.empty(), null);
        Document svg = lire(dessiner(sujet, ANJOU.fond(), true));
        assertThat(svg.getElementsByTagName("a").getLength()).isEqualTo(176);
        assertThat(new LegendeDeCarte(sujet).entrees())
                .singleElement()
                .extracting(EntreeDeLegende::effectif)
                .isEqualTo(176);
    }

    @Test
    void la_planche_d_un_document_porte_titre_legende_et_source_mais_aucun_lien() throws Exception {
        var sujet = sujet(valeurs(1, 1), null);
        String planche = new PlancheDeCarte(sujet, ANJOU.fond()).dessiner();
        Document svg = lire(planche);
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("a").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("Taux de chômage")
                .contains("Source : Insee, Recensement de la population, 2018.")
                .contains("secret statistique (1)");
        assertThat(planche).doesNotContain("style=");
    }

    @Test
    void la_planche_se_change_en_image() {
        var sujet = sujet(valeurs(10, 10), null);
        String planche = new PlancheDeCarte(sujet, ANJOU.fond()).dessiner();
        assertThat(ImageDeSvg.png(planche, 760)).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
    }

    @Test
    void des_valeurs_de_part_et_d_autre_de_zero_prennent_deux_familles_de_teintes() {
        var classes = Classes.selon(new double[] {-2, -1, 0.5, 2}, List.of(-3.0, -1.0, 0.0, 1.0, 3.0));
        var teintes = Teintes.pour(classes);
        assertThat(rouge(teintes.getFirst())).isGreaterThan(bleu(teintes.getFirst()));
        assertThat(bleu(teintes.getLast())).isGreaterThan(rouge(teintes.getLast()));
        assertThat(teintes).doesNotHaveDuplicates();
    }

    @Test
    void les_teintes_vont_du_pale_au_fonce() {
        for (int nombre = 1; nombre <= 9; nombre++) {
            var teintes = Teintes.pour(Classes.couper(
                    MethodeDeClasses.QUANTILES, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, nombre));
            assertThat(teintes.stream().map(DessinDeCarteTest::bleu).toList())
                    .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @Test
    void deux_communes_voisines_gardent_leurs_points_communs() {
        // La grille déplace un point partagé au même endroit des deux côtés : aucun jour ne s’ouvre.
        var fond = ANJOU.fond();
        var points = new HashMap<String, Integer>();
        for (var forme : fond.formes()) {
            for (String point : new java.util.HashSet<>(points(forme.chemin()))) points.merge(point, 1, Integer::sum);
        }
        long partages = points.values().stream().filter(n -> n > 1).count();
        assertThat(partages).isGreaterThan(points.size() * 6L / 10);
    }

    private static List<String> points(String chemin) {
        var points = new java.util.ArrayList<String>();
        for (String anneau : chemin.substring(1).split("z")) {
            long x = 0;
            long y = 0;
            var nombres = java.util.regex.Pattern.compile("-?\\d+").matcher(anneau);
            for (boolean premier = true; nombres.find(); premier = false) {
                long dx = Long.parseLong(nombres.group());
                if (!nombres.find()) break;
                long dy = Long.parseLong(nombres.group());
                x = premier ? dx : x + dx;
                y = premier ? dy : y + dy;
                points.add(x + "," + y);
            }
        }
        return points;
    }

    private static int rouge(String couleur) {
        return Integer.parseInt(couleur.substring(1, 3), 16);
    }

    private static int bleu(String couleur) {
        return Integer.parseInt(couleur.substring(5, 7), 16);
    }

    private static Map<Territoire, Valeur> valeurs(int secrets, int absents) {
        var valeurs = new HashMap<Territoire, Valeur>();
        for (int i = 0; i < ANJOU.communes.size(); i++) {
            Territoire commune = ANJOU.communes.get(i);
            if (i < secrets) valeurs.put(commune, Valeur.secrete());
            else if (i >= secrets + absents) valeurs.put(commune, Valeur.connue(4 + i % 17 + i / 1000.0));
        }
        return valeurs;
    }

    private static SujetDeCarte sujet(Map<Territoire, Valeur> valeurs, @Nullable Territoire ici) {
        return SujetDeCarte.dUsage(
                CHOMAGE, 2018, "Insee, Recensement de la population, 2018", ANJOU.communes, valeurs, ici);
    }

    private static SujetDeCarte sujet(
            List<Territoire> territoires,
            Map<Territoire, Valeur> valeurs,
            Optional<Classes> classes,
            @Nullable Territoire ici) {
        return new SujetDeCarte(CHOMAGE, 2018, "Insee", territoires, valeurs, classes, ici);
    }

    private static String ecran(Map<Territoire, Valeur> valeurs, @Nullable Territoire ici) {
        return dessiner(sujet(valeurs, ici), ANJOU.fond(), true);
    }

    private static String dessiner(SujetDeCarte sujet, Fond fond, boolean liens) {
        var svg = new StringBuilder();
        String cle = CarteChoroplethe.cle(sujet);
        CarteChoroplethe.ouvrir(svg, cle, "group", fond.largeur(), fond.hauteur(), sujet.titre(), "");
        var dessin = new DessinDeCarte(sujet, fond, cle);
        svg.append(dessin.trames());
        dessin.formes(svg, liens);
        return svg.append("</svg>").toString();
    }

    private static Document lire(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
