package fr.maillage.references.territoire.mesures;

import fr.maillage.cli.Commande;
import fr.maillage.cli.Empechement;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import java.io.PrintStream;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** « maillage valeur P_POP 49007 2022 » : une valeur, son état, sa source. */
@Component
class CommandeValeur implements Commande {
    private final Territoires territoires;
    private final Chiffres chiffres;
    private final Indicateurs indicateurs;

    CommandeValeur(Territoires territoires, Chiffres chiffres, Indicateurs indicateurs) {
        this.territoires = territoires;
        this.chiffres = chiffres;
        this.indicateurs = indicateurs;
    }

    @Override
    public String verbe() {
        return "valeur";
    }

    @Override
    public String resume() {
        return "donne une valeur, son état et sa source";
    }

    @Override
    public String aide() {
        return """
                maillage valeur CODE TERRITOIRE [ANNEE]
                  CODE         une variable (P_POP) ou un indicateur (TX_CHOM)
                  TERRITOIRE   un code : commune, intercommunalité, département (D49), région (R52), IRIS, quartier, FR
                  ANNEE        sans elle, toutes les années connues""";
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        if (arguments.size() < 2) {
            erreurs.println("Donnez un code et un territoire.\n" + aide());
            return 1;
        }
        Optional<Territoire> territoire = territoires.parCode(arguments.get(1));
        if (territoire.isEmpty()) {
            erreurs.println("Aucun territoire de code « " + arguments.get(1)
                    + " ». Vérifiez le code ; un département s’écrit D49, une région R52.");
            return 1;
        }
        String code = arguments.get(0);
        var mesures = chiffres.de(territoire.get());
        var indicateur = indicateurs.catalogue().indicateur(code);
        if (indicateur.isEmpty() && indicateurs.catalogue().variable(code).isEmpty()) {
            erreurs.println("Ni variable ni indicateur « " + code + " » au catalogue.");
            return 1;
        }
        List<Integer> annees = arguments.size() > 2
                ? List.of(entier(arguments.get(2)))
                : indicateur
                        .map(i -> List.copyOf(i.annees(mesures)))
                        .orElseGet(() -> List.copyOf(mesures.annees(code)));
        if (annees.isEmpty()) sortie.println("Aucune valeur connue.");
        for (int annee : annees) {
            Valeur valeur = indicateur.map(i -> i.evaluer(mesures, annee)).orElseGet(() -> mesures.valeur(code, annee));
            String variable =
                    indicateur.map(i -> i.variables().iterator().next()).orElse(code);
            sortie.printf(
                    "%s, %s (%s), %d : %s — %s%s%n",
                    code,
                    territoire.get().nom(),
                    territoire.get().code(),
                    annee,
                    valeur.estChiffree()
                            ? NumberFormat.getInstance(Locale.FRANCE).format(valeur.nombre())
                            : valeur.etat().signe(),
                    valeur.etat().libelle(),
                    provenance(mesures, variable, annee));
        }
        return 0;
    }

    private String provenance(MesuresDUnTerritoire mesures, String variable, int annee) {
        return mesures.chiffre(variable, annee)
                .map(chiffre -> " ; " + chiffre.origine().libelle()
                        + chiffres.lot(chiffre.lot())
                                .map(lot -> " ; " + lot.libelle() + ", fichier " + lot.fichier())
                                .orElse(""))
                .orElse("");
    }

    private static int entier(String ecrit) {
        try {
            return Integer.parseInt(ecrit);
        } catch (NumberFormatException illisible) {
            throw new Empechement(
                    "« " + ecrit + " » n’est pas un nombre entier : on attend par exemple 2020.", illisible);
        }
    }
}
