package fr.maillage.personnes.demarches;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Une démarche d’un dossier. {@code silence} : ce qu’il vaudra passé {@code reponseLe} (REJET, ACCORD), ou
 * vide. {@code modeleLocal} : la version du modèle de l’organisation qu’elle suit ; absente, elle suit celui de la maison.
 */
record Demarche(
        long id,
        long dossier,
        @Nullable Long personne,
        String modele,
        String libelle,
        String organisme,
        String canal,
        EtatDeDemarche etat,
        String faite,
        @Nullable LocalDate deposeeLe,
        String preuve,
        String numero,
        @Nullable LocalDate reponseLe,
        String silence,
        String texteDuSilence,
        @Nullable LocalDate notifieeLe,
        String recours,
        @Nullable LocalDate recoursLe,
        String remarque,
        LocalDate creeeLe,
        @Nullable Long modeleLocal,
        int version) {
    boolean enRetard(LocalDate jour) {
        return etat.attendUneReponse() && reponseLe != null && reponseLe.isBefore(jour);
    }

    String cle(String quoi) {
        return "demarche:" + id + ":" + quoi;
    }

    /** Ce qu’on en a appris à ce pas : son état, ses références, la remarque. */
    Demarche au(EtatDeDemarche etat, String faite, String preuve, String numero, String remarque) {
        return suivie(etat, faite, preuve, numero, remarque, deposeeLe, reponseLe, silence, texteDuSilence);
    }

    Demarche deposee(LocalDate le, @Nullable LocalDate reponseLe, String silence, String texteDuSilence) {
        return suivie(etat, faite, preuve, numero, remarque, le, reponseLe, silence, texteDuSilence);
    }

    private Demarche suivie(
            EtatDeDemarche etat,
            String faite,
            String preuve,
            String numero,
            String remarque,
            @Nullable LocalDate deposeeLe,
            @Nullable LocalDate reponseLe,
            String silence,
            String texteDuSilence) {
        return new Demarche(
                id,
                dossier,
                personne,
                modele,
                libelle,
                organisme,
                canal,
                etat,
                faite,
                deposeeLe,
                preuve,
                numero,
                reponseLe,
                silence,
                texteDuSilence,
                notifieeLe,
                recours,
                recoursLe,
                remarque,
                creeeLe,
                modeleLocal,
                version);
    }

    /** {@code notifieeLe} est absente quand c’est le silence qui décide. */
    Demarche decidee(@Nullable LocalDate notifieeLe, String recours, @Nullable LocalDate recoursLe) {
        return new Demarche(
                id,
                dossier,
                personne,
                modele,
                libelle,
                organisme,
                canal,
                etat,
                faite,
                deposeeLe,
                preuve,
                numero,
                reponseLe,
                silence,
                texteDuSilence,
                notifieeLe,
                recours,
                recoursLe,
                remarque,
                creeeLe,
                modeleLocal,
                version);
    }
}
