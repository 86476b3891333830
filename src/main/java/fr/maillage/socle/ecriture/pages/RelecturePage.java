package fr.maillage.socle.ecriture.pages;

import fr.maillage.socle.ecriture.Relecture;
import fr.maillage.socle.web.Page;

/** Un texte à relire et les remarques qu’il appelle. */
public record RelecturePage(String texte, Relecture.Lecteur lecteur, Relecture relecture) implements Page {}
