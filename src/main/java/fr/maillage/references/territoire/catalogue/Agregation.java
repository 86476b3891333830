package fr.maillage.references.territoire.catalogue;

/** Dit si un indicateur se calcule sur une somme de territoires ; sinon, la phrase à montrer. */
public sealed interface Agregation {

    /** Ses mesures s'additionnent : le taux se recalcule sur les sommes du numérateur et du dénominateur. */
    record Possible() implements Agregation {}

    record Impossible(String explication) implements Agregation {}

    default boolean possible() {
        return this instanceof Possible;
    }
}
