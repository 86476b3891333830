package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;
import org.jspecify.annotations.Nullable;

/** Choisir son mot de passe par un lien à usage unique. */
public record NouveauMotDePassePage(
        String lien, String identifiant, @Nullable String refus) implements Page {}
