package fr.maillage.references.partenaires;

import java.util.List;
import java.util.Map;

/** Ce qu’un fichier apporte : ses structures et ses services, tels qu’écrits, et les lignes qui ne se lisent pas. */
record FichesRecues(List<Recue> structures, List<Recue> services, List<Refus> refus) {
    /** Une fiche et l’endroit du fichier où elle est : une ligne, ou un rang dans un JSON. */
    record Recue(String ou, Map<String, ?> champs) {
        String nom() {
            Object nom = champs.get("nom");
            return nom == null ? "" : nom.toString();
        }
    }

    /** Une fiche refusée : où, laquelle, et pourquoi. */
    record Refus(String ou, String nom, String raison) {}
}
