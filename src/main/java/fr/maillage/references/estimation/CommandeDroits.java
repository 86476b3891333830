package fr.maillage.references.estimation;

import fr.maillage.cli.CommandeHorsMaison;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.Droit;
import fr.maillage.references.droits.Eclairage;
import fr.maillage.references.droits.Eclaireur;
import fr.maillage.references.droits.MoteurDeDroits;
import fr.maillage.references.droits.Motif;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.lots.LotDeFoyers;
import fr.maillage.references.estimation.lots.ReglesDeLot;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** « ./maillage droits » : estime les droits d’un foyer écrit dans un fichier, et ne garde rien. */
final class CommandeDroits implements CommandeHorsMaison {

    @Override
    public String verbe() {
        return "droits";
    }

    @Override
    public String resume() {
        return "estime les droits d’un foyer écrit dans un fichier, avec les raisons ; ne garde rien";
    }

    @Override
    public String aide() {
        return """
                ./maillage droits FICHIER [AAAA-MM]    les droits du foyer ce mois-là (défaut : le mois en cours)
                ./maillage droits exemple              un fichier d’exemple, à copier
                ./maillage droits lot ENTREE SORTIE [AAAA-MM] [--etabli]
                                                       un foyer par ligne ; les montants de chacun, ou la phrase qui dit sa faute.
                                                       L’entrée et la sortie sont en CSV ou en Parquet (.parquet)
                ./maillage droits lot ENTREE SORTIE … --spark MAITRE
                                                       le même calcul par Spark, pour une région ou le pays : local[2], spark://hote:7077,
                                                       yarn… Ses bibliothèques (300 Mo) se prennent à la première fois (docs/droits/lots.md)
                --baremes FICHIER                      ajoute les valeurs légales qu’exporte l’écran « Barèmes »

                C’est une estimation ; la décision appartient à l’organisme. Le fichier n’est ni copié ni gardé.
                """;
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        if (arguments.equals(List.of("exemple"))) {
            sortie.print(FoyerEcrit.EXEMPLE);
            return 0;
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals("lot")) {
            return new LotDeFoyers(sortie, erreurs).executer(arguments.subList(1, arguments.size()));
        }
        try {
            var suite = new ArrayList<>(arguments);
            String ajouts = ReglesDeLot.ajouts(suite);
            if (suite.isEmpty() || suite.size() > 2) {
                erreurs.print(aide());
                return 1;
            }
            YearMonth mois = suite.size() == 2 ? YearMonth.parse(suite.get(1)) : YearMonth.now();
            var baremes = new ReglesDeLot(mois, false, ajouts).baremes();
            return dire(FoyerEcrit.lire(Files.readString(Path.of(suite.get(0)))), mois, baremes, sortie, erreurs);
        } catch (DateTimeException pasUnMois) {
            erreurs.println("« %s » n’est pas un mois : écrivez-le 2026-06.".formatted(arguments.getLast()));
        } catch (IOException illisible) {
            erreurs.println("Le fichier « %s » ne peut pas être lu.".formatted(arguments.getFirst()));
        } catch (IllegalArgumentException malDit) {
            erreurs.println(malDit.getMessage());
        }
        return 1;
    }

    private static int dire(Foyer foyer, YearMonth mois, Baremes baremes, PrintStream sortie, PrintStream erreurs) {
        var moteur = new MoteurDeDroits(baremes);
        List<String> fautes = moteur.controler(foyer, mois);
        if (!fautes.isEmpty()) {
            fautes.forEach(erreurs::println);
            return 1;
        }
        sortie.printf("Estimation pour %s, première demande. La décision appartient à l’organisme.%n", mois);
        new Eclaireur(moteur)
                .eclairer(foyer, mois, Set.of())
                .forEach((prestation, eclairage) -> dire(prestation, eclairage, sortie));
        return 0;
    }

    private static void dire(Prestation prestation, Eclairage eclairage, PrintStream sortie) {
        Droit droit = eclairage.droit();
        String reponse = switch (droit) {
            case Droit.Ouvert ouvert ->
                ouvert.centimes() == 0 ? "ouvert" : String.format(Locale.FRANCE, "%,.2f €", ouvert.centimes() / 100.0);
            case Droit.Ferme ignore -> "fermé";
            case Droit.Inconnu inconnu -> "inconnu, il manque " + String.join(", ", inconnu.manquants());
        };
        sortie.printf(
                "%n%-58s %s (%s)%n",
                prestation.nom(), reponse, eclairage.certitude().degre().libelle());
        droit.motifs().forEach(motif -> dire(motif, sortie));
        sortie.printf("    → %s%n", eclairage.certitude().raison());
        eclairage.bascules().forEach(bascule -> sortie.printf("    → %s%n", bascule.phrase()));
    }

    private static void dire(Motif motif, PrintStream sortie) {
        String montant =
                motif.millioniemes() == 0 ? "" : String.format(Locale.FRANCE, " %,.2f €", motif.millioniemes() / 1e6);
        String valeurs = motif.valeurs().stream()
                .map(v -> "%s depuis le %s".formatted(v.nombre().toPlainString(), v.depuis()))
                .collect(Collectors.joining(" ; "));
        sortie.printf(
                "    %s%s (%s)%s%n",
                motif.phrase(), montant, motif.article(), valeurs.isEmpty() ? "" : " — " + valeurs);
    }
}
