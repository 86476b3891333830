package fr.maillage.socle.acces;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Une route ouverte à tout agent connecté, quelle que soit sa fonction (accueil, son propre compte). */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OuvertAuxAgents {}
