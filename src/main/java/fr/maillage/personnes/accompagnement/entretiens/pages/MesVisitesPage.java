package fr.maillage.personnes.accompagnement.entretiens.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les visites d’aujourd’hui et de demain, à préparer avant de perdre le réseau. */
public record MesVisitesPage(List<Ligne> lignes) implements Page {
    public record Ligne(long visite, String href, String nom, String quand, String objet) {}
}
