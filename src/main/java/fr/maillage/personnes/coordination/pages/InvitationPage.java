package fr.maillage.personnes.coordination.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce qu’un invité lit : sa fiche, et rien d’autre du dossier. */
public record InvitationPage(
        String titre,
        String objet,
        String lieu,
        String pourquoi,
        String information,
        String par,
        String fin,
        boolean anonyme,
        List<InvitePage.Ligne> lignes)
        implements Page {}
