package fr.maillage.references.territoire.demonstration;

import fr.maillage.cli.Commande;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.mesures.LotsEnClair;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** « maillage exporter-demonstration » : tire de la base les chiffres du territoire de démonstration. */
@Component
class CommandeExporterLaDemonstration implements Commande {
    /** Ce que toute commune de France garde : de quoi afficher sa population et chercher les semblables. */
    private static final Set<String> PARTOUT = Set.of("P_POP", "SUPERF", "MED", "P_CHOM1564", "P_ACT1564", "P_POP1564");

    private static final Set<Maille> TOUJOURS = EnumSet.of(Maille.DEPARTEMENT, Maille.REGION, Maille.FRANCE);

    private final LotsEnClair lots;
    private final Territoires territoires;

    CommandeExporterLaDemonstration(LotsEnClair lots, Territoires territoires) {
        this.lots = lots;
        this.territoires = territoires;
    }

    @Override
    public String verbe() {
        return "exporter-demonstration";
    }

    @Override
    public String resume() {
        return "tire de la base les chiffres du territoire de démonstration";
    }

    @Override
    public String aide() {
        return """
                maillage exporter-demonstration DEPARTEMENT DOSSIER
                  Écrit dans ce dossier, dans le format de la maison et en fichiers de moins d’un mégaoctet, les chiffres chargés pour ce département, ses intercommunalités,
                  ses quartiers et ses IRIS, les autres départements, les régions et la France. Voir docs/donnees.md.""";
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        if (arguments.size() != 2) {
            erreurs.println("Donnez un département et un dossier.\n" + aide());
            return 1;
        }
        String departement = arguments.get(0);
        var epci = new java.util.HashSet<String>();
        territoires.geographie().actuels(Maille.COMMUNE).forEach(c -> {
            if (c.rattachement().departement().equals(departement))
                epci.add(c.rattachement().epci());
        });
        try (var fichiers = new FichiersDeDemonstration.Ecriture(Path.of(arguments.get(1)))) {
            int combien = lots.ecrire(
                    fichiers,
                    t -> TOUJOURS.contains(t.maille()) || du(t, departement) || epci.contains(t.code()),
                    (t, colonne) -> t.maille() == Maille.COMMUNE
                            && t.actuel()
                            && PARTOUT.contains(colonne.variable())
                            && (colonne.annee() == 2018 || colonne.annee() == 2013 || colonne.annee() == 2019));
            fichiers.close();
            sortie.println(combien + " lots écrits dans " + arguments.get(1) + " (" + fichiers.nombre() + " fichiers)");
            return 0;
        } catch (IOException e) {
            erreurs.println("Écriture impossible : " + e.getMessage());
            return 2;
        }
    }

    private static boolean du(Territoire territoire, String departement) {
        return territoire.maille() != Maille.EPCI
                && territoire.rattachement().departement().equals(departement);
    }
}
