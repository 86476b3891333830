package fr.maillage.references.territoire.secteurs.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Une unité : son secteur, ses agents comptés par fonction, les périmètres qui pourraient être le sien. */
public record SecteurPage(
        SecteursPage.Ligne unite,
        List<Territoire> composition,
        List<Map.Entry<Fonction, Integer>> agents,
        List<Territoire> perimetres)
        implements Page {}
