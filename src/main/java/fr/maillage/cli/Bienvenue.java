package fr.maillage.cli;

import java.io.PrintStream;

/** Ce que la maison dit quand sa porte est ouverte : l’adresse et les comptes de démonstration. */
public interface Bienvenue {
    void annoncer(PrintStream sortie);
}
