package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;
import org.jspecify.annotations.Nullable;

/** Changer mon mot de passe. */
public record MotDePassePage(@Nullable String refus) implements Page {}
