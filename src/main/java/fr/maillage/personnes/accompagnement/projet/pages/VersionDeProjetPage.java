package fr.maillage.personnes.accompagnement.projet.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;

/** Une version passée du projet, qui ne change plus. */
public record VersionDeProjetPage(DossierVu dossier, String retour, String titre, ProjetVu projet) implements Page {}
