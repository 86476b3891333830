package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Ce que l’agent venait d’envoyer quand sa session a pris fin. */
public record ReprisePage(String action, Map<String, List<String>> champs) implements Page {}
