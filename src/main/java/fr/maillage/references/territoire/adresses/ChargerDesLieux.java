package fr.maillage.references.territoire.adresses;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Trace;
import fr.maillage.references.territoire.contours.Contours;
import fr.maillage.references.territoire.mesures.Suivi;
import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Charge une base d’adresses, ou des contours d’IRIS ou de quartiers : d’un coup, ou pas du tout ; et les retire. */
@Component
public class ChargerDesLieux {
    private static final String BASE_ADRESSE = "Base adresse nationale, Licence Ouverte 2.0";
    private static final String IRIS = "Contours IRIS, IGN et Insee, Licence Ouverte 2.0";
    private static final String QUARTIERS = "Quartiers prioritaires, ANCT, Licence Ouverte 2.0";

    private final JdbcAdresses base;
    private final Territoires territoires;
    private final Contours cartes;
    private final ApplicationEventPublisher evenements;

    ChargerDesLieux(JdbcAdresses base, Territoires territoires, Contours cartes, ApplicationEventPublisher evenements) {
        this.base = base;
        this.territoires = territoires;
        this.cartes = cartes;
        this.evenements = evenements;
    }

    /** Est-ce une base d’adresses ou des contours, plutôt qu’un fichier de chiffres ? */
    public boolean reconnait(Path fichier) {
        if (LectureDeContours.reconnait(fichier)) return true;
        try (var recu = FichierRecu.ouvrir(fichier);
                Feuille feuille = recu.lire()) {
            return LectureDAdresses.reconnait(feuille.colonnes());
        } catch (FichierIllisible autre) {
            // L’écran d’import dira ce qu’il a : ici, on ne fait que reconnaître.
            return false;
        }
    }

    /**
     * Charge ce fichier, et rend la phrase qui dit ce qu’il apporte.
     *
     * @throws IllegalArgumentException avec la phrase à montrer, si le fichier ne convient pas
     */
    @Transactional
    public String charger(Path fichier, String nom, String par, Suivi suivi) {
        String bilan = LectureDeContours.reconnait(fichier)
                ? lesContours(LectureDeContours.lire(fichier, nom, suivi), nom, par)
                : lesAdresses(fichier, nom, par, suivi);
        base.avancer();
        evenements.publishEvent(new AdressesChangees(nom));
        return bilan;
    }

    private String lesAdresses(Path fichier, String nom, String par, Suivi suivi) {
        LectureDAdresses.Lues lues;
        try (var recu = FichierRecu.ouvrir(fichier)) {
            lues = new LectureDAdresses(territoires.geographie()).lire(recu, suivi);
        }
        suivi.avancer(60, lues.voies().size() + " voies à ranger");
        int communes = (int)
                lues.voies().stream().map(JdbcAdresses.Voie::commune).distinct().count();
        int id = base.ouvrir(Genre.ADRESSES, nom, BASE_ADRESSE, lues.adresses(), communes, lues.refusees(), par);
        base.remplacerLesVoies(id, lues.voies());
        return "%d adresses de %d communes".formatted(lues.adresses(), communes)
                + (lues.refusees() == 0
                        ? ""
                        : " ; %d lignes sans voie, commune ou position laissées de côté".formatted(lues.refusees()));
    }

    private String lesContours(List<JdbcAdresses.Tracee> lues, String nom, String par) {
        for (var genre : List.of(Genre.IRIS, Genre.QPV)) {
            Map<String, JdbcAdresses.Tracee> zones = lues.stream()
                    .filter(z -> z.genre() == genre)
                    .collect(Collectors.toMap(z -> z.zone().code(), z -> z, (premiere, _) -> premiere));
            if (zones.isEmpty()) continue;
            int id = base.ouvrir(
                    genre,
                    nom,
                    genre == Genre.IRIS ? IRIS : QUARTIERS,
                    zones.size(),
                    (int) zones.keySet().stream()
                            .map(c -> genre == Genre.IRIS ? c.substring(0, 5) : c)
                            .distinct()
                            .count(),
                    0,
                    par);
            base.poserLesZones(id, zones.values());
        }
        base.oublierLesVides();
        dessiner(lues);
        return "%d contours".formatted(lues.size());
    }

    /** Les cartes se servent des mêmes contours, arrondis. */
    private void dessiner(List<JdbcAdresses.Tracee> lues) {
        var traces = new HashMap<Integer, Trace>();
        for (var lue : lues) {
            territoires
                    .geographie()
                    .trouver(
                            lue.genre() == Genre.IRIS ? Maille.IRIS : Maille.QPV,
                            lue.zone().code())
                    .ifPresent(t -> traces.put(t.id(), Contour.trace(lue.contour())));
        }
        if (traces.isEmpty()) return;
        cartes.poser(traces);
        territoires.oublier();
    }

    @Transactional
    boolean retirer(int chargement) {
        if (!base.retirer(chargement)) return false;
        base.avancer();
        return true;
    }
}
