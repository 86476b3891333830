package fr.maillage.references.territoire.adresses;

/** La base d’adresses ou les contours viennent de changer : ce qui a été situé peut l’être mieux. */
public record AdressesChangees(String fichier) {}
