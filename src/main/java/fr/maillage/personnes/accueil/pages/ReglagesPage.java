package fr.maillage.personnes.accueil.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;

/** Ce que l’organisation règle de son accueil et de sa domiciliation. */
public record ReglagesPage(
        String attenteVisee, String agrement, String moyens, String horaires, int version, List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {}
