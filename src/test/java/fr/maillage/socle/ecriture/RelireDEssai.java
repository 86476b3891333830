package fr.maillage.socle.ecriture;

/** Ouvre la relecture aux essais des autres pièces. */
public final class RelireDEssai {
    private RelireDEssai() {}

    public static Relire neuf() {
        return new Relire();
    }
}
