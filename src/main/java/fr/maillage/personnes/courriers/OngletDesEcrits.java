package fr.maillage.personnes.courriers;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import org.springframework.stereotype.Component;

@Component
class OngletDesEcrits implements OngletDeDossier {
    static final String CHEMIN = "courriers";

    private final PorteDesEcrits porte;

    OngletDesEcrits(PorteDesEcrits porte) {
        this.porte = porte;
    }

    @Override
    public int rang() {
        return 65;
    }

    @Override
    public String libelle() {
        return "Courriers et écrits";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return porte.peut(Acte.LIRE, dossier);
    }

    static String href(DossierVu dossier) {
        return dossier.href() + "/" + CHEMIN;
    }
}
