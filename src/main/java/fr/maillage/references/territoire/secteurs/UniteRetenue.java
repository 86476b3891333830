package fr.maillage.references.territoire.secteurs;

/** L’unité retenue pour une demande : celle de l’adresse, ou une autre si l’agent a dit pourquoi. */
public sealed interface UniteRetenue {
    record DeLAdresse(Competence.Unite unite) implements UniteRetenue {}

    record Changee(Competence.Unite unite, String motif) implements UniteRetenue {}

    record Refusee(String phrase) implements UniteRetenue {}
}
