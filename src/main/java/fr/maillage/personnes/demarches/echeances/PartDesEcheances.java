package fr.maillage.personnes.demarches.echeances;

import fr.maillage.personnes.dossiers.PartDuDossier;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Les échéances suivies pour la personne. */
@Component
class PartDesEcheances implements PartDuDossier {
    private final JdbcEcheances base;

    PartDesEcheances(JdbcEcheances base) {
        this.base = base;
    }

    @Override
    public int rang() {
        return 62;
    }

    @Override
    public String code() {
        return "echeances";
    }

    @Override
    public String titre() {
        return "Échéances";
    }

    @Override
    public List<Element> elements(long dossier) {
        return base.duDossier(dossier).stream()
                .map(e -> Element.de("Échéance", e.terme(), e.personne())
                        .texte("Quoi", e.libelle())
                        .fait(
                                "Où elle en est",
                                e.etat().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .finir())
                .toList();
    }
}
