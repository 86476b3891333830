package fr.maillage.personnes.dossiers;

import java.util.List;

/**
 * Ce qu’une pièce a, dans un dossier, qui peut se partager ligne par ligne avec un autre professionnel : jamais ses notes. Qui partage
 * coche les lignes une à une ; rien n’est coché d’avance.
 */
public interface ElementAPartager {
    /** Sa place parmi les éléments, les plus petites d’abord. */
    int rang();

    String libelle();

    /** Les lignes d’aujourd’hui ; appelé dans la transaction de qui a lu le dossier et noté sa lecture. */
    List<Ligne> lignes(DossierVu dossier);

    /** Une ligne ; {@code cle} ne change pas d’un jour à l’autre et reste à la pièce (« objectif-12-o1 »). */
    record Ligne(String cle, String libelle, String valeur) {}
}
