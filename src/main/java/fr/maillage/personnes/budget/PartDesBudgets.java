package fr.maillage.personnes.budget;

import fr.maillage.personnes.dossiers.PartDuDossier;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les budgets rendus à la personne, ligne à ligne, avec les actes sur ses dettes et son dossier de surendettement. */
@Component
class PartDesBudgets implements PartDuDossier {
    private final JdbcBudgets budgets;
    private final JdbcDettes dettes;

    PartDesBudgets(JdbcBudgets budgets, JdbcDettes dettes) {
        this.budgets = budgets;
        this.dettes = dettes;
    }

    @Override
    public int rang() {
        return 30;
    }

    @Override
    public String code() {
        return "budgets";
    }

    @Override
    public String titre() {
        return "Budgets et dettes";
    }

    @Override
    public List<Element> elements(long dossier) {
        var elements = new ArrayList<Element>();
        budgets.tous(dossier).forEach(b -> elements.add(budget(b)));
        for (var acte : dettes.actes(dossier)) {
            elements.add(Element.de("Acte sur une dette", acte.le(), null)
                    .fait("Nature", acte.nature().libelle())
                    .finir());
        }
        dettes.surendettement(dossier, false).ifPresent(s -> elements.add(surendettement(s)));
        return elements;
    }

    private static Element budget(Budget b) {
        var element = Element.de(b.scenario() ? "Budget imaginé après les démarches" : "Budget", b.le(), null)
                .fait("Personnes comptées", b.composition().personnes())
                .fait(
                        "Solde du compte",
                        b.enTete().solde() == null ? "" : b.enTete().solde().auCentime())
                .texte("Observations", b.enTete().observations());
        for (var ligne : b.lignes()) {
            String reste = ligne.dette() == null
                    ? ""
                    : " ; reste dû " + ligne.restantDu().auCentime() + ", en retard "
                            + ligne.retard().auCentime();
            element.texte(
                    ligne.poste().volet().libelle() + " : " + ligne.nom(),
                    ligne.montant().auCentime() + ", " + ligne.periodicite().libelle() + reste);
        }
        return element.finir();
    }

    private static Element surendettement(Surendettement s) {
        var element = Element.de("Dossier de surendettement", null, null)
                .fait("Où il en est", s.etat().libelle())
                .texte("Patrimoine", s.patrimoine())
                .texte("Procédures en cours", s.procedures())
                .texte("Lettre", s.lettre());
        s.etapes().forEach(e -> element.fait(e.etat().libelle(), e.le()));
        return element.finir();
    }
}
