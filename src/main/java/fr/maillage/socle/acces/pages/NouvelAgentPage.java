package fr.maillage.socle.acces.pages;

import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.administration.Refus;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Créer un agent. */
public record NouvelAgentPage(String identifiant, String nom, String courriel, Profession profession, List<Refus> refus)
        implements Page {}
