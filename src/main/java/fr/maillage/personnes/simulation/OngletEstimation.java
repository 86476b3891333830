package fr.maillage.personnes.simulation;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import org.springframework.stereotype.Component;

/** L’onglet « Droits estimés » d’un dossier. */
@Component
class OngletEstimation implements OngletDeDossier {
    static final String CHEMIN = "estimation";

    private final PorteDesEstimations porte;

    OngletEstimation(PorteDesEstimations porte) {
        this.porte = porte;
    }

    @Override
    public int rang() {
        return 42;
    }

    @Override
    public String libelle() {
        return "Droits estimés";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return porte.peut(Acte.LIRE, dossier);
    }

    static String href(long dossier) {
        return "/personnes/dossiers/" + dossier + "/" + CHEMIN;
    }
}
