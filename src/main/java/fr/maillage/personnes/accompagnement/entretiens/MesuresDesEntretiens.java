package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.cli.Chronometre;
import fr.maillage.cli.Empechement;
import fr.maillage.cli.Lecteurs;
import fr.maillage.cli.MaisonLancee;
import fr.maillage.cli.Mesure;
import fr.maillage.cli.Visite;
import fr.maillage.personnes.dossiers.JdbcMesures;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

/** Garder un entretien, et la journée de cent agents qui lisent, cherchent et écrivent en même temps. */
@Configuration(proxyBeanMethods = false)
@Lazy
class MesuresDesEntretiens {
    private static final int AGENTS = 100;
    private static final int VISITES_DE_CHACUN = 100;

    /** Une maison ouverte du matin : la mesure ne compte pas le temps que la JVM met à apprendre ses pages. */
    private static final int VISITES_D_ABORD = 240;

    /** Une page toutes les 327 ms, et la page où mène un envoi, suivie sans attendre : 333 demandes par seconde offertes à la maison. */
    private static final Duration PAS = Duration.ofMillis(327);

    private static final double DEBIT_VOULU = 300;

    private static Map<String, String> entretien() {
        return Map.of(
                "genre",
                GenreDIntervention.ENTRETIEN.name(),
                "support",
                Support.RENDEZ_VOUS.name(),
                "jour",
                Quand.aujourdHui().toString(),
                "duree",
                "45",
                "objet",
                "Point sur le budget du mois",
                "synthese",
                "Les ressources et les charges du mois ont été revues ensemble.");
    }

    @Bean
    Mesure unEntretienGarde(TenirLesInterventions tenir, JdbcMesures base) {
        var dossiers = new ArrayList<Long>();
        var hasard = new Random(3);
        return new Chronometre(
                "Entretien gardé, écrit sur le disque, p95",
                80,
                () -> dossiers.addAll(base.suivis()),
                () -> QuiTravaille.pour(
                        base.conseillere(),
                        () -> tenir.ajouter(
                                dossiers.get(hasard.nextInt(dossiers.size())),
                                UUID.randomUUID(),
                                Intervention.lire(entretien(), ""))));
    }

    /** Sur cent visites : vingt-cinq accueils, trente-cinq dossiers, dix recherches, vingt onglets, dix entretiens écrits. */
    @Bean
    @Order(70)
    Mesure centAgents(JdbcMesures base) {
        return new Journee(base);
    }

    private record Journee(JdbcMesures base) implements Mesure {
        @Override
        public String nom() {
            return "Cent agents à la fois, lectures et saisies mêlées, p95";
        }

        @Override
        public double cible() {
            return 300;
        }

        @Override
        public String unite() {
            return "ms";
        }

        @Override
        public double mesurer(Consumer<String> suivi) {
            var visites = visites();
            try (var maison = MaisonLancee.surLesMemesDonnees()) {
                var agents = new Lecteurs(maison.adresse());
                agents.connecter(Collections.nCopies(AGENTS, base.conseillere().identifiant()), 4);
                agents.visiter(visites, AGENTS, VISITES_D_ABORD, Duration.ZERO);
                var cadence = agents.visiter(visites, AGENTS, VISITES_DE_CHACUN, PAS);
                suivi.accept(String.format(
                        Locale.FRANCE,
                        "%,.0f demandes par seconde, aucune en erreur (cible : %,.0f, %s)",
                        cadence.parSeconde(),
                        DEBIT_VOULU,
                        cadence.parSeconde() >= DEBIT_VOULU ? "tenu" : "manqué"));
                return cadence.p95();
            }
        }

        private List<Visite> visites() {
            var suivis = base.suivis();
            if (suivis.isEmpty()) throw new Empechement("La conseillère de démonstration ne suit aucun dossier ici.");
            var noms = base.noms();
            var visites = new ArrayList<Visite>();
            for (int n = 0; n < 25; n++) visites.add(new Visite.Page("/"));
            for (int n = 0; n < 35; n++) visites.add(new Visite.Page(dossier(suivis, n)));
            for (int n = 0; n < 10; n++) visites.add(new Visite.Page(recherche(noms.get(n % noms.size()))));
            for (int n = 0; n < 10; n++) visites.add(new Visite.Page(dossier(suivis, n) + "/entretiens"));
            for (int n = 0; n < 10; n++) visites.add(new Visite.Page(dossier(suivis, n) + "/budget"));
            for (int n = 0; n < 10; n++) {
                visites.add(new Visite.Saisie(dossier(suivis, n) + "/entretiens/nouveau", entretien()));
            }
            return visites;
        }

        private static String dossier(List<Long> suivis, int rang) {
            return "/personnes/dossiers/" + suivis.get(rang % suivis.size());
        }

        private static String recherche(String nom) {
            return "/personnes?q=" + URLEncoder.encode(nom, StandardCharsets.UTF_8);
        }
    }
}
