package fr.maillage.references.territoire.imports.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce que l’annulation d’un chargement va faire, avant de la confirmer. */
public record AnnulationPage(int lot, String libelle, String fichier, String quand, String par, List<String> mesures)
        implements Page {}
