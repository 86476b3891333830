package fr.maillage.personnes.droitsdespersonnes.pages;

import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Une demande, pour le délégué : ce qui est demandé, prolonger, répondre. */
public record DemandeAuRegistrePage(
        LigneDeDemande demande,
        List<DemandePage.Dit> dits,
        Map<String, String> issues,
        Map<String, String> champs,
        boolean ouverte,
        boolean prolongeable,
        boolean rendUnFichier,
        boolean gele,
        String reproche)
        implements Page {
    public String champ(String cle) {
        return champs.getOrDefault(cle, "");
    }

    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }
}
