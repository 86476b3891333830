package fr.maillage.references.territoire.adresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.mesures.Suivi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Une base d’adresses inventée, au format de la Base adresse nationale, pour Saumur : deux IRIS, un quartier. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class LocaliserUneAdresseTest {
    public static final String SAUMUR = "49328";
    private static final String OUEST = "493280101";
    private static final String EST = "493280102";
    private static final String QUARTIER = "QN04999M";

    private static final String ADRESSES = """
            id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles
            49328_0010_00002;49328_0010;2;;Rue des Essais;49400;49328;Saumur;;;0;0;-0.0900;47.2600;entrée;;;SAUMUR;RUE DES ESSAIS;commune;commune;1;
            49328_0010_00004;49328_0010;4;;Rue des Essais;49400;49328;Saumur;;;0;0;-0.0890;47.2600;entrée;;;SAUMUR;RUE DES ESSAIS;commune;commune;1;
            49328_0010_00008_bis;49328_0010;8;bis;Rue des Essais;49400;49328;Saumur;;;0;0;-0.0810;47.2600;entrée;;;SAUMUR;RUE DES ESSAIS;commune;commune;1;
            49328_0010_00010;49328_0010;10;;Rue des Essais;49400;49328;Saumur;;;0;0;-0.0800;47.2600;entrée;;;SAUMUR;RUE DES ESSAIS;commune;commune;1;
            49328_0020_00001;49328_0020;1;;Allée du Couchant;49400;49328;Saumur;;;0;0;-0.0950;47.2650;entrée;;;SAUMUR;ALLEE DU COUCHANT;commune;commune;1;
            49328_0020_00003;49328_0020;3;;Allée du Couchant;49400;49328;Saumur;;;0;0;-0.0952;47.2652;entrée;;;SAUMUR;ALLEE DU COUCHANT;commune;commune;1;
            49328_0030_99999;49328_0030;99999;;Le Bout du Monde;49400;49328;Saumur;;;0;0;-0.0790;47.2550;segment;;;SAUMUR;LE BOUT DU MONDE;commune;commune;1;
            49328_0040_00001;49328_0040;1;;Rue Sans Place;49400;49328;Saumur;;;0;0;;;entrée;;;SAUMUR;RUE SANS PLACE;commune;commune;1;
            """;

    private static final String CONTOURS = """
            {"type": "FeatureCollection", "name": "essai", "features": [
            {"type": "Feature", "properties": {"INSEE_COM": "49328", "CODE_IRIS": "493280101", "NOM_IRIS": "Essai Ouest"},
             "geometry": {"type": "MultiPolygon", "coordinates": [[[[-0.10, 47.25], [-0.085, 47.25], [-0.085, 47.27], [-0.10, 47.27], [-0.10, 47.25]]]]}},
            {"type": "Feature", "properties": {"INSEE_COM": "49328", "CODE_IRIS": "493280102", "NOM_IRIS": "Essai Est"},
             "geometry": {"type": "Polygon", "coordinates": [[[-0.085, 47.25], [-0.07, 47.25], [-0.07, 47.27], [-0.085, 47.27], [-0.085, 47.25]]]}},
            {"type": "Feature", "properties": {"code_qp": "QN04999M", "lib_qp": "Quartier d’essai", "insee_com": "49328"},
             "geometry": {"type": "Polygon", "coordinates": [[[-0.082, 47.258], [-0.0795, 47.258], [-0.0795, 47.262], [-0.082, 47.262], [-0.082, 47.258]]]}}
            ]}
            """;

    private final LocaliserUneAdresse situer = MaisonDEssai.piece(LocaliserUneAdresse.class);

    @BeforeAll
    static void charger_la_base_inventee() throws IOException {
        chargerLaBaseInventee();
    }

    /** Charge adresses et contours inventés de Saumur ; recommencer remplace. */
    public static void chargerLaBaseInventee() throws IOException {
        var charger = MaisonDEssai.piece(ChargerDesLieux.class);
        charger.charger(fichier("adresses-49-essai.csv", ADRESSES), "adresses-49-essai.csv", "essai", Suivi.AUCUN);
        charger.charger(fichier("contours-essai.geojson", CONTOURS), "contours-essai.geojson", "essai", Suivi.AUCUN);
    }

    private static Path fichier(String nom, String contenu) throws IOException {
        Path fichier = Path.of("target", nom);
        Files.writeString(fichier, contenu);
        return fichier;
    }

    private AdresseSituee saumur(String voie) {
        return situer.situer(voie, "49400", SAUMUR);
    }

    @Test
    void un_numero_connu_donne_son_iris_et_son_quartier() {
        var a = saumur("8 bis r. des Essais");
        assertThat(a.precision()).isEqualTo(Precision.NUMERO);
        assertThat(a.voie()).isEqualTo("8 bis Rue des Essais");
        assertThat(a.iris()).isEqualTo(new Zone(EST, "Essai Est"));
        assertThat(a.quartier()).isEqualTo(new Zone(QUARTIER, "Quartier d’essai"));
        assertThat(saumur("8b rue des essais").precision()).isEqualTo(Precision.NUMERO);
    }

    @Test
    void hors_de_tout_quartier_se_dit_et_ne_se_confond_pas_avec_ne_pas_savoir() {
        assertThat(saumur("2 rue des Essais").quartier()).isEqualTo(AdresseSituee.HORS_QUARTIER);
        assertThat(saumur("rue qui n’existe pas").quartier()).isNull();
    }

    @Test
    void un_numero_inconnu_entre_deux_voisins_d_un_meme_iris_y_est_sinon_on_ne_dit_rien() {
        var entreDeux = saumur("1 allée du Couchant bâtiment 3");
        assertThat(entreDeux.iris()).isEqualTo(new Zone(OUEST, "Essai Ouest"));
        var voisin = saumur("9 allée du Couchant");
        assertThat(voisin.precision()).isEqualTo(Precision.VOIE);
        assertThat(voisin.iris()).as("toute l’allée est dans le même IRIS").isEqualTo(new Zone(OUEST, "Essai Ouest"));
        var aCheval = saumur("6 rue des Essais");
        assertThat(aCheval.precision()).isEqualTo(Precision.VOIE);
        assertThat(aCheval.iris()).as("4 et 8 bis sont de part et d’autre").isNull();
        assertThat(saumur("3 rue des Essais").iris())
                .as("le côté impair est inconnu, la rue est à cheval")
                .isNull();
    }

    @Test
    void un_lieu_dit_sans_numero_se_trouve() {
        var lieuDit = saumur("le Bout du Monde");
        assertThat(lieuDit.iris()).isEqualTo(new Zone(EST, "Essai Est"));
    }

    @Test
    void une_commune_que_l_insee_ne_decoupe_pas_est_son_propre_iris_sans_base_d_adresses() {
        String commune =
                MaisonDEssai.proprietaire().sql("""
                select min(code) from territoire.territoire c where maille = 'COMMUNE' and fin is null and departement = '49'
                and not exists (select from territoire.territoire i where i.maille = 'IRIS' and i.commune = c.code)
                """).query(String.class).single();
        var a = situer.situer("3 rue Introuvable", "", commune);
        assertThat(a.precision()).isEqualTo(Precision.COMMUNE);
        assertThat(a.iris()).isEqualTo(new Zone(commune + "0000", "commune entière"));
    }

    @Test
    void une_commune_inconnue_n_est_nulle_part() {
        assertThat(situer.situer("3 rue des Essais", "", "99999").precision()).isEqualTo(Precision.AUCUNE);
    }

    @Test
    void des_coordonnees_projetees_et_un_fichier_sans_code_sont_refuses_d_une_phrase() throws IOException {
        var charger = MaisonDEssai.piece(ChargerDesLieux.class);
        Path projete = fichier(
                "projete.geojson",
                CONTOURS.replace("-0.10, 47.25", "432000, 6710000").replace("-0.10, 47.27", "432000, 6720000"));
        assertThatThrownBy(() -> charger.charger(projete, "projete.geojson", "essai", Suivi.AUCUN))
                .hasMessageContaining("432000")
                .hasMessageContaining("WGS 84");
        Path autre = fichier("autre.geojson", "{\"type\": \"FeatureCollection\", \"features\": []}");
        assertThatThrownBy(() -> charger.charger(autre, "autre.geojson", "essai", Suivi.AUCUN))
                .hasMessageContaining("autre.geojson")
                .hasMessageContaining("CODE_IRIS");
    }

    @Test
    void l_ecran_d_import_reconnait_la_base_la_charge_et_l_on_essaie_une_adresse() throws IOException {
        try (var ines = Navigateur.connecter("ines")) {
            ines.aller("/territoires/imports");
            ines.page().setInputFiles("#fichier", fichier("adresses-49-essai.csv", ADRESSES));
            ines.page().click("text=Envoyer et contrôler");
            ines.page().waitForURL(url -> url.endsWith("/territoires/adresses") || url.contains("/taches/"));
            ines.aller("/territoires/adresses");
            assertThat(ines.page().locator("main").innerText())
                    .contains("7 adresses, 1 commune, 1 ligne de côté", "Base adresse nationale");
            ines.page().fill("#voie", "8 bis rue des Esais");
            ines.page().fill("#commune", "Saumur");
            ines.page().press("#commune", "Enter");
            ines.page().waitForSelector("[role=status]");
            assertThat(ines.page().locator("[role=status]").innerText())
                    .contains("au numéro", "Essai Est", "Quartier d’essai");
            ines.capturer("adresses").verifier().tientDansLaLargeur();
            ines.page().fill("#commune", "Nulle-Part-sur-Loire");
            ines.page().press("#commune", "Enter");
            ines.page().waitForSelector("#commune-erreur");
            assertThat(ines.page().inputValue("#voie")).isEqualTo("8 bis rue des Esais");
        }
    }
}
