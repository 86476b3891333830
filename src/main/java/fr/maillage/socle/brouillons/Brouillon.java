package fr.maillage.socle.brouillons;

import java.time.Instant;

/** Une saisie pas encore enregistrée : où elle s’envoie, sur quelle page elle se reprend, ce qu’elle contient. */
record Brouillon(String adresse, Instant gardeLe, Contenu contenu) {
    /** {@code champs} : les champs du formulaire, tels que la page les a écrits. */
    record Contenu(String libelle, String page, String champs) {}
}
