package fr.maillage.personnes.dossiers;

import fr.maillage.cli.Empechement;
import fr.maillage.cli.Lecteurs;
import fr.maillage.cli.MaisonLancee;
import fr.maillage.cli.Mesure;
import fr.maillage.cli.Visite;
import fr.maillage.socle.acces.Quand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

/** Par les écrans d’une maison ouverte sur les mêmes données : garder un entretien, et la journée de cent agents. */
@Configuration(proxyBeanMethods = false)
@Lazy
class MesuresDUneJournee {
    private static final int AGENTS = 100;
    private static final double DEBIT_VOULU = 300;

    private interface Geste {
        double faire(Lecteurs agents, Consumer<String> suivi);
    }

    private record Ecrans(String nom, double cible, int agents, JdbcMesures base, Geste geste) implements Mesure {
        @Override
        public String unite() {
            return "ms";
        }

        @Override
        public double mesurer(Consumer<String> suivi) {
            try (var maison = MaisonLancee.surLesMemesDonnees();
                    var lecteurs = new Lecteurs(maison.adresse())) {
                lecteurs.connecter(
                        Collections.nCopies(agents, base.conseillere().identifiant()), 4);
                return geste.faire(lecteurs, suivi);
            }
        }
    }

    /** De l’envoi du formulaire à la page de l’entretien gardé. */
    @Bean
    @Order(69)
    Mesure unEntretienGarde(JdbcMesures base) {
        return new Ecrans("Entretien gardé sur le disque et montré, p95", 80, 1, base, (agents, _) -> {
            var saisies =
                    suivis(base).stream().map(MesuresDUneJournee::entretien).toList();
            agents.visiter(saisies, 1, 200);
            return agents.visiter(saisies, 1, 400);
        });
    }

    /** Sur cent visites : vingt-cinq accueils, trente-cinq dossiers, dix recherches, vingt onglets, dix entretiens écrits. */
    @Bean
    @Order(70)
    Mesure centAgents(JdbcMesures base) {
        return new Ecrans(
                "Cent agents à la fois, lectures et saisies mêlées, p95", 300, AGENTS, base, (agents, suivi) -> {
                    var visites = journee(suivis(base), base.noms());
                    agents.visiter(visites, AGENTS, 30);
                    int chacun = 60;
                    long debut = System.nanoTime();
                    double p95 = agents.visiter(visites, AGENTS, chacun);
                    double debit = AGENTS * chacun / ((System.nanoTime() - debut) / 1e9);
                    suivi.accept(String.format(
                            Locale.FRANCE,
                            "%,.0f visites par seconde, aucune en erreur (cible : %,.0f, %s)",
                            debit,
                            DEBIT_VOULU,
                            debit >= DEBIT_VOULU ? "tenu" : "manqué"));
                    return p95;
                });
    }

    private static List<String> suivis(JdbcMesures base) {
        var suivis = base.suivis().stream().map(Adresses::dossier).toList();
        if (suivis.isEmpty()) throw new Empechement("La conseillère de démonstration ne suit aucun dossier ici.");
        return suivis;
    }

    private static List<Visite> journee(List<String> dossiers, List<String> noms) {
        var visites = new ArrayList<Visite>();
        for (int n = 0; n < 25; n++) visites.add(new Visite.Page("/"));
        for (int n = 0; n < 35; n++) visites.add(new Visite.Page(le(n, dossiers)));
        for (int n = 0; n < 10; n++) {
            String nom = URLEncoder.encode(le(n, noms), StandardCharsets.UTF_8);
            visites.add(new Visite.Page(Adresses.PERSONNES + "?q=" + nom));
        }
        for (int n = 0; n < 10; n++) visites.add(new Visite.Page(le(n, dossiers) + "/entretiens"));
        for (int n = 0; n < 10; n++) visites.add(new Visite.Page(le(n, dossiers) + "/budget"));
        for (int n = 0; n < 10; n++) visites.add(entretien(le(n, dossiers)));
        return visites;
    }

    private static String le(int rang, List<String> parmi) {
        return parmi.get(rang % parmi.size());
    }

    private static Visite entretien(String dossier) {
        return new Visite.Saisie(
                dossier + "/entretiens/nouveau",
                Map.of(
                        "genre", "ENTRETIEN",
                        "support", "RENDEZ_VOUS",
                        "jour", Quand.aujourdHui().toString(),
                        "duree", "45",
                        "objet", "Point sur le budget du mois",
                        "synthese", "Les ressources et les charges du mois ont été revues ensemble."));
    }
}
