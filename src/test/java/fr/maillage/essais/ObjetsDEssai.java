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
        personnes(adresses);
        reprises(adresses);
        accueil(adresses);
        budgets(adresses);
        partenaires(adresses);
        long tache = tache(MaisonDEssai.agent("ines"));
        adresses.put("/taches/{id}", List.of("/taches/" + tache));
        adresses.put(
                "/baremes/{dossier:[a-z_]+}/{valeur:[a-z0-9_]+}",
                List.of("/baremes/rsa/montant_forfaitaire", "/baremes/logement/plafond_loyer_zone_2"));
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

    private static void personnes(Map<String, List<String>> adresses) {
        long dossier = numero("select min(s.dossier) from dossiers.suivi s where s.fin is null and s.agent = "
                + MaisonDEssai.agent("camille"));
        long personne =
                numero("select min(personne) from dossiers.appartenance where fin is null and lien = 'TITULAIRE'"
                        + " and dossier = " + dossier);
        String patron = "/personnes/dossiers/{id:\\d+}";
        String adresse = "/personnes/dossiers/" + dossier;
        adresses.put("/personnes", List.of("/personnes", "/personnes?q=martin"));
        adresses.put(patron, List.of(adresse));
        for (String suite : List.of(
                "/chronologie",
                "/acces",
                "/domicile",
                "/personnes/nouvelle",
                "/domiciliation",
                "/rendez-vous",
                "/vie")) {
            adresses.put(patron + suite, List.of(adresse + suite));
        }
        adresses.put(patron + "/personnes/{personne:\\d+}", List.of(adresse + "/personnes/" + personne));
        accompagnement(adresses, patron);
        demarches(adresses, patron, adresse, dossier);
        orientations(adresses, adresse);
        coordination(adresses, adresse);
        interventions(adresses, adresse, dossier, personne);
        sesDonnees(adresses, patron, adresse);
        courriers(adresses, adresse);
    }

    /** Une intervention que Malik demande à Camille, dans un dossier qu’elle suit. */
    private static void interventions(Map<String, List<String>> adresses, String adresse, long dossier, long personne) {
        long id = numero("select nextval('coordination.identifiant')");
        MaisonDEssai.proprietaire()
                .sql("""
                        insert into coordination.demande (id, dossier, organisation, numero, unite, genre, sollicite, duree, personne,
                            accord_le, forme, contenu_scelle, demandeur)
                        select :id, id, organisation, numero, unite, 'BUDGET', :camille, 30, :personne, current_date, 'ORAL', :contenu, :malik
                        from dossiers.dossier where id = :dossier
                        """)
                .param("id", id)
                .param("camille", MaisonDEssai.agent("camille"))
                .param("malik", MaisonDEssai.agent("malik"))
                .param("personne", personne)
                .param("dossier", dossier)
                .param(
                        "contenu",
                        MaisonDEssai.piece(fr.maillage.personnes.accompagnement.Feuillets.class)
                                .sceller(
                                        Map.of("question", "Le budget tient-il ?", "perimetre", "Le budget courant"),
                                        "coordination-demande:" + id))
                .update();
        String patron = "/personnes/dossiers/{dossier:\\d+}/coordination/interventions";
        adresses.put(patron + "/nouvelle", List.of(adresse + "/coordination/interventions/nouvelle"));
        adresses.put(patron + "/{id:\\d+}", List.of(adresse + "/coordination/interventions/" + id));
        adresses.put("/personnes/interventions/{id:\\d+}", List.of("/personnes/interventions/" + id));
    }

    /** Une réunion préparée par les écrans : un invité d’ailleurs, et Inès, de la maison, qui lira sa fiche. */
    private static void coordination(Map<String, List<String>> adresses, String dossier) {
        String patron = "/personnes/dossiers/{dossier:\\d+}/coordination";
        String toutes = dossier + "/coordination";
        String jour = java.time.LocalDate.now().toString();
        try (var navigateur = Navigateur.connecter("camille").aller(toutes + "/reunions/nouvelle")) {
            Page page = navigateur.page();
            page.fill("#objet", "Comment garder le logement cet hiver ?");
            page.fill("#jour", jour);
            page.fill("#informeeLe", jour);
            page.click("main form button.bouton:has-text('Préparer')");
            page.waitForURL(adresse -> adresse.matches(".*/reunions/\\d+"));
            String reunion = page.url().substring(MaisonDEssai.adresse().length());
            page.fill("#nom", "Dominique Essai");
            page.fill("#structure", "Bailleur des Essais");
            page.selectOption("#profession", "AGENT_DE_BAILLEUR");
            page.fill("#pourquoi", "Étudier avec elle un échéancier");
            page.click("main form button:has-text('Inviter')");
            page.waitForURL(adresse -> adresse.matches(".*/invites/\\d+"));
            String invite = page.url().substring(MaisonDEssai.adresse().length());
            page.check("#l-identite-nom");
            page.click("main form button:has-text('Figer')");
            page.waitForURL(adresse -> adresse.matches(".*/reunions/\\d+"));
            page.selectOption("#agent", Long.toString(MaisonDEssai.agent("ines")));
            page.fill("#pourquoi", "Dire ce que la mission peut financer");
            page.click("main form button:has-text('Inviter')");
            page.waitForURL(adresse -> adresse.matches(".*/invites/\\d+"));
            String deLaMaison = page.url().substring(MaisonDEssai.adresse().length());
            page.check("#l-identite-foyer");
            page.click("main form button:has-text('Figer')");
            page.waitForURL(adresse -> adresse.matches(".*/reunions/\\d+"));
            adresses.put(patron, List.of(toutes));
            adresses.put(patron + "/reunions/nouvelle", List.of(toutes + "/reunions/nouvelle"));
            adresses.put(patron + "/reunions/{id:\\d+}", List.of(reunion));
            adresses.put(patron + "/reunions/{id:\\d+}/invites/{invite:\\d+}", List.of(invite, deLaMaison));
            adresses.put(
                    "/personnes/invitations/{id:\\d+}",
                    List.of("/personnes/invitations/" + deLaMaison.replaceFirst(".*/", "")));
        }
    }

    /** Une demande d’accès, son dossier réuni et prêt à relire. */
    private static void sesDonnees(Map<String, List<String>> adresses, String patron, String dossier) {
        String toutes = dossier + "/ses-donnees";
        try (var navigateur = Navigateur.connecter("camille").aller(toutes)) {
            Page page = navigateur.page();
            page.click("main form button:has-text('Enregistrer')");
            page.waitForURL(adresse -> adresse.matches(".*/ses-donnees/\\d+"));
            String une = page.url().substring(MaisonDEssai.adresse().length());
            page.click("button:has-text('Réunir')");
            page.waitForURL(adresse -> adresse.endsWith("/relecture"));
            adresses.put(patron + "/ses-donnees", List.of(toutes));
            adresses.put(patron + "/ses-donnees/{demande:\\d+}", List.of(une));
            adresses.put(patron + "/ses-donnees/{demande:\\d+}/relecture", List.of(une + "/relecture"));
            adresses.put(
                    "/donnees-personnelles/demandes/{id:\\d+}",
                    List.of("/donnees-personnelles/demandes/" + une.replaceFirst(".*/", "")));
        }
    }

    /** Un rapport social préparé par les écrans. */
    private static void courriers(Map<String, List<String>> adresses, String dossier) {
        String patron = "/personnes/dossiers/{dossier:\\d+}/courriers";
        try (var navigateur = Navigateur.connecter("camille").aller(dossier + "/courriers")) {
            Page page = navigateur.page();
            page.click("form:has(input[value='rapport-social']) button");
            page.waitForURL(adresse -> adresse.matches(".*/courriers/\\d+/redaction"));
            String redaction = page.url().substring(MaisonDEssai.adresse().length());
            adresses.put(patron, List.of(dossier + "/courriers"));
            adresses.put(patron + "/{id:\\d+}", List.of(redaction.replace("/redaction", "")));
            adresses.put(patron + "/{id:\\d+}/redaction", List.of(redaction));
        }
    }

    /** Les familles de la démonstration : l’une a une évaluation terminée, une autre en a une à saisir. */
    private static void accompagnement(Map<String, List<String>> adresses, String patron) {
        String dossiers = "/personnes/dossiers/";
        String terminee = dossiers
                + texte("select dossier || '/evaluations/' || id from accompagnement.evaluation"
                        + " where terminee_le is not null order by id limit 1");
        String enCours = dossiers
                + texte("select dossier || '/evaluations/' || id from accompagnement.evaluation"
                        + " where terminee_le is null order by id limit 1");
        String liste = patron + "/evaluations";
        adresses.put(liste, List.of(terminee.replaceFirst("/\\d+$", "")));
        adresses.put(liste + "/{evaluation:\\d+}", List.of(terminee));
        adresses.put(liste + "/{evaluation:\\d+}/saisie", List.of(enCours + "/saisie"));
        String entretien = dossiers
                + texte("select dossier || '/entretiens/' || id from accompagnement.intervention"
                        + " where genre = 'VISITE' order by id limit 1");
        String entretiens = entretien.replaceFirst("/\\d+$", "");
        adresses.put(patron + "/entretiens", List.of(entretiens));
        projets(adresses, patron + "/accompagnements", dossiers);
        adresses.put(patron + "/entretiens/nouveau", List.of(entretiens + "/nouveau"));
        adresses.put(patron + "/entretiens/{entretien:\\d+}", List.of(entretien));
        adresses.put(patron + "/entretiens/{entretien:\\d+}/correction", List.of(entretien + "/correction"));
    }

    /** Un accompagnement signé et un autre encore à écrire. */
    private static void projets(Map<String, List<String>> adresses, String liste, String dossiers) {
        String mesure = "select m.dossier || '/accompagnements/' || m.id from accompagnement.mesure m"
                + " join accompagnement.projet p on p.mesure = m.id where m.etat = 'OUVERT' and p.signe_le is ";
        String signe = dossiers + texte(mesure + "not null order by m.id limit 1");
        String aEcrire = dossiers + texte(mesure + "null order by m.id limit 1");
        String une = liste + "/{mesure:\\d+}";
        adresses.put(liste, List.of(signe.replaceFirst("/\\d+$", "")));
        adresses.put(une, List.of(signe, aEcrire));
        adresses.put(une + "/versions/{numero:\\d+}", List.of(signe + "/versions/1"));
        adresses.put(une + "/projet", List.of(signe + "/projet"));
        adresses.put(une + "/signature", List.of(aEcrire + "/signature"));
        adresses.put(une + "/bilan", List.of(signe + "/bilan"));
    }

    private static String texte(String requete) {
        return MaisonDEssai.proprietaire().sql(requete).query(String.class).single();
    }

    private static void demarches(Map<String, List<String>> adresses, String patron, String adresse, long dossier) {
        for (String suite : List.of("/droits", "/demarches", "/pieces", "/echeances")) {
            adresses.put(patron + suite, List.of(adresse + suite));
        }
        adresses.put(patron + "/droits/{droit:[a-z-]+}", List.of(adresse + "/droits/css", adresse + "/droits/rsa"));
        long demarche = MaisonDEssai.proprietaire()
                .sql("""
                        insert into demarches.demarche (dossier, unite, modele, libelle, organisme, etat, deposee_le, reponse_le, silence)
                        select id, unite, 'aah', 'Demander l’AAH', 'MDPH', 'DEPOSEE', current_date - 10, current_date + 30, 'REJET'
                        from dossiers.dossier where id = :dossier returning id
                        """)
                .param("dossier", dossier)
                .query(Long.class)
                .single();
        adresses.put(patron + "/demarches/{demarche:\\d+}", List.of(adresse + "/demarches/" + demarche));
    }

    private static void accueil(Map<String, List<String>> adresses) {
        String deCamille = " where unite = (select unite from acces.affectation where agent = "
                + MaisonDEssai.agent("camille") + " limit 1)";
        adresses.put(
                "/agenda/lieux/{id:\\d+}",
                List.of("/agenda/lieux/" + numero("select min(id) from agenda.lieu" + deCamille)));
        adresses.put("/agenda/{id:\\d+}", List.of("/agenda/" + rendezVous(MaisonDEssai.agent("ines"))));
        adresses.put("/agenda", List.of("/agenda", "/agenda?vue=jour", "/agenda?vue=mois"));
        adresses.put(
                "/accueil/passages/{id:\\d+}",
                List.of("/accueil/passages/" + numero("select max(id) from accueil.passage" + deCamille)));
        adresses.put(
                "/accueil/registre", List.of("/accueil/registre", "/accueil/registre?du=2026-01-01&au=2027-12-31"));
        adresses.put(
                "/accueil/statistiques",
                List.of("/accueil/statistiques", "/accueil/statistiques?du=2026-01-01&au=2027-12-31"));
        adresses.put(
                "/accueil/domiciliations",
                List.of("/accueil/domiciliations", "/accueil/domiciliations?montrer=terminees"));
    }

    /** Un budget, son scénario et son surendettement, qu’un accès exceptionnel ouvre aussi à la responsable. */
    private static void budgets(Map<String, List<String>> adresses) {
        long dossier = numero("select min(s.dossier) from dossiers.suivi s where s.fin is null and s.agent = "
                + MaisonDEssai.agent("camille"));
        numero("""
                insert into dossiers.acces_exceptionnel (dossier, agent, raison)
                values (%d, %d, 'Essais d’accessibilité du budget') returning id
                """.formatted(dossier, MaisonDEssai.agent("helene")));
        long base = numero("""
                insert into budget.budget (dossier, nature, le, adultes, petits, solde)
                values (%d, 'CONSTATE', current_date, 1, 1, 12000) returning id
                """.formatted(dossier));
        for (String ligne : List.of(
                "'R1', 145000, 28, null, null, null",
                "'F1', 64000, 5, null, null, null",
                "'C1', 30000, null, null, null, null",
                "'D2', 15000, 10, 420000, 31200, current_date - 740")) {
            numero("""
                    insert into budget.ligne (budget, dossier, suite, periodicite, poste, montant, jour, restant, retard, depuis)
                    values (%d, %d, currval('budget.identifiant'), 'MENSUELLE', %s) returning id
                    """.formatted(base, dossier, ligne));
        }
        long scenario = numero("""
                insert into budget.budget (dossier, nature, base, le, adultes, petits)
                values (%d, 'SCENARIO', %d, current_date, 1, 1) returning id
                """.formatted(dossier, base));
        numero("insert into budget.surendettement (dossier) values (%d) returning id".formatted(dossier));
        String patron = "/personnes/dossiers/{dossier:\\d+}/budget";
        String adresse = "/personnes/dossiers/" + dossier + "/budget";
        adresses.put(patron, List.of(adresse));
        adresses.put(patron + "/{id:\\d+}", List.of(adresse + "/" + base));
        adresses.put(patron + "/{id:\\d+}/saisie", List.of(adresse + "/" + base + "/saisie"));
        adresses.put(patron + "/{id:\\d+}/calendrier", List.of(adresse + "/" + base + "/calendrier"));
        adresses.put(patron + "/{id:\\d+}/comparaison", List.of(adresse + "/" + scenario + "/comparaison"));
        adresses.put(patron + "/dettes", List.of(adresse + "/dettes"));
        adresses.put(patron + "/surendettement", List.of(adresse + "/surendettement"));
    }

    private static long rendezVous(long agent) {
        return MaisonDEssai.proprietaire()
                .sql("""
                        insert into agenda.rendez_vous (organisation, agent, genre, debut, fin, occupe_de, occupe_a, intitule)
                        select organisation, id, 'REUNION', d, d + interval '1 hour', d, d + interval '1 hour', 'Réunion des essais'
                        from acces.agent, (select now() + interval '3 days' as d) v where id = :agent returning id
                        """)
                .param("agent", agent)
                .query(Long.class)
                .single();
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

    /** Une orientation faite par les écrans, jusqu’au lien remis au partenaire. */
    private static void orientations(Map<String, List<String>> adresses, String dossier) {
        long service = numero("select min(s.id) from partenaires.service s join acces.agent a"
                + " on a.organisation = s.organisation where a.identifiant = 'camille'");
        String toutes = dossier + "/orientations";
        String patron = "/personnes/dossiers/{dossier:\\d+}/orientations";
        try (var navigateur = Navigateur.connecter("camille").aller(toutes + "/nouvelle?service=" + service)) {
            Page page = navigateur.page();
            page.fill("#pourquoi", "Un rendez-vous pour faire le point sur ses droits");
            page.check("#decision-accepte");
            page.selectOption("#accord-forme", "ORAL");
            page.click("text=Enregistrer");
            page.waitForURL(adresse -> adresse.matches(".*/orientations/\\d+"));
            String une = page.url().substring(MaisonDEssai.adresse().length());
            page.click("text=Envoyer et obtenir le lien");
            String lien = page.inputValue("#lien").replaceFirst("^https?://[^/]+", "");
            adresses.put(patron, List.of(toutes));
            adresses.put(
                    patron + "/nouvelle",
                    List.of(
                            toutes + "/nouvelle",
                            toutes + "/nouvelle?besoin=sante",
                            toutes + "/nouvelle?service=" + service));
            adresses.put(patron + "/{id:\\d+}", List.of(une));
            adresses.put("/reponse/{jeton:[A-Za-z0-9_-]{40,600}}", List.of(lien));
        }
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

    /** Une reprise contrôlée, avec de quoi choisir et de quoi refuser, et une autre chargée. */
    private static void reprises(Map<String, List<String>> adresses) {
        String entete = "Nom;Prénom;Date de naissance;NIR\n";
        String controlee = reprise(entete
                + "Essaireprise;Ana;01/02/1980;284124900712345\nEssaireprise;ana;1980-02-01;\nEssai;Léo;31/02/1980;\n");
        // Un nom, un prénom et un jour que nul n’a déjà : sinon la ligne ressemblerait à celle d’un essai d’avant.
        String mots = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        String chargee = reprise(entete
                + "%sessai;%sbob;%d-%02d-11;\nEssai;Léo;31/02/1980;\n"
                        .formatted(
                                mots,
                                new StringBuilder(mots).reverse(),
                                1930 + System.nanoTime() / 100 % 80,
                                1 + System.nanoTime() / 7000 % 12));
        try (var navigateur = Navigateur.connecter("fatou").aller(chargee)) {
            navigateur.page().click("button:has-text('Charger')");
            navigateur.page().waitForSelector("#fait");
        }
        String une = "/personnes/reprises/{id:\\d+}";
        adresses.put(une, List.of(controlee, chargee));
        adresses.put(une + "/suivi", List.of(controlee + "/suivi"));
        adresses.put(
                "/personnes/doublons",
                List.of("/personnes/doublons", "/personnes/doublons?force=fortes&raison=telephone&page=zz"));
    }

    private static String reprise(String texte) {
        try (var navigateur = Navigateur.connecter("fatou").aller("/personnes/reprises")) {
            Path fichier =
                    Files.writeString(Files.createTempDirectory("reprise").resolve("essai.csv"), texte);
            Page page = navigateur.page();
            page.setInputFiles("#fichier", fichier);
            page.click("main form button:has-text('Envoyer')");
            page.waitForURL(adresse -> adresse.matches(".*/reprises/\\d+"));
            page.click("text=Contrôler le fichier entier");
            page.waitForSelector("#controle");
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

    private static long numero(String question) {
        return MaisonDEssai.proprietaire().sql(question).query(Long.class).single();
    }
}
