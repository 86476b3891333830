package fr.maillage.personnes.accompagnement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Une part de l’histoire de trois familles inventées : chaque partie de l’accompagnement raconte la sienne. */
public interface EpisodeDeDemonstration {
    int rang();

    /** Cette part est-elle déjà dans le dossier ? Elle ne se raconte qu’une fois. */
    boolean dejaRaconte(long dossier);

    void raconter(Famille famille);

    /** La famille : son dossier, qui la suit, quand cela commence, et ce que le récit en dit. */
    record Famille(long dossier, long organisation, long agent, LocalDate debut, Map<String, List<Episode>> recit) {
        public List<Episode> episodes(String genre) {
            return recit.getOrDefault(genre, List.of());
        }

        public LocalDate jour(Episode episode) {
            return debut.plusDays(episode.jour());
        }
    }

    /** Ce qui s’est passé, tant de jours après le début. */
    record Episode(int jour, Map<String, String> valeurs) {
        public String valeur(String cle) {
            return valeurs.getOrDefault(cle, "");
        }
    }
}
