package fr.maillage.personnes.orientation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Une orientation d’une personne d’un dossier vers un service. */
record Orientation(
        long id,
        long dossier,
        long personne,
        long service,
        String nomDuService,
        String nomDeLaStructure,
        String besoin,
        Demande demande,
        Textes textes,
        List<String> champs,
        @Nullable Partage envoye,
        EtatDOrientation etat,
        Suite suite,
        @Nullable Instant lienJusquAu,
        String auteur,
        Instant creeeLe,
        int version) {

    /** Ce que l’agent a écrit : pourquoi, et ce que le partenaire doit savoir. */
    record Textes(String pourquoi, String utile) {
        private static final String COUPE = "\u001f";

        String ecrire() {
            return pourquoi + COUPE + utile;
        }

        static Textes relire(String ecrit) {
            String[] parties = ecrit.split(COUPE, -1);
            return new Textes(parties[0], parties[1]);
        }
    }

    /** Les dates et les mots de la suite. */
    record Suite(
            @Nullable LocalDate accordLe,
            String formeDeLAccord,
            @Nullable LocalDate envoyeeLe,
            @Nullable LocalDate retourLe,
            @Nullable LocalDate rendezVousLe,
            @Nullable LocalDate closeLe,
            @Nullable Issue issue,
            @Nullable LocalDate relanceeLe,
            String motDuPartenaire) {}

    String href() {
        return href(dossier) + "/" + id;
    }

    static String href(long dossier) {
        return "/personnes/dossiers/" + dossier + "/orientations";
    }
}
