package fr.maillage.references.territoire.secteurs;

import java.util.List;

/** Ce que les secteurs disent d’une adresse. */
public sealed interface Competence {
    /** Une unité de l’organisation et ce qu’il faut en dire partout où elle se montre. */
    record Unite(long id, String nom, String mention) {}

    record Une(Unite unite, String raison) implements Competence {}

    /** La commune est partagée : seul le quartier départage. */
    record Plusieurs(List<Unite> unites, String quoiFaire) implements Competence {}

    record Aucune(String raison) implements Competence {}
}
