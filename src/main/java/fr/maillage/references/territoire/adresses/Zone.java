package fr.maillage.references.territoire.adresses;

/** Un IRIS ou un quartier prioritaire, par son code et son nom. */
public record Zone(String code, String nom) {}
