package fr.maillage.essais;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ceux des objets d’essai qui touchent des personnes : un dossier ouvert, et ce que chaque pièce y montre. */
final class DossiersDEssai {
    private DossiersDEssai() {}

    static void personnes(Map<String, List<String>> adresses) {
        long dossier =
                ObjetsDEssai.numero("select min(s.dossier) from dossiers.suivi s where s.fin is null and s.agent = "
                        + MaisonDEssai.agent("camille"));
        long personne = ObjetsDEssai.numero(
                "select min(personne) from dossiers.appartenance where fin is null and lien = 'TITULAIRE'"
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
        nonRecours(adresses, patron);
        reclamation(adresses);
    }

    /** Une réclamation, inscrite à l’accueil. */
    private static void reclamation(Map<String, List<String>> adresses) {
        try (var navigateur = Navigateur.connecter("fatou").aller("/ecoute/reclamations/nouvelle")) {
            Page page = navigateur.page();
            page.selectOption("#objet", "ACCUEIL");
            page.selectOption("#canal", "COURRIER");
            page.fill("#recit", "Essai : le guichet était fermé à l’heure dite.");
            page.click("main form .bouton");
            page.waitForSelector("text=La réclamation est au registre");
        }
        adresses.put(
                "/ecoute/reclamations/{id:\\d+}",
                List.of("/ecoute/reclamations/" + ObjetsDEssai.numero("select max(id) from ecoute.reclamation")));
        enLigne(adresses);
    }

    /** La page où l’on réclame sans compte, et le reçu qu’elle donne. */
    private static void enLigne(Map<String, List<String>> adresses) {
        String siret = MaisonDEssai.proprietaire().sql("""
                        select siret from acces.organisation where id = (select organisation from acces.agent where identifiant = 'helene')
                        """).query(String.class).single();
        MaisonDEssai.proprietaire().sql("""
                        insert into ecoute.en_ligne (organisation, ouverte) select id, true from acces.organisation where siret = :siret
                        on conflict (organisation) do update set ouverte = true
                        """).param("siret", siret).update();
        String patron = "/reclamer/{siret:\\d{14}}";
        adresses.put(patron, List.of("/reclamer/" + siret));
        try (var navigateur = Navigateur.bureau().aller("/reclamer/" + siret)) {
            Page page = navigateur.page();
            page.selectOption("#objet", "DELAI");
            page.fill("#recit", "Essai : trois semaines sans réponse.");
            page.click("main form .bouton");
            page.waitForURL(adresse -> adresse.contains("/recu/"));
            adresses.put(
                    patron + "/recu/{cle:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}",
                    List.of(page.url().substring(MaisonDEssai.adresse().length())));
        }
    }

    /** Un foyer au budget connu, son estimation gardée, ce qu’un repérage y trouve. */
    private static void nonRecours(Map<String, List<String>> adresses, String patron) {
        var camille = AgentsDEssai.de("camille");
        long dossier = fr.maillage.personnes.simulation.FoyersEstimes.dossier(camille);
        fr.maillage.personnes.simulation.FoyersEstimes.budgeter(dossier, "R1 900", "F1 520 bailleur social", "R8 40");
        String estimation = "/personnes/dossiers/" + dossier + "/estimation";
        try (var navigateur = Navigateur.connecter("camille").aller(estimation)) {
            Page page = navigateur.page();
            page.click("button:has-text('Garder cette estimation')");
            page.waitForURL(adresse -> adresse.matches(".*/gardees/\\d+"));
            String gardee = page.url().substring(MaisonDEssai.adresse().length());
            navigateur.aller("/personnes/non-recours");
            page.click("button:has-text('Chercher dans mes dossiers')");
            page.waitForURL(adresse -> adresse.matches(".*/taches/\\d+"));
            page.waitForSelector(".etat:has-text('terminé')");
            adresses.put(patron + "/estimation", List.of(estimation));
            adresses.put(patron + "/estimation/avenir", List.of(estimation + "/avenir"));
            adresses.put(patron + "/estimation/gardees/{estimation:\\d+}", List.of(gardee));
        }
        adresses.put(
                "/personnes/non-recours", List.of("/personnes/non-recours", "/personnes/non-recours?montrer=tout"));
        adresses.put(
                "/personnes/non-recours/{repere:\\d+}",
                List.of("/personnes/non-recours/"
                        + ObjetsDEssai.numero(
                                "select min(id) from nonrecours.droit_repere where dossier = " + dossier)));
        adresses.put(
                "/personnes/non-recours/reperages/{reperage:\\d+}",
                List.of("/personnes/non-recours/reperages/"
                        + ObjetsDEssai.numero(
                                "select max(id) from nonrecours.reperage where agent = " + camille.id())));
    }

    /** Une intervention que Malik demande à Camille, dans un dossier qu’elle suit. */
    private static void interventions(Map<String, List<String>> adresses, String adresse, long dossier, long personne) {
        long id = ObjetsDEssai.numero("select nextval('coordination.identifiant')");
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
        controle(
                adresses,
                MaisonDEssai.proprietaire()
                        .sql("select numero from dossiers.dossier where id = " + dossier.replaceFirst(".*/", ""))
                        .query(String.class)
                        .single());
    }

    /** Un contrôle ouvert par le délégué, sur deux parts. */
    private static void controle(Map<String, List<String>> adresses, String numero) {
        try (var navigateur = Navigateur.connecter("bruno").aller("/donnees-personnelles/controles")) {
            Page page = navigateur.page();
            page.fill("#ticket", "PL-2026-007");
            page.fill("#numero", numero);
            page.fill("#raison", "Plainte à instruire : ce qui est gardé du budget.");
            page.check("#part-budgets");
            page.check("#part-lectures");
            page.click("main form .bouton");
            page.waitForURL(adresse -> adresse.matches(".*/controles/\\d+"));
            adresses.put(
                    "/donnees-personnelles/controles/{id:\\d+}",
                    List.of(page.url().substring(MaisonDEssai.adresse().length())));
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
        evaluer(adresses, patron, dossiers);
        String visite = dossiers
                + texte("select dossier || '/visites/' || id from accompagnement.visite"
                        + " where etat = 'PREVUE' order by id limit 1");
        adresses.put(patron + "/visites/nouvelle", List.of(visite.replaceFirst("/\\d+$", "/nouvelle")));
        adresses.put(patron + "/visites/{visite:\\d+}", List.of(visite));
        adresses.put(patron + "/visites/{visite:\\d+}/carnet", List.of(visite + "/carnet"));
        projets(adresses, patron + "/accompagnements", dossiers);
        adresses.put(patron + "/entretiens/nouveau", List.of(entretiens + "/nouveau"));
        adresses.put(patron + "/entretiens/{entretien:\\d+}", List.of(entretien));
        adresses.put(patron + "/entretiens/{entretien:\\d+}/correction", List.of(entretien + "/correction"));
    }

    private static void evaluer(Map<String, List<String>> adresses, String patron, String dossiers) {
        String besoin =
                dossiers + texte("select dossier || '/besoins/' || id from accompagnement.besoin order by id limit 1");
        String besoins = besoin.replaceFirst("/\\d+$", "");
        adresses.put(patron + "/besoins", List.of(besoins));
        adresses.put(patron + "/besoins/nouveau", List.of(besoins + "/nouveau"));
        adresses.put(patron + "/besoins/{besoin:\\d+}", List.of(besoin));
        for (String suite : List.of("/entourage", "/reperes")) {
            adresses.put(patron + suite, List.of(besoins.replace("/besoins", suite)));
        }
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

    static void accueil(Map<String, List<String>> adresses) {
        String deCamille = " where unite = (select unite from acces.affectation where agent = "
                + MaisonDEssai.agent("camille") + " limit 1)";
        adresses.put(
                "/agenda/lieux/{id:\\d+}",
                List.of("/agenda/lieux/" + ObjetsDEssai.numero("select min(id) from agenda.lieu" + deCamille)));
        adresses.put("/agenda/{id:\\d+}", List.of("/agenda/" + rendezVous(MaisonDEssai.agent("ines"))));
        adresses.put("/agenda", List.of("/agenda", "/agenda?vue=jour", "/agenda?vue=mois"));
        adresses.put(
                "/accueil/passages/{id:\\d+}",
                List.of("/accueil/passages/" + ObjetsDEssai.numero("select max(id) from accueil.passage" + deCamille)));
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
    static void budgets(Map<String, List<String>> adresses) {
        long dossier = ObjetsDEssai.numero("""
                select s.dossier from dossiers.suivi s where s.fin is null and s.agent = %d order by s.dossier offset 9 limit 1
                """.formatted(
                MaisonDEssai.agent("camille"))); // hors des trois familles, dont d’autres essais disent qui les lit
        ObjetsDEssai.numero("""
                insert into dossiers.acces_exceptionnel (dossier, agent, raison)
                values (%d, %d, 'Essais d’accessibilité du budget') returning id
                """.formatted(dossier, MaisonDEssai.agent("helene")));
        long base = ObjetsDEssai.numero("""
                insert into budget.budget (dossier, nature, le, adultes, petits, solde)
                values (%d, 'CONSTATE', current_date, 1, 1, 12000) returning id
                """.formatted(dossier));
        for (String ligne : List.of(
                "'R1', 145000, 28, null, null, null",
                "'F1', 64000, 5, null, null, null",
                "'C1', 30000, null, null, null, null",
                "'D2', 15000, 10, 420000, 31200, current_date - 740")) {
            ObjetsDEssai.numero("""
                    insert into budget.ligne (budget, dossier, suite, periodicite, poste, montant, jour, restant, retard, depuis)
                    values (%d, %d, currval('budget.identifiant'), 'MENSUELLE', %s) returning id
                    """.formatted(base, dossier, ligne));
        }
        long scenario = ObjetsDEssai.numero("""
                insert into budget.budget (dossier, nature, base, le, adultes, petits)
                values (%d, 'SCENARIO', %d, current_date, 1, 1) returning id
                """.formatted(dossier, base));
        ObjetsDEssai.numero("insert into budget.surendettement (dossier) values (%d) returning id".formatted(dossier));
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

    /** Une orientation faite par les écrans, jusqu’au lien remis au partenaire. */
    private static void orientations(Map<String, List<String>> adresses, String dossier) {
        long service = ObjetsDEssai.numero("select min(s.id) from partenaires.service s join acces.agent a"
                + " on a.organisation = s.organisation where a.identifiant = 'camille'");
        String toutes = dossier + "/orientations";
        String patron = "/personnes/dossiers/{dossier:\\d+}/orientations";
        try (var navigateur = Navigateur.connecter("camille").aller(toutes + "/nouvelle?service=" + service)) {
            Page page = navigateur.page();
            // La même demande, refaite dans l’heure, rouvrirait la première : chaque appel fait la sienne.
            long deja = ObjetsDEssai.numero("select count(*) from orientation.orientation");
            page.fill("#pourquoi", "Un rendez-vous pour faire le point sur ses droits, essai " + deja);
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

    /** Une reprise contrôlée, avec de quoi choisir et de quoi refuser, et une autre chargée. */
    static void reprises(Map<String, List<String>> adresses) {
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
}
