package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;
import org.jspecify.annotations.Nullable;

/** Poser un second facteur : le code à photographier, ou le secret à recopier. */
public record SecondFacteurPage(
        String image,
        String secret,
        String adresse,
        @Nullable String refus) implements Page {}
