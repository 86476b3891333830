package fr.maillage.references.territoire.catalogue;

/** Un indicateur attendu que les fichiers connus n'alimentent pas : le portrait dit pourquoi plutôt que de se taire. */
public record NonAlimente(String code, String libelle, Theme theme, String raison, String sourceNecessaire) {}
