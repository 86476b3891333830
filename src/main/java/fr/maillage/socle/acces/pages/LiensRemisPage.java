package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;

/** Les liens des deux premiers comptes d’une organisation neuve, montrés cette seule fois. */
public record LiensRemisPage(
        String organisation, String administrateur, String lienAdministrateur, String delegue, String lienDelegue)
        implements Page {}
