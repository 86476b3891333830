package fr.maillage.personnes.budget;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.ElementAPartager;
import fr.maillage.socle.acces.Quand;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les totaux du dernier budget constaté : aucune ligne, aucun créancier. */
@Component
class BudgetAPartager implements ElementAPartager {
    private final LireUnBudget lecture;

    BudgetAPartager(LireUnBudget lecture) {
        this.lecture = lecture;
    }

    @Override
    public int rang() {
        return 40;
    }

    @Override
    public String libelle() {
        return "Résumé du budget";
    }

    @Override
    public List<Ligne> lignes(DossierVu dossier) {
        return lecture.dernier(dossier.id()).stream()
                .flatMap(b -> {
                    var t = Totaux.de(b);
                    String au = " au " + Quand.jour(b.le());
                    return java.util.stream.Stream.of(
                            new Ligne("budget-ressources", "Ressources par mois" + au, Ecriture.somme(t.ressources())),
                            new Ligne("budget-charges", "Charges par mois" + au, Ecriture.somme(t.charges())),
                            new Ligne(
                                    "budget-mensualites",
                                    "Crédits et échéanciers par mois" + au,
                                    Ecriture.somme(t.mensualites())),
                            new Ligne(
                                    "budget-reste",
                                    "Reste pour vivre par mois" + au,
                                    Ecriture.somme(t.restePourVivre())),
                            new Ligne("budget-dettes", "Restant dû" + au, Ecriture.somme(t.restantDu())));
                })
                .toList();
    }
}
