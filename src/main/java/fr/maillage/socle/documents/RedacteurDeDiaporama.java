package fr.maillage.socle.documents;

/** Sait écrire un diaporama en PowerPoint, avec ses notes d’orateur. */
public interface RedacteurDeDiaporama {

    byte[] ecrire(Diaporama diaporama);
}
