package fr.maillage.socle.ecriture;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;

/** Une porte de la page « Écrits », apportée par la pièce qui la tient. */
public record EntreeDEcrit(int rang, String libelle, String phrase, String href, Acte acte, ObjetProtege objet) {}
