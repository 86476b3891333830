package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.web.Lien;
import java.util.List;

/** Ce qu’une autre pièce sait d’un dossier que l’agent courant a ouvert : de quoi se situer et demander un droit, sans plus. */
public record DossierVu(
        long id, String numero, String nom, String sous, Cible cible, boolean modifiable, List<Lien> onglets) {
    public String href() {
        return Adresses.dossier(id);
    }
}
