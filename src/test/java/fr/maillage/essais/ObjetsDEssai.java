package fr.maillage.essais;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** De vrais objets à montrer là où une route attend un numéro : faits par les écrans quand un écran les fait. */
final class ObjetsDEssai {
    private static final String PERIMETRE = "Périmètre des essais d’accessibilité";

    /** Les adresses vraies de chaque route à variables, et les cas qui valent d’être vus des autres. */
    Map<String, List<String>> adresses() {
        var adresses = new LinkedHashMap<String, List<String>>();
        territoires(adresses);
        imports(adresses);
        acces(adresses);
        ecrits(adresses);
        DossiersDEssai.personnes(adresses);
        DossiersDEssai.reprises(adresses);
        DossiersDEssai.accueil(adresses);
        DossiersDEssai.budgets(adresses);
        partenaires(adresses);
        aidesLocales(adresses);
        long tache = tache(MaisonDEssai.agent("ines"));
        adresses.put("/taches/{id}", List.of("/taches/" + tache));
        adresses.put(
                "/baremes/{dossier:[a-z_]+}/{valeur:[a-z0-9_]+}",
                List.of("/baremes/rsa/montant_forfaitaire", "/baremes/logement/plafond_loyer_zone_2"));
        adresses.put(
                "/droits/dispositifs/{code:[a-z_]+}",
                List.of("/droits/dispositifs/impaye_de_loyer?au=2026-12-31", "/droits/dispositifs/mode_de_garde"));
        adresses.put(
                "/baremes/{dossier:[a-z_]+}/{valeur:[a-z0-9_]+}/nouvelle",
                List.of(
                        "/baremes/rsa/montant_forfaitaire/nouvelle",
                        "/baremes/logement/plafond_loyer_zone_2/nouvelle"));
        adresses.put(
                "/habilitations/demarches/{code:[a-z0-9-]{2,60}}",
                List.of("/habilitations/demarches/rsa", "/habilitations/demarches/css"));
        adresses.put("/taches/{id}/avancement", List.of("/taches/" + tache + "/avancement"));
        return adresses;
    }

    private static void territoires(Map<String, List<String>> adresses) {
        String patron = "/territoires/{maille}/{code:[0-9A-Za-z-]+}";
        adresses.put(patron, List.of("/territoires/commune/49007", "/territoires/qpv/QP049005"));
        adresses.put(
                patron + "/themes/{theme}",
                List.of(
                        "/territoires/commune/49007/themes/population",
                        "/territoires/epci/244400552/themes/emploi-ressources-precarite"));
        adresses.put(patron + "/au", List.of("/territoires/commune/49126/au?annee=2014"));
        adresses.put(patron + "/au/{annee:[0-9]+}", List.of("/territoires/commune/49126/au/2014"));
        adresses.put(patron + "/methode", List.of("/territoires/commune/49007/methode"));
        adresses.put(
                patron + "/services",
                List.of("/territoires/departement/49/services", "/territoires/qpv/QP049005/services"));
        adresses.put(patron + "/au", List.of("/territoires/commune/49007/au?annee=2014"));
        adresses.put(
                patron + "/au/{annee:[0-9]+}",
                List.of("/territoires/departement/49/au/2014", "/territoires/epci/200060010/au/2014"));
        adresses.put(patron + "/espace/{annee:[0-9]+}", List.of("/territoires/commune/49126/espace/2014"));
        adresses.put(patron + "/fiches", List.of("/territoires/commune/49007/fiches"));
        adresses.put(
                patron + "/fiches/{fiche}",
                List.of(
                        "/territoires/commune/49007/fiches/inegalites",
                        "/territoires/commune/49007/fiches/acces-aux-soins"));
        adresses.put(patron + "/carnet", List.of("/territoires/commune/49099/carnet"));
        adresses.put("/territoires/commune/{code}/{jour:[0-9-]+}", List.of("/territoires/commune/49126/2014-01-01"));
        adresses.put("/territoires/indicateurs/{code:[A-Za-z0-9_]+}", List.of("/territoires/indicateurs/MED_NV"));
        adresses.put(
                "/territoires/indicateurs/correlation",
                List.of("/territoires/indicateurs/correlation?x=MED_NV&y=TX_CHOM"));
        adresses.put(
                "/territoires/comparer",
                List.of("/territoires/comparer", "/territoires/comparer?avec=commune:49007&avec=commune:49099"));
        adresses.put("/recherche", List.of("/recherche", "/recherche?q=angers", "/recherche?q=zzzz"));
        adresses.put(
                "/territoires/recherche", List.of("/territoires/recherche?q=angers", "/territoires/recherche?q=zzzz"));
        adresses.put("/recherche/suggestions", List.of("/recherche/suggestions?q=angers"));
        adresses.put("/territoires/perimetres/{code:P\\d+}", List.of("/territoires/perimetres/" + perimetre()));
    }

    private static void imports(Map<String, List<String>> adresses) {
        String connu = depot("emploi-acces.csv", "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n49007;20;18;2\n");
        String abime = depot("emploi-abime.csv", "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n49007;deux;1;2\n");
        String mot = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String inconnu = depot("places.csv", "Code INSEE;Places " + mot + " 2023\n49007;1 234\n49015;120\n");
        adresses.put("/territoires/imports/depots/{id}", List.of(connu, abime, inconnu));
        adresses.put("/territoires/imports/depots/{id}/suivi", List.of(connu + "/suivi"));
        adresses.put("/territoires/imports/depots/{id}/modele", List.of(inconnu + "/modele"));
        adresses.put(
                "/territoires/imports/lots/{id}/annulation",
                List.of("/territoires/imports/lots/"
                        + numero("select min(id) from territoire.lot where annule_le is null") + "/annulation"));
    }

    private static void ecrits(Map<String, List<String>> adresses) {
        adresses.put("/ecrits/modeles/{code:[a-z-]+}", List.of("/ecrits/modeles/carnet"));
        adresses.put(
                "/territoires/{maille}/{code:[0-9A-Za-z-]+}/restitution",
                List.of("/territoires/commune/49007/restitution"));
        adresses.put("/projets", List.of("/projets", "/projets?public=seniors", "/projets?public=aucun"));
        adresses.put(
                "/projets/publics/{code:[a-z0-9-]+}",
                List.of("/projets/publics/seniors", "/projets/publics/personnes-exilees"));
        String fiche = "/projets/" + numero("select min(id) from projets.fiche where demonstration");
        String patron = "/projets/{id:\\d+}";
        adresses.put(patron, List.of(fiche));
        adresses.put(
                patron + "/{volet:modifier|arguments|communication|decision}",
                List.of(fiche + "/modifier", fiche + "/arguments", fiche + "/communication", fiche + "/decision"));
        adresses.put(patron + "/ecrits", List.of(fiche + "/ecrits"));
        adresses.put(
                patron + "/ecrits/{genre:note-de-synthese|note-a-l-elu|argumentaire|rapport-commission}",
                List.of(fiche + "/ecrits/note-a-l-elu", fiche + "/ecrits/argumentaire"));
        adresses.put(patron + "/ecrits/communication", List.of(fiche + "/ecrits/communication"));
        adresses.put(patron + "/ecrits/commission", List.of(fiche + "/ecrits/commission"));
        adresses.put("/projets/bilans/{id:\\d+}", List.of("/projets/bilans/" + bilan()));
    }

    private static long bilan() {
        return MaisonDEssai.proprietaire().sql("""
                        insert into projets.bilan (organisation, titre, lecteur, filtre, cree_par)
                        select organisation, 'Bilan des essais d’accessibilité', 'ELU',
                               '{"du":null,"au":null,"nature":null,"etat":null,"publicVise":"","territoire":""}', 'essais'
                        from projets.fiche where demonstration limit 1
                        returning id
                        """).query(Long.class).single();
    }

    private static void partenaires(Map<String, List<String>> adresses) {
        String inesOrganisation =
                " where organisation = (select organisation from acces.agent where identifiant = 'ines')";
        String structure =
                "/partenaires/structures/" + numero("select min(id) from partenaires.structure" + inesOrganisation);
        String service =
                "/partenaires/services/" + numero("select min(id) from partenaires.service" + inesOrganisation);
        adresses.put(
                "/partenaires",
                List.of(
                        "/partenaires",
                        "/partenaires?besoin=trouver-un-emploi&lieu=Angers&age=19",
                        "/partenaires?q=zzzz"));
        adresses.put("/partenaires/structures/{id:\\d+}", List.of(structure));
        adresses.put("/partenaires/structures/{id:\\d+}/modifier", List.of(structure + "/modifier"));
        adresses.put("/partenaires/structures/{id:\\d+}/services/nouveau", List.of(structure + "/services/nouveau"));
        adresses.put("/partenaires/services/{id:\\d+}", List.of(service));
        adresses.put("/partenaires/services/{id:\\d+}/modifier", List.of(service + "/modifier"));
    }

    private static void aidesLocales(Map<String, List<String>> adresses) {
        String reglement = "/droits/aides-locales/" + reglementEnBrouillon();
        String patron = "/droits/aides-locales/{id:\\d+}";
        adresses.put(patron, List.of(reglement, reglement + "?version=2"));
        adresses.put(patron + "/comparer", List.of(reglement + "/comparer"));
        adresses.put(patron + "/brouillon", List.of(reglement + "/brouillon"));
        adresses.put(
                patron + "/brouillon/aides/{code:[a-z0-9-]+}",
                List.of(reglement + "/brouillon/aides/nouvelle", reglement + "/brouillon/aides/fsl-energie"));
        adresses.put(
                patron + "/brouillon/exemples/{rang:\\d{1,3}|nouveau}",
                List.of(reglement + "/brouillon/exemples/nouveau", reglement + "/brouillon/exemples/0"));
    }

    /** Le règlement du fonds de solidarité du département, dont une nouvelle version s’écrit. */
    private static long reglementEnBrouillon() {
        long id =
                numero("select r.id from aideslocales.reglement r join acces.agent a on a.organisation = r.organisation"
                        + " where a.identifiant = 'ines' and r.demonstration and r.nom like 'Fonds de solidarité%'");
        try (var navigateur = Navigateur.connecter("ines").aller("/droits/aides-locales/" + id)) {
            var nouvelle = navigateur.page().locator("button:has-text('Écrire une nouvelle version')");
            if (nouvelle.count() > 0) {
                nouvelle.click();
                navigateur.page().waitForURL(adresse -> adresse.endsWith("/brouillon"));
            }
        }
        return id;
    }

    private static void acces(Map<String, List<String>> adresses) {
        adresses.put(
                "/connexion", List.of("/connexion", "/connexion?sortie", "/connexion?finie", "/connexion?externe"));
        adresses.put("/connexion/lien/{jeton}", List.of(lienUnique()));
        adresses.put(
                "/habilitations/agents/{agent}", List.of("/habilitations/agents/" + MaisonDEssai.agent("camille")));
        adresses.put(
                "/habilitations/unites/{unite}",
                List.of(
                        "/habilitations/unites/0",
                        "/habilitations/unites/" + numero("select min(unite) from acces.secteur")));
        adresses.put(
                "/territoires/unites/{unite:\\d+}",
                List.of("/territoires/unites/" + numero("select min(unite) from acces.secteur")));
        adresses.put(
                "/territoires/unites/competente",
                List.of(
                        "/territoires/unites/competente",
                        "/territoires/unites/competente?commune=Cholet",
                        "/territoires/unites/competente?commune=zzzz"));
        adresses.put("/habilitations", List.of("/habilitations", "/habilitations?q=zzzz"));
    }

    private static String perimetre() {
        String deja = "select coalesce(max(t.code), '') from territoire.perimetre p join territoire.territoire t"
                + " on t.id = p.territoire where t.fin is null and t.nom = :nom";
        String code = MaisonDEssai.proprietaire()
                .sql(deja)
                .param("nom", PERIMETRE)
                .query(String.class)
                .single();
        if (!code.isEmpty()) return code;
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires/perimetres/nouveau")) {
            navigateur.page().fill("#nom", PERIMETRE);
            navigateur.page().fill("#membres", "49007\n49099");
            navigateur.page().click(".bouton[value=enregistrer]");
            navigateur.page().waitForURL(adresse -> adresse.endsWith("/territoires/perimetres"));
        }
        return MaisonDEssai.proprietaire()
                .sql(deja)
                .param("nom", PERIMETRE)
                .query(String.class)
                .single();
    }

    private static String depot(String nom, String texte) {
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires/imports")) {
            Path fichier = Files.writeString(Files.createTempDirectory("depot").resolve(nom), texte);
            Page page = navigateur.page();
            page.setInputFiles("#fichier", fichier);
            page.click("text=Envoyer et contrôler");
            page.waitForURL(adresse -> adresse.contains("/depots/"));
            page.waitForSelector("button:has-text('Retirer ce fichier')");
            return page.url().substring(MaisonDEssai.adresse().length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lienUnique() {
        try (var navigateur = Navigateur.connecter("sacha").aller("/habilitations/agents/nouveau")) {
            String identifiant = "essai-" + UUID.randomUUID();
            navigateur.page().fill("#identifiant", identifiant);
            navigateur.page().fill("#nom", "Agent des essais");
            navigateur.page().click("main form button");
            navigateur.verifier().tientDansLaLargeur();
            return navigateur
                    .page()
                    .inputValue("#lien")
                    .substring(MaisonDEssai.adresse().length());
        }
    }

    private static long tache(long agent) {
        return MaisonDEssai.proprietaire()
                .sql("""
                        insert into taches.tache (genre, libelle, parametres, agent, etat, fait, total, finie_le)
                        values ('accessibilite', 'Travail des essais d’accessibilité', '', :agent, 'TERMINEE', 12, 12, now())
                        returning id
                        """)
                .param("agent", agent)
                .query(Long.class)
                .single();
    }

    static long numero(String question) {
        return MaisonDEssai.proprietaire().sql(question).query(Long.class).single();
    }
}
