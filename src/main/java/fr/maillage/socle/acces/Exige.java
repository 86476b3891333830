package fr.maillage.socle.acces;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Ce qu’une route exige de l’agent qui la demande ; une route qui ne déclare rien empêche la maison de démarrer. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Exige {
    Acte acte();

    ObjetProtege objet();
}
