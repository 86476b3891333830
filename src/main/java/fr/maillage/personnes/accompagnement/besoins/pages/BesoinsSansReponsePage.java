package fr.maillage.personnes.accompagnement.besoins.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les besoins restés sans réponse, par domaine, par raison et par commune, sous le secret statistique. */
public record BesoinsSansReponsePage(
        String du,
        String au,
        List<Ligne> domaines,
        List<Ligne> raisons,
        List<Ligne> croises,
        List<Ligne> communes,
        String note)
        implements Page {
    public record Ligne(String nom, String valeur) {}
}
