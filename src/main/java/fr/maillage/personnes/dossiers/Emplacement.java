package fr.maillage.personnes.dossiers;

import fr.maillage.references.territoire.adresses.AdresseSituee;
import org.jspecify.annotations.Nullable;

/**
 * Où se trouve l’adresse d’un foyer, au-delà de sa commune.
 *
 * @param precision jusqu’où elle est située ; vide tant qu’on ne l’a pas cherchée, {@link #MAIN} si un agent l’a dit
 * @param iris code de l’IRIS, absent tant qu’on ne sait pas
 * @param quartier code du quartier prioritaire ; vide hors de tout quartier, absent tant qu’on ne sait pas
 */
record Emplacement(
        String precision, @Nullable String iris, @Nullable String quartier) {
    static final String MAIN = "MAIN";
    static final Emplacement INCONNU = new Emplacement("", null, null);

    static Emplacement de(AdresseSituee lieu) {
        return new Emplacement(
                lieu.precision().name(),
                lieu.iris() == null ? null : lieu.iris().code(),
                lieu.quartier() == null ? null : lieu.quartier().code());
    }

    /** L’IRIS et le quartier sont connus : peu importe qu’ils le soient par le numéro, la voie ou la commune. */
    boolean certain() {
        return iris != null && quartier != null;
    }

    boolean aLaMain() {
        return precision.equals(MAIN);
    }
}
