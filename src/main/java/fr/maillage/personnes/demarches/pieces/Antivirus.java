package fr.maillage.personnes.demarches.pieces;

/** Ce qui examine un fichier avant qu’il n’entre. Sans antivirus réglé, la maison le dit au lieu de se taire. */
interface Antivirus {
    /** Ce que l’examen a donné. */
    sealed interface Examen {
        record Sain() implements Examen {}

        record Infecte(String menace) implements Examen {}

        /** Aucun antivirus n’est réglé : le fichier entre, non examiné, et l’écran le dit. */
        record NonExamine() implements Examen {}

        /** Un antivirus est réglé et ne répond pas : le fichier n’entre pas. */
        record SansReponse() implements Examen {}
    }

    Examen examiner(byte[] octets);

    boolean regle();
}
