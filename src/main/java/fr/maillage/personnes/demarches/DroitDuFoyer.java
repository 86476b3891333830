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

        /** Ce que les autres pièces en distinguent. */
        DroitSuivi.Etat suivi() {
            return switch (this) {
                case OUVERT -> DroitSuivi.Etat.OUVERT;
                case EN_COURS -> DroitSuivi.Etat.DEMANDE;
                case SUSPENDU -> DroitSuivi.Etat.SUSPENDU;
                case A_OUVRIR -> DroitSuivi.Etat.A_OUVRIR;
                case CLOS -> DroitSuivi.Etat.FINI;
                case SANS_OBJET -> DroitSuivi.Etat.SANS_OBJET;
            };
        }
    }

    boolean vivant() {
        return etat == Etat.OUVERT || etat == Etat.SUSPENDU;
    }
}
