package fr.maillage.personnes.orientation.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.references.partenaires.Trouvaille;
import fr.maillage.references.partenaires.Vocabulaires;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Pour qui, pour quel besoin, où : les services de l’annuaire qui répondent. */
public record ChoisirUnServicePage(
        DossierVu dossier,
        List<MembreDuFoyer> foyer,
        long personne,
        String besoin,
        String lieu,
        String mots,
        Map<String, Map<String, String>> besoins,
        List<Trouvaille> trouvailles,
        boolean cherche)
        implements Page {
    public String famille(String code) {
        return Vocabulaires.besoin(code);
    }
}
