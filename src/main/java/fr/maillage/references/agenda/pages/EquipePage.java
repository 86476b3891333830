package fr.maillage.references.agenda.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** La semaine de l’équipe : une ligne par agent, une colonne par jour. */
public record EquipePage(
        String titre, String avant, String aujourdHui, String apres, List<String> jours, List<Ligne> lignes)
        implements Page {
    /** Un agent : le temps pris dans la semaine (trajets compris), et ses moments, jour par jour. */
    public record Ligne(String nom, String href, String pris, List<List<Moment>> jours) {}

    /** Un moment pris : quand et à quoi. */
    public record Moment(String horaire, String genre, String ton) {}
}
