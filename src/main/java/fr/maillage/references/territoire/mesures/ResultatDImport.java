package fr.maillage.references.territoire.mesures;

import java.util.List;

/** Ce qui est arrivé à un fichier présenté à l’import. */
public sealed interface ResultatDImport {
    /** Tout ce qui pouvait l’être est chargé ; les lignes refusées sont rendues avec leur motif. */
    record Charge(int lot, Bilan bilan) implements ResultatDImport {}

    /** Le même fichier est déjà là : rien n’a changé. */
    record DejaCharge(int lot, String libelle) implements ResultatDImport {}

    /** Aucun format connu ne reconnaît l’en-tête. */
    record NonReconnu(List<String> colonnes, String conseil) implements ResultatDImport {}

    /** Une information manque (année, géographie) : la phrase dit laquelle et comment la donner. */
    record Incomplet(String phrase) implements ResultatDImport {}

    /** Le fichier est illisible ou presque tout y est refusé : rien n’a été chargé. */
    record Refuse(String phrase, Bilan bilan) implements ResultatDImport {}
}
