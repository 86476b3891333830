package fr.maillage.personnes.demarches;

import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.socle.acces.Quand;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les droits suivis, les démarches faites et leurs étapes, l’information donnée. */
@Component
class PartDesDemarches implements PartDuDossier {
    private final JdbcDemarches demarches;
    private final JdbcDroits droits;
    private final CatalogueDesDroits catalogue;

    PartDesDemarches(JdbcDemarches demarches, JdbcDroits droits, CatalogueDesDroits catalogue) {
        this.demarches = demarches;
        this.droits = droits;
        this.catalogue = catalogue;
    }

    @Override
    public int rang() {
        return 60;
    }

    @Override
    public String code() {
        return "demarches";
    }

    @Override
    public String titre() {
        return "Droits et démarches";
    }

    @Override
    public List<Element> elements(long dossier) {
        var elements = new ArrayList<Element>();
        for (var droit : droits.duDossier(dossier)) {
            elements.add(Element.de(libelle(droit.droit()), droit.debut(), droit.personne())
                    .fait("Où il en est", droit.etat().libelle())
                    .fait("Jusqu’au", Quand.jour(droit.fin()))
                    .finir());
        }
        demarches.duDossier(dossier).forEach(d -> elements.add(demarche(d)));
        for (var i : droits.informations(dossier)) {
            elements.add(Element.de("Information donnée", i.le(), null)
                    .fait("Droit", libelle(i.droit()))
                    .fait("Par", i.agent())
                    .finir());
        }
        return elements;
    }

    private Element demarche(Demarche d) {
        var element = Element.de(d.libelle(), d.creeeLe(), d.personne())
                .fait("Organisme", d.organisme())
                .fait("Où elle en est", d.etat().libelle())
                .fait("Déposée le", Quand.jour(d.deposeeLe()))
                .fait("Numéro", d.numero())
                .fait("Réponse attendue le", Quand.jour(d.reponseLe()))
                .fait("Notifiée le", Quand.jour(d.notifieeLe()))
                .texte("Remarque", d.remarque());
        demarches.etapes(d.id()).forEach(e -> element.fait(e.etat().libelle(), Quand.jour(e.le())));
        return element.finir();
    }

    private String libelle(String droit) {
        return catalogue.droit(droit).map(CatalogueDesDroits.Droit::libelle).orElse(droit);
    }
}
