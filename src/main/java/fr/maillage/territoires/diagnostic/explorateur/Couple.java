package fr.maillage.territoires.diagnostic.explorateur;

import fr.maillage.references.territoire.Territoire;

/** Un territoire et ses deux nombres. */
record Couple(Territoire territoire, double x, double y) {}
