package fr.maillage.references.territoire.typologies;

/** La place d’une commune dans un zonage, une année : « Angers », aire d’attraction, 2020. */
public record Classement(Zonage zonage, int millesime, String commune, String code, String libelle, String source) {}
