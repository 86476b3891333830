package fr.maillage.socle.bureau.pages;

import fr.maillage.socle.bureau.CarteDAccueil.Carte;
import fr.maillage.socle.web.Page;
import java.util.List;

/** « Mon travail » : ce qui attend l’agent, chaque ligne à un clic de l’acte. */
public record AccueilPage(String agent, String unite, List<Carte> cartes) implements Page {}
