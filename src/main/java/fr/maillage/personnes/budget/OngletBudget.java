package fr.maillage.personnes.budget;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Quand;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** L’onglet « Budget » d’un dossier, et ce qu’il en dit sur l’aperçu. */
@Component
class OngletBudget implements OngletDeDossier {
    private final LireUnBudget lecture;

    OngletBudget(LireUnBudget lecture) {
        this.lecture = lecture;
    }

    @Override
    public int rang() {
        return 30;
    }

    @Override
    public String libelle() {
        return "Budget";
    }

    @Override
    public String chemin() {
        return Adresses.CHEMIN;
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return lecture.ouvert(dossier.id());
    }

    @Override
    public Optional<String> apercu(DossierVu dossier) {
        return lecture.apercu(dossier)
                .map(b -> "Budget au %s : il reste %s par mois pour vivre, soit %s par jour et par personne."
                        .formatted(
                                Quand.jour(b.le()),
                                Ecriture.somme(Totaux.de(b).restePourVivre()),
                                Ecriture.somme(Totaux.de(b).moyenneJournaliere())));
    }
}
