package fr.maillage.socle.acces;

/** Ce qu’un agent peut voir d’une note : son contenu, seulement qu’elle existe, ou rien. */
public enum LectureDeNote {
    CONTENU,
    EXISTENCE,
    RIEN
}
