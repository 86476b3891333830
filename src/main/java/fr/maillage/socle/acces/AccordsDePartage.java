package fr.maillage.socle.acces;

/** Les accords par lesquels une organisation laisse une autre lire une famille d’objets, pour un temps. */
public interface AccordsDePartage {
    /** Un accord en vigueur aujourd’hui couvre-t-il cet objet, de celle qui donne à celle qui lit ? */
    boolean couvre(long donneuse, long lectrice, ObjetProtege objet);
}
