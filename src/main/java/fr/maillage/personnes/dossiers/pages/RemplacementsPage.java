package fr.maillage.personnes.dossiers.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Les remplacements en cours et à venir, et de quoi en décider un. {@code absents} est vide pour qui ne décide que pour soi. */
public record RemplacementsPage(
        Map<Long, String> absents,
        Map<Long, String> remplacants,
        List<Ligne> lignes,
        long choisi,
        String debut,
        String fin,
        String reproche,
        List<ErreurDeChamp> erreurs)
        implements Page {
    /** Un remplacement. */
    public record Ligne(long id, String qui, String quand, boolean enCours, boolean modifiable) {}

    @Override
    public int statut() {
        return reproche.isEmpty() && erreurs.isEmpty() ? 200 : 422;
    }
}
