package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.personnes.dossiers.PartDuDossier;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les besoins rendus à la personne : ses mots, les faits observés, où l’on en est. */
@Component
class PartDesBesoins implements PartDuDossier {
    private final JdbcBesoins base;
    private final DomainesDeVie domaines;

    PartDesBesoins(JdbcBesoins base, DomainesDeVie domaines) {
        this.base = base;
        this.domaines = domaines;
    }

    @Override
    public int rang() {
        return 22;
    }

    @Override
    public String code() {
        return "besoins";
    }

    @Override
    public String titre() {
        return "Besoins";
    }

    @Override
    public List<Element> elements(long dossier) {
        return base.duDossier(dossier).stream()
                .map(b -> Element.de(domaines.libelle(b.valeur("domaine")), LocalDate.parse(b.valeur("repereLe")), null)
                        .fait("Noté par", b.agent())
                        .texte("Ce que vous en dites", b.valeur("dit"))
                        .texte("Ce qui est observé", b.valeur("observe"))
                        .fait("Urgence", b.urgence().libelle())
                        .fait("Priorité", b.valeur("priorite"))
                        .fait("Où l’on en est", b.etat())
                        .texte("Ce qui est fait", b.valeur("suite"))
                        .finir())
                .toList();
    }
}
