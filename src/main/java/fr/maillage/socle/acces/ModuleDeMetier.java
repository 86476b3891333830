package fr.maillage.socle.acces;

import java.util.Set;

/** Une partie de la maison qu’un profil de structure emploie ou non : ses objets se montrent et se cachent ensemble. */
public record ModuleDeMetier(String code, String libelle, Set<ObjetProtege> objets) {}
