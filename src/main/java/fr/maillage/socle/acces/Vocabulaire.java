package fr.maillage.socle.acces;

/** Les mots de l’organisation au travail : les siens si elle en a choisi, ceux de son profil sinon. */
public interface Vocabulaire {
    /** Comment l’organisation appelle un « usager », une « unite », un « referent ». */
    String dire(String mot);
}
