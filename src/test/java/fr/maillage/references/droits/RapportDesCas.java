package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Prestation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** Confronte le moteur à tous les cas d’un dossier : un tableau par prestation et par famille de cas, et un fichier des écarts. */
final class RapportDesCas {
    /** Une ligne du tableau. */
    static final class Ligne {
        int n;
        int centime;
        int euro;
        int cinq;
        int deuxPourCent;
        int impossibles;
        int expliques;
    }

    final Map<String, Ligne> lignes = new TreeMap<>();
    final List<String> ecarts = new ArrayList<>();
    /** L’aide au logement telle qu’elle se calcule ; « aide_logement » est celle que l’on verse, arrondie à l’euro inférieur (CCH D. 823-16). */
    static final String AVANT_ARRONDI = "aide_logement avant arrondi";

    private final MoteurDeDroits moteur = new MoteurDeDroits(Baremes.duProduit());

    static Path dossier() {
        return Path.of(System.getProperty("maillage.cas", "../shared/droits"));
    }

    static RapportDesCas de(Path dossier) {
        var rapport = new RapportDesCas();
        try (Stream<Path> fichiers = Files.list(dossier)) {
            for (Path fichier :
                    fichiers.filter(RapportDesCas::porteDesCas).sorted().toList()) {
                lire(fichier).forEach(rapport::confronter);
            }
        } catch (IOException panne) {
            throw new UncheckedIOException("Le dossier de cas « %s » ne peut pas être lu.".formatted(dossier), panne);
        }
        return rapport;
    }

    private static boolean porteDesCas(Path fichier) {
        String nom = fichier.getFileName().toString();
        return nom.endsWith(".jsonl") || nom.endsWith(".jsonl.gz");
    }

    static List<Cas> lire(Path fichier) {
        var json = JsonMapper.builder().build();
        var cas = new ArrayList<Cas>();
        try (InputStream flux = Files.newInputStream(fichier);
                InputStream contenu = fichier.toString().endsWith(".gz") ? new GZIPInputStream(flux) : flux;
                var lignes = new BufferedReader(new InputStreamReader(contenu, StandardCharsets.UTF_8))) {
            for (String ligne = lignes.readLine(); ligne != null; ligne = lignes.readLine()) {
                var noeud = json.readTree(ligne);
                cas.add(
                        noeud.has("history_months")
                                ? LectureDesFoyersEngendres.lire(noeud)
                                : LectureDesCasPartages.lire(noeud));
            }
        } catch (IOException panne) {
            throw new UncheckedIOException("Les cas de « %s » ne peuvent pas être lus.".formatted(fichier), panne);
        }
        return cas;
    }

    void confronter(Cas cas) {
        for (Cas.Attendu attendu : cas.attendus()) {
            var mesure = Observations.CONNUES.get(attendu.variable());
            if (mesure == null) continue;
            Ligne ligne = lignes.computeIfAbsent(attendu.variable() + " | " + cas.famille(), cle -> new Ligne());
            if (!cas.horsPerimetre().isEmpty()) {
                ligne.impossibles++;
                ecarts.add(String.join(
                        "\t", cas.id(), cas.famille(), attendu.variable(), "", "", "", cas.horsPerimetre()));
                continue;
            }
            try {
                var e = Observations.etudier(moteur, cas, attendu.mois());
                compter(cas, attendu, ligne, mesure.applyAsLong(e) / (double) Euros.UN);
                if (attendu.variable().equals("aide_logement")) avantArrondi(cas, attendu);
            } catch (IllegalArgumentException horsDesBaremes) {
                ligne.impossibles++;
                String raison = String.valueOf(horsDesBaremes.getMessage())
                        .lines()
                        .findFirst()
                        .orElse("");
                ecarts.add(String.join("\t", cas.id(), cas.famille(), attendu.variable(), "", "", "", raison));
            }
        }
    }

    private void avantArrondi(Cas cas, Cas.Attendu attendu) {
        var e = Observations.etudier(EcartsExpliques.SANS_ARRONDI, cas, attendu.mois());
        double trouve = AideAuLogement.nette(e, e.montant(Prestation.AIDE_AU_LOGEMENT)) / (double) Euros.UN;
        var ligne = lignes.computeIfAbsent(AVANT_ARRONDI + " | " + cas.famille(), cle -> new Ligne());
        double ecart = mesurer(ligne, attendu, trouve);
        if (ecart > 1.0001
                && cas.famille().startsWith("engendré")
                && !EcartsExpliques.raison(cas, attendu).isEmpty()) ligne.expliques++;
    }

    private static double mesurer(Ligne ligne, Cas.Attendu attendu, double trouve) {
        double ecart = Math.abs(trouve - attendu.valeur());
        ligne.n++;
        if (ecart < 0.0151) ligne.centime++;
        if (ecart <= 1.0001) ligne.euro++;
        if (ecart <= 5.0001) ligne.cinq++;
        if (ecart <= Math.max(0.0151, Math.abs(attendu.valeur()) * 0.02)) ligne.deuxPourCent++;
        return ecart;
    }

    private void compter(Cas cas, Cas.Attendu attendu, Ligne ligne, double trouve) {
        double ecart = mesurer(ligne, attendu, trouve);
        String raison = "";
        if (ecart > 1.0001 && cas.famille().startsWith("engendré")) {
            raison = EcartsExpliques.raison(cas, attendu);
            if (!raison.isEmpty()) ligne.expliques++;
        }
        if (ecart >= 0.0151) {
            ecarts.add(String.format(
                    Locale.ROOT,
                    "%s\t%s\t%s\t%.2f\t%.2f\t%.2f\t%s",
                    cas.id(),
                    cas.famille(),
                    attendu.variable(),
                    attendu.valeur(),
                    trouve,
                    trouve - attendu.valeur(),
                    raison));
        }
    }

    /** Le tableau par prestation, toutes familles réunies, puis par famille. */
    void imprimer(PrintStream sortie, boolean parFamille) {
        sortie.printf(
                "%-48s %6s %8s %8s %8s %8s %6s %9s%n", "mesure", "n", "1 c", "1 €", "5 €", "2 %", "sans", "expliqués");
        groupes(cle -> cle.split(" \\| ")[0] + (cle.contains("engendré") ? " | foyers engendrés" : " | cas partagés"))
                .forEach((cle, l) -> ecrire(sortie, cle, l));
        if (parFamille) lignes.forEach((cle, l) -> ecrire(sortie, cle, l));
    }

    Map<String, Ligne> groupes(java.util.function.UnaryOperator<String> groupe) {
        var groupes = new TreeMap<String, Ligne>();
        lignes.forEach((cle, l) -> {
            Ligne total = groupes.computeIfAbsent(groupe.apply(cle), g -> new Ligne());
            total.n += l.n;
            total.centime += l.centime;
            total.euro += l.euro;
            total.cinq += l.cinq;
            total.deuxPourCent += l.deuxPourCent;
            total.impossibles += l.impossibles;
            total.expliques += l.expliques;
        });
        return groupes;
    }

    private static void ecrire(PrintStream sortie, String cle, Ligne l) {
        sortie.printf(
                Locale.FRANCE,
                "%-48s %6d %7.2f%% %7.2f%% %7.2f%% %7.2f%% %6d %9d%n",
                cle,
                l.n,
                part(l.centime, l),
                part(l.euro, l),
                part(l.cinq, l),
                part(l.deuxPourCent, l),
                l.impossibles,
                l.expliques);
    }

    private static double part(int nombre, Ligne l) {
        return l.n == 0 ? 0 : 100.0 * nombre / l.n;
    }

    public static void main(String[] arguments) throws IOException {
        var rapport = de(arguments.length > 0 ? Path.of(arguments[0]) : dossier());
        rapport.imprimer(System.out, arguments.length > 1);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/droits-ecarts.tsv"), rapport.ecarts);
    }
}
