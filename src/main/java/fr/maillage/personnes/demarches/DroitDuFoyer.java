package fr.maillage.personnes.demarches;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ce que l’on sait d’un droit d’un foyer, ou de l’un de ses membres. */
record DroitDuFoyer(
        long id,
        @Nullable Long personne,
        String droit,
        Etat etat,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin) {
    enum Etat {
        A_OUVRIR("à ouvrir"),
        EN_COURS("demande en cours"),
        OUVERT("ouvert"),
        SUSPENDU("suspendu"),
        CLOS("fini ou refusé"),
        SANS_OBJET("sans objet");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    boolean vivant() {
        return etat == Etat.OUVERT || etat == Etat.SUSPENDU;
    }
}
