package fr.maillage.personnes.coordination;

import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Une réunion de synthèse : quand, sur quoi, la personne informée à quelle date ; après, ce qui s’y est dit. */
record Reunion(
        long id,
        long dossier,
        LocalDate jour,
        Fondement fondement,
        LocalDate informeeLe,
        String forme,
        @Nullable LocalDate tenueLe,
        @Nullable LocalDate annuleeLe,
        Map<String, String> contenu,
        String auteur) {
    static final String OBJET = "objet";
    static final String LIEU = "lieu";
    static final String ECHANGES = "echanges";
    static final String AVIS = "avis";

    static String href(long dossier, long id) {
        return Adresses.dossier(dossier) + "/reunions/" + id;
    }

    String href() {
        return href(dossier, id);
    }

    String valeur(String cle) {
        return contenu.getOrDefault(cle, "");
    }

    boolean annulee() {
        return annuleeLe != null;
    }

    /** Ce que la personne sait, en une phrase. */
    String information() {
        return "La personne a été informée %s le %s."
                .formatted(forme.equals("ECRIT") ? "par écrit" : "de vive voix", Quand.jour(informeeLe));
    }
}
