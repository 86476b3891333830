package fr.maillage.cli;

import java.io.PrintStream;
import java.util.List;

/** Un verbe de la ligne de commande, apporté par une pièce de la maison. */
public interface Commande {
    String verbe();

    /** Une phrase, pour « maillage aide ». */
    String resume();

    /** Le texte de « --aide ». */
    String aide();

    /** Exécute et rend le code de sortie : 0 réussi, 1 demande refusée ou mal dite, 2 échec de la maison. */
    int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs);
}
