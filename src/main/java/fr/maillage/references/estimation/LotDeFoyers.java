package fr.maillage.references.estimation;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.MoteurDeDroits;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.socle.web.ErreurDeChamp;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** « ./maillage droits lot » : un foyer par ligne, avec les champs de la page « Estimer des droits » ; mille lignes à la fois, sur tous les cœurs. */
final class LotDeFoyers {
    private static final int PAQUET = 8_192;

    private final PrintStream sortie;
    private final PrintStream erreurs;
    private final MoteurDeDroits moteur;
    private final Baremes baremes = Baremes.duProduit();

    LotDeFoyers(PrintStream sortie, PrintStream erreurs) {
        this.sortie = sortie;
        this.erreurs = erreurs;
        this.moteur = new MoteurDeDroits(baremes);
    }

    /** Ce qu’il faut savoir pour lire chaque ligne. */
    private record Lecture(
            String separateur, String[] champs, YearMonth mois, SaisieDEstimation.Rapports rapports, boolean etabli) {}

    int executer(List<String> arguments) {
        var suite = new ArrayList<>(arguments);
        boolean etabli = suite.remove("--etabli");
        if (suite.size() < 2 || suite.size() > 3) {
            erreurs.println("./maillage droits lot ENTREE.csv SORTIE.csv [AAAA-MM] [--etabli]");
            return 1;
        }
        try {
            YearMonth mois = suite.size() == 3 ? YearMonth.parse(suite.get(2)) : YearMonth.now();
            return calculer(Path.of(suite.get(0)), Path.of(suite.get(1)), mois, etabli);
        } catch (DateTimeException pasUnMois) {
            erreurs.println("« %s » n’est pas un mois : écrivez-le 2026-06.".formatted(suite.get(2)));
        } catch (IOException panne) {
            erreurs.println("Le fichier « %s » ne peut pas être lu, ou « %s » ne peut pas être écrit."
                    .formatted(suite.get(0), suite.get(1)));
        } catch (IllegalArgumentException malDit) {
            erreurs.println(malDit.getMessage());
        }
        return 1;
    }

    private int calculer(Path entree, Path resultat, YearMonth mois, boolean etabli) throws IOException {
        long debut = System.nanoTime();
        int foyers = 0;
        int fautes = 0;
        try (BufferedReader lignes = Files.newBufferedReader(entree);
                BufferedWriter ecrit = Files.newBufferedWriter(resultat)) {
            Lecture lecture = entete(lignes.readLine(), mois, etabli);
            ecrit.write(enteteDuResultat());
            for (var paquet = paquet(lignes); !paquet.isEmpty(); paquet = paquet(lignes)) {
                var reponses = paquet.parallelStream()
                        .map(ligne -> repondre(ligne, lecture))
                        .toList();
                for (String reponse : reponses) {
                    ecrit.write(reponse);
                    if (!reponse.endsWith(";\n")) fautes++;
                }
                foyers += paquet.size();
            }
        }
        double secondes = (System.nanoTime() - debut) / 1e9;
        sortie.printf(
                Locale.FRANCE,
                "%,d foyers en %.1f s (%,.0f par seconde), %s. %,d lignes fautives : leur phrase est dans la colonne « faute ».%n",
                foyers,
                secondes,
                foyers / secondes,
                etabli ? "régime établi" : "première demande",
                fautes);
        return 0;
    }

    private Lecture entete(@Nullable String ligne, YearMonth mois, boolean etabli) {
        if (ligne == null || ligne.isBlank())
            throw new IllegalArgumentException(
                    "Le fichier est vide : la première ligne nomme les colonnes, dont « naissance ».");
        String separateur = ligne.contains(";") ? ";" : ",";
        String[] champs = ligne.replace("\ufeff", "").split(separateur, -1);
        if (!List.of(champs).contains("naissance"))
            throw new IllegalArgumentException(
                    "La colonne « naissance » manque. Les colonnes sont celles de la page : naissance, activite, mns, enfants, occupation, loyer…");
        return new Lecture(separateur, champs, mois, SaisieDEstimation.Rapports.au(baremes, mois), etabli);
    }

    private static String enteteDuResultat() {
        var colonnes = new StringBuilder("id");
        for (Prestation p : Prestation.values())
            colonnes.append(';').append(p.name().toLowerCase(Locale.ROOT));
        return colonnes.append(";faute\n").toString();
    }

    private static List<String> paquet(BufferedReader lignes) throws IOException {
        var paquet = new ArrayList<String>(PAQUET);
        for (String ligne = lignes.readLine(); ligne != null; ligne = lignes.readLine()) {
            if (!ligne.isBlank()) paquet.add(ligne);
            if (paquet.size() == PAQUET) break;
        }
        return paquet;
    }

    private String repondre(String ligne, Lecture lecture) {
        var valeurs = valeurs(ligne, lecture);
        var reponse = new StringBuilder(120).append(valeurs.getOrDefault("id", ""));
        var saisie = new SaisieDEstimation(valeurs, lecture.mois(), lecture.rapports());
        Foyer foyer = saisie.foyer();
        var fautes = new ArrayList<>(
                saisie.erreurs().stream().map(ErreurDeChamp::phrase).toList());
        if (fautes.isEmpty()) fautes.addAll(moteur.controler(foyer, lecture.mois()));
        if (!fautes.isEmpty()) {
            reponse.repeat(';', Prestation.values().length + 1);
            return reponse.append(String.join(" ", fautes).replace(';', ','))
                    .append('\n')
                    .toString();
        }
        long[] centimes = lecture.etabli()
                ? moteur.montantsEtablis(foyer, lecture.mois())
                : moteur.montants(foyer, lecture.mois());
        for (long montant : centimes) ecrire(reponse.append(';'), montant);
        return reponse.append(";\n").toString();
    }

    private static void ecrire(StringBuilder reponse, long centimes) {
        long reste = centimes % 100;
        reponse.append(centimes / 100).append('.').append(reste < 10 ? "0" : "").append(reste);
    }

    /** Les enfants tiennent dans une colonne, leurs dates séparées par « | ». */
    private static Map<String, String> valeurs(String ligne, Lecture lecture) {
        String[] cases = ligne.split(lecture.separateur(), -1);
        var valeurs = new HashMap<String, String>(32);
        for (int i = 0; i < Math.min(cases.length, lecture.champs().length); i++) {
            if (lecture.champs()[i].equals("enfants")) enfants(cases[i], valeurs);
            else if (!cases[i].isBlank()) valeurs.put(lecture.champs()[i], cases[i].strip());
        }
        return valeurs;
    }

    private static void enfants(String dates, Map<String, String> valeurs) {
        if (dates.isBlank()) return;
        String[] naissances = dates.split("\\|");
        for (int i = 0; i < naissances.length; i++) valeurs.put("enfant" + (i + 1), naissances[i].strip());
    }
}
