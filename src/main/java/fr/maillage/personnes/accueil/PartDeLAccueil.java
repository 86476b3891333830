package fr.maillage.personnes.accueil;

import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.socle.acces.Quand;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les élections de domicile de la personne, avec leur registre. */
@Component
class PartDeLAccueil implements PartDuDossier {
    private final JdbcDomiciliations base;

    PartDeLAccueil(JdbcDomiciliations base) {
        this.base = base;
    }

    @Override
    public int rang() {
        return 90;
    }

    @Override
    public String code() {
        return "domiciliation";
    }

    @Override
    public String titre() {
        return "Domiciliation";
    }

    @Override
    public List<Element> elements(long dossier) {
        return base.duDossier(dossier).stream().map(this::element).toList();
    }

    private Element element(Domiciliation d) {
        var element = Element.de(
                        d.renouvellement() ? "Renouvellement de domiciliation" : "Demande de domiciliation",
                        d.demandeeLe(),
                        d.personne())
                .fait("Entretien", Quand.jour(d.entretienLe()))
                .fait("Lien avec la commune", d.lien().libelle())
                .fait("Raison", d.raison().libelle());
        var decision = d.decision();
        if (decision != null) {
            element.fait("Décision", decision.accordee() ? "accordée" : "refusée")
                    .fait("Décidée le", Quand.jour(decision.le()))
                    .fait("Du", Quand.jour(decision.debut()))
                    .fait("Au", Quand.jour(decision.fin()))
                    .texte("Motif du refus", decision.explication())
                    .texte("Orientation", decision.orientation());
        }
        var fin = d.radiation();
        if (fin != null) {
            element.fait("Fin de la domiciliation", Quand.jour(fin.le())).texte("Motif de la fin", fin.explication());
        }
        base.plis(d.id())
                .forEach(p -> element.fait(Quand.jour(p.jour()), p.genre().libelle() + " : " + p.nombre()));
        return element.finir();
    }
}
