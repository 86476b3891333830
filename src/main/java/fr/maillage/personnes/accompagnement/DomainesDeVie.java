package fr.maillage.personnes.accompagnement;

import java.util.Map;

/** Les domaines de vie que regarde l’organisation courante, dans leur ordre : code et libellé. */
public interface DomainesDeVie {
    Map<String, String> tous();

    /** Domaine → les deux regards de la dernière évaluation du dossier, tels qu’on les lit ; vide sans évaluation. */
    Map<String, String> regards(long dossier);

    default String libelle(String code) {
        return tous().getOrDefault(code, code);
    }
}
