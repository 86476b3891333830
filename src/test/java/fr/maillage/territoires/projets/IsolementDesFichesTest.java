package fr.maillage.territoires.projets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Les fiches, les écrits, les bilans et les courriers d’une organisation n’existent pas pour une autre : par aucune route
 * que la maison déclare, et pas davantage pour qui oublierait un « where ».
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IsolementDesFichesTest {
    /** Une chargée de mission d’une autre organisation : elle peut tout faire chez elle. */
    private static final String VOISINE = "essai-voisine";

    private static final String MARQUE = "essai" + UUID.randomUUID().toString().replace("-", "");

    /** Ce que possède chaque organisation, à la marque de l’essai. */
    private record Biens(long fiche, long bilan, long courrier, long modele, String titre) {
        long numero(String patron) {
            if (patron.startsWith("/projets/bilans")) return bilan;
            if (patron.startsWith("/ecrits/courriers")) return courrier;
            return patron.startsWith("/ecrits/modeles") ? modele : fiche;
        }
    }

    private static Biens duDepartement = new Biens(0, 0, 0, 0, "");
    private static Biens duCcas = new Biens(0, 0, 0, 0, "");

    @BeforeAll
    static void deux_organisations_ont_chacune_une_fiche_un_bilan_et_un_courrier() {
        long ccas = organisation("amina");
        MaisonDEssai.proprietaire()
                .sql("""
                        with a as (insert into acces.agent (organisation, identifiant, nom, mot_de_passe)
                            select :ccas, :identifiant, 'Voisine des essais', mot_de_passe from acces.agent where identifiant = 'ines'
                            on conflict (identifiant) do nothing returning id)
                        insert into acces.affectation (agent, organisation, fonction, debut, validee_le)
                        select id, :ccas, 'CM', date '2020-01-01', now() from a
                        """)
                .param("ccas", ccas)
                .param("identifiant", VOISINE)
                .update();
        duDepartement = poser(organisation("ines"), MARQUE + "departement");
        duCcas = poser(ccas, MARQUE + "ccas");
    }

    /** La maison des essais sert à d’autres, qui comptent les fiches. */
    @AfterAll
    static void rien_n_en_reste() {
        for (String ordre : List.of(
                "delete from projets.fiche where modifie_par = 'essais'",
                "delete from projets.bilan where cree_par = 'essais' and titre like 'essai%'",
                "delete from projets.courrier where cree_par = 'essais'",
                "delete from modeles.modele where depose_par = 'essais'")) {
            MaisonDEssai.proprietaire().sql(ordre).update();
        }
    }

    private static long organisation(String identifiant) {
        return MaisonDEssai.proprietaire()
                .sql("select organisation from acces.agent where identifiant = :identifiant")
                .param("identifiant", identifiant)
                .query(Long.class)
                .single();
    }

    private static Biens poser(long organisation, String titre) {
        long fiche = poser("""
                insert into projets.fiche (organisation, nature, etat, titre, territoires, publics, debut, fin, prevus,
                    beneficiaires, depenses, recettes, signaux, contenu, modifie_par)
                select :organisation, f.nature, f.etat, :titre, f.territoires, f.publics, f.debut, f.fin, f.prevus, f.beneficiaires,
                    f.depenses, f.recettes, f.signaux, jsonb_set(f.contenu, '{pratique}', cafe.contenu -> 'pratique'), 'essais'
                from projets.fiche f, projets.fiche cafe
                where f.demonstration and f.titre like 'Navette%' and cafe.demonstration and cafe.titre like 'Café%' returning id
                """, organisation, titre);
        MaisonDEssai.proprietaire()
                .sql("""
                        insert into projets.ecrit (fiche, genre, sections, modifie_par)
                        values (:fiche, 'note-a-l-elu', jsonb_build_object('objet', :titre), 'essais');
                        """)
                .param("fiche", fiche)
                .param("titre", titre)
                .update();
        long bilan = poser("""
                insert into projets.bilan (organisation, titre, lecteur, filtre, cree_par) values (:organisation, :titre, 'ELU',
                    '{"du":null,"au":null,"nature":null,"etat":null,"publicVise":"","territoire":""}', 'essais') returning id
                """, organisation, titre);
        long courrier = poser("""
                insert into projets.courrier (organisation, annee, rang, numero, objet, destinataire, texte, jour, cree_par)
                select :organisation, 1998, coalesce(max(rang), 0) + 1, '1998-' || coalesce(max(rang), 0) + 1, :titre, 'La préfecture',
                    'Texte', date '1998-03-02', 'essais'
                from projets.courrier where organisation = :organisation and annee = 1998 returning id
                """, organisation, titre);
        long modele = poser("""
                insert into modeles.modele (organisation, genre, nom, contenu, en_service, depose_par)
                values (:organisation, 'carnet', :titre, 'modele', false, 'essais') returning id
                """, organisation, titre);
        return new Biens(fiche, bilan, courrier, modele, titre);
    }

    private static long poser(String ordre, long organisation, String titre) {
        return MaisonDEssai.proprietaire()
                .sql(ordre)
                .param("organisation", organisation)
                .param("titre", titre)
                .query(Long.class)
                .single();
    }

    /** Chaque adresse en lecture qui porte un numéro, sous ces deux chemins, dans chacune de ses variantes. */
    private static List<String> adresses(Biens biens) {
        var adresses = new ArrayList<String>();
        MaisonDEssai.piece("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> {
                    if (!route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) return;
                    for (String patron : route.getPatternValues()) {
                        if (!patron.matches("/(projets|ecrits)/.*\\{id.*")) continue;
                        adresses.addAll(variantes(patron.replace("{code:[a-z-]+}", "carnet")
                                .replace("{id:\\d+}", String.valueOf(biens.numero(patron)))));
                    }
                });
        return adresses;
    }

    private static List<String> variantes(String patron) {
        var choix = Pattern.compile("\\{\\w+:([a-z|-]+)}").matcher(patron);
        if (!choix.find()) return List.of(patron);
        return Stream.of(choix.group(1).split("\\|"))
                .flatMap(
                        v -> variantes(patron.substring(0, choix.start()) + v + patron.substring(choix.end())).stream())
                .toList();
    }

    @Test
    void aucune_adresse_numerotee_ne_repond_a_une_autre_organisation_ni_page_ni_document() {
        try (var voisine = Navigateur.connecter(VOISINE)) {
            List<String> siennes = adresses(duCcas);
            assertThat(siennes).hasSizeGreaterThan(25).noneMatch(a -> a.contains("{"));
            assertThat(siennes)
                    .allSatisfy(a -> assertThat(statut(voisine, a)).as(a).isEqualTo(200));
            assertThat(adresses(duDepartement))
                    .hasSameSizeAs(siennes)
                    .allSatisfy(a -> assertThat(statut(voisine, a)).as(a).isEqualTo(404));
        }
    }

    private static int statut(Navigateur navigateur, String adresse) {
        return demandes(navigateur).get(MaisonDEssai.adresse() + adresse).status();
    }

    private static APIRequestContext demandes(Navigateur navigateur) {
        return navigateur.page().request();
    }

    @Test
    void ni_les_listes_ni_les_totaux_ni_les_exports_ne_la_nomment() throws IOException {
        try (var voisine = Navigateur.connecter(VOISINE)) {
            String publicVise = MaisonDEssai.proprietaire()
                    .sql("select publics[1] from projets.fiche where id = " + duCcas.fiche())
                    .query(String.class)
                    .single();
            for (String liste : List.of(
                    "/projets",
                    "/projets/liste.xlsx",
                    "/projets/publics/" + publicVise,
                    "/projets/publics/" + publicVise + ".xlsx",
                    "/projets/bilans",
                    "/projets/bilans/" + duCcas.bilan() + ".xlsx",
                    "/ecrits/courriers",
                    "/ecrits/courriers.xlsx")) {
                String texte = texte(
                        demandes(voisine).get(MaisonDEssai.adresse() + liste).body());
                assertThat(texte).as(liste).contains(duCcas.titre()).doesNotContain(duDepartement.titre());
            }
            assertThat(texte(demandes(voisine)
                            .get(MaisonDEssai.adresse() + "/projets/deliberations")
                            .body()))
                    .contains("/projets/" + duCcas.fiche())
                    .doesNotContain("/projets/" + duDepartement.fiche() + "\"");
        }
    }

    /** Le texte d’une page, ou celui de toutes les pièces d’un fichier bureautique. */
    private static String texte(byte[] contenu) throws IOException {
        if (contenu.length < 2 || contenu[0] != 'P' || contenu[1] != 'K')
            return new String(contenu, StandardCharsets.UTF_8);
        var texte = new StringBuilder();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(contenu))) {
            while (archive.getNextEntry() != null)
                texte.append(new String(archive.readAllBytes(), StandardCharsets.UTF_8));
        }
        return texte.toString();
    }

    @Test
    void aucun_formulaire_envoye_a_son_numero_n_y_change_rien() {
        try (var voisine = Navigateur.connecter(VOISINE).aller("/projets/" + duCcas.fiche() + "/modifier")) {
            String jeton = voisine.page().locator("input[name=_csrf]").first().inputValue();
            String fiche = "/projets/" + duDepartement.fiche();
            for (String adresse : List.of(
                    fiche + "/modifier",
                    fiche + "/decision",
                    fiche + "/ecrits/note-a-l-elu",
                    fiche + "/ecrits/commission",
                    "/projets/bilans/" + duDepartement.bilan(),
                    "/projets/bilans/" + duDepartement.bilan() + "/validation")) {
                var saisie = FormData.create()
                        .set("_csrf", jeton)
                        .set("titre", "Fiche prise à une autre")
                        .set("nature", "PROJET")
                        .set("jour", "2027-01-04")
                        .set("version", "1");
                assertThat(demandes(voisine)
                                .post(
                                        MaisonDEssai.adresse() + adresse,
                                        RequestOptions.create().setForm(saisie).setMaxRedirects(0))
                                .status())
                        .as(adresse)
                        .isEqualTo(404);
            }
        }
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select titre || version from projets.fiche where id = " + duDepartement.fiche())
                        .query(String.class)
                        .single())
                .isEqualTo(duDepartement.titre() + 1);
    }

    @Test
    void sous_le_compte_de_l_application_et_sans_dire_qui_travaille_aucune_table_ne_montre_de_ligne() {
        var application = JdbcClient.create(MaisonDEssai.piece(DataSource.class));
        List<String> tables = tables();
        assertThat(tables).contains("fiche", "ecrit", "bilan", "bilan_fichier", "circuit", "commission", "courrier");
        for (String table : tables) {
            assertThat(compter(application, table)).as(table).isZero();
        }
        assertThat(compter(MaisonDEssai.proprietaire(), "fiche")).isPositive();
        assertThat(application
                        .sql("update projets.fiche set titre = 'Prise' where id = " + duDepartement.fiche())
                        .update())
                .isZero();
        assertThatThrownBy(() -> application
                        .sql(
                                "insert into projets.circuit (organisation, etapes, modele_de_numero, modifie_par) values (-1, '[]', '{rang}', 'essais')")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void en_disant_son_organisation_on_n_y_voit_que_les_siennes_et_l_on_n_ecrit_pas_pour_une_autre() {
        var source = MaisonDEssai.piece(DataSource.class);
        var application = JdbcClient.create(source);
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(essai -> {
            application
                    .sql(
                            "select set_config('maillage.organisation', :ccas, true), set_config('maillage.finalite', 'TRAVAIL', true)")
                    .param("ccas", String.valueOf(organisation("amina")))
                    .query()
                    .singleRow();
            for (String table : List.of("fiche", "bilan", "courrier")) {
                assertThat(application
                                .sql("select distinct organisation from projets." + table)
                                .query(Long.class)
                                .list())
                        .as(table)
                        .containsExactly(organisation("amina"));
            }
            assertThat(application
                            .sql("select fiche from projets.ecrit")
                            .query(Long.class)
                            .list())
                    .contains(duCcas.fiche())
                    .doesNotContain(duDepartement.fiche());
            assertThatThrownBy(() -> application
                            .sql("update projets.fiche set organisation = :autre where id = :fiche")
                            .param("autre", organisation("ines"))
                            .param("fiche", duCcas.fiche())
                            .update())
                    .rootCause()
                    .hasMessageContaining("row-level security");
            essai.setRollbackOnly();
        });
    }

    /** Toutes les tables du schéma : une table nouvelle entre d’elle-même dans l’essai. */
    private static List<String> tables() {
        return MaisonDEssai.proprietaire()
                .sql("select tablename from pg_tables where schemaname = 'projets'")
                .query(String.class)
                .list();
    }

    private static long compter(JdbcClient base, String table) {
        return base.sql("select count(*) from projets." + table)
                .query(Long.class)
                .single();
    }
}
