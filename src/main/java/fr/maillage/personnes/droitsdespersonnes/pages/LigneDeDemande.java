package fr.maillage.personnes.droitsdespersonnes.pages;

/** Une demande dans une liste. */
public record LigneDeDemande(
        String href, String nature, String quoi, String recueLe, String terme, String ou, String ton) {}
