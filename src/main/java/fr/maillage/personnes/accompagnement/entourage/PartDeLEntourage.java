package fr.maillage.personnes.accompagnement.entourage;

import fr.maillage.personnes.dossiers.PartDuDossier;
import java.util.List;
import org.springframework.stereotype.Component;

/** L’entourage rendu à la personne : ses mots sur ses liens. Chaque nom est celui d’un tiers, et se relit avant d’être rendu. */
@Component
class PartDeLEntourage implements PartDuDossier {
    private final JdbcProches base;

    PartDeLEntourage(JdbcProches base) {
        this.base = base;
    }

    @Override
    public int rang() {
        return 24;
    }

    @Override
    public String code() {
        return "entourage";
    }

    @Override
    public String titre() {
        return "Entourage";
    }

    @Override
    public List<Element> elements(long dossier) {
        return base.duDossier(dossier).stream()
                .map(p -> Element.de(p.cercle().libelle(), null, null)
                        .texte("Qui", p.nom())
                        .fait("Lien", p.lien().libelle())
                        .texte("Ce que vous en dites", p.valeur("dit"))
                        .finir())
                .toList();
    }
}
