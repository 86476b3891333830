package fr.maillage.territoires.diagnostic.banc;

import fr.maillage.cli.Geste;
import fr.maillage.cli.Lecteurs;
import fr.maillage.cli.MaisonLancee;
import fr.maillage.cli.Mesure;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.ImporterUnFichier;
import fr.maillage.references.territoire.mesures.ResultatDImport;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.territoires.diagnostic.Carnets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Ce que le portrait promet, mesuré. */
@Configuration(proxyBeanMethods = false)
@Lazy
class MesuresDuDiagnostic {
    @Bean
    Mesure portraitSeul(Territoires territoires) {
        return new Geste(
                "Portrait d’une commune, un lecteur, p95", 25, "ms", suivi -> portraits(territoires, 1, 1_000, suivi));
    }

    @Bean
    Mesure portraitAVingt(Territoires territoires) {
        return new Geste(
                "Portrait d’une commune, vingt lecteurs, p95",
                60,
                "ms",
                suivi -> portraits(territoires, 20, 200, suivi));
    }

    private static double portraits(Territoires territoires, int lecteurs, int parLecteur, Consumer<String> suivi) {
        List<String> chemins =
                communes(territoires).stream().map(Territoire::href).toList();
        suivi.accept("mise en train…");
        return lire(chemins, lecteurs, parLecteur, 10 * chemins.size());
    }

    /** Sur les données de cette maison, ouverte une seconde fois comme elle l’est en service, et mise en train. */
    private static double lire(List<String> chemins, int lecteurs, int parLecteur, int miseEnTrain) {
        try (var maison = MaisonLancee.surLesMemesDonnees()) {
            var connectes = new Lecteurs(maison.adresse());
            connectes.connecter(Collections.nCopies(Math.max(2, lecteurs), "ines"), 4);
            connectes.lire(chemins, 2, miseEnTrain);
            return connectes.lire(chemins, lecteurs, parLecteur);
        }
    }

    private static List<Territoire> communes(Territoires territoires) {
        var geographie = territoires.geographie();
        return geographie.membres(geographie.exiger(Maille.DEPARTEMENT, "49"), Maille.COMMUNE);
    }

    @Bean
    Mesure recherche(Territoires territoires) {
        return new Geste("Recherche d’un territoire en tapant, p95", 10, "ms", suivi -> {
            var frappes = List.of(
                    "/recherche/suggestions?q=an",
                    "/recherche/suggestions?q=saint",
                    "/recherche/suggestions?q=saint+jean",
                    "/recherche/suggestions?q=angres",
                    "/recherche/suggestions?q=49007",
                    "/recherche/suggestions?q=mauges",
                    "/recherche/suggestions?q=la");
            return lire(frappes, 1, 300, 300);
        });
    }

    @Bean
    Mesure comparateur(ImporterUnFichier importer, Chiffres chiffres) {
        return new Geste("Comparateur national contrôlé et chargé", 6, "s", suivi -> {
            Path fichier = Path.of(System.getProperty("maillage.donnees-publiques", "../shared/donnees"))
                    .resolve("insee/base_cc_comparateur.CSV");
            if (!Files.exists(fichier))
                throw new IllegalStateException("Le fichier national n’est pas là : " + fichier);
            Situation.pourLaMaison(() -> annulerLeComparateur(chiffres));
            long debut = System.nanoTime();
            var resultat = Situation.pourLaMaison(
                    () -> importer.charger(fichier, ImporterUnFichier.Demande.simple(fichier.toString(), "banc")));
            double secondes = (System.nanoTime() - debut) / 1e9;
            if (!(resultat instanceof ResultatDImport.Charge))
                throw new IllegalStateException("Non chargé : " + resultat);
            return secondes;
        });
    }

    @Bean
    Mesure unCarnet(Carnets carnets, Territoires territoires) {
        return new Geste("Carnet d’une commune, quatre formats", 5, "s", suivi -> {
            Territoire angers = territoires.geographie().exiger(Maille.COMMUNE, "49007");
            ecrire(carnets, angers);
            long debut = System.nanoTime();
            ecrire(carnets, angers);
            return (System.nanoTime() - debut) / 1e9;
        });
    }

    @Bean
    Mesure tousLesCarnets(Carnets carnets, Territoires territoires) {
        return new Geste("Carnets des 176 communes du 49, quatre formats", 90, "s", suivi -> {
            long debut = System.nanoTime();
            try (var ouvriers =
                    Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
                var travaux = communes(territoires).stream()
                        .<Callable<Boolean>>map(commune -> () -> ecrire(carnets, commune))
                        .toList();
                for (var fini : ouvriers.invokeAll(travaux)) fini.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Mesure interrompue.", e);
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("Un carnet n’a pas pu être écrit : " + e.getCause(), e);
            }
            return (System.nanoTime() - debut) / 1e9;
        });
    }

    private static int annulerLeComparateur(Chiffres chiffres) {
        var charges = chiffres.lots().stream()
                .filter(l -> l.format().equals("insee-comparateur")
                        && !l.annule()
                        && !l.empreinte().startsWith("clair"))
                .toList();
        charges.forEach(l -> chiffres.annuler(l.id(), "banc"));
        return charges.size();
    }

    private static boolean ecrire(Carnets carnets, Territoire territoire) {
        var ouvrage = carnets.ouvrage(territoire, Carnets.Choix.tout("Banc"));
        return Arrays.stream(FormatDeDocument.values()).allMatch(f -> carnets.ecrire(ouvrage, f).length > 0);
    }
}
