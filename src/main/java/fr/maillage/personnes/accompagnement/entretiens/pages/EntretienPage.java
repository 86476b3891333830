package fr.maillage.personnes.accompagnement.entretiens.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Un entretien à relire : ce qui se partage d’un côté, les notes de ceux qui suivent de l’autre. */
public record EntretienPage(
        DossierVu dossier,
        String adresse,
        String titre,
        String precision,
        boolean ecrit,
        boolean document,
        Map<String, String> reperes,
        String synthese,
        String suites,
        String observations,
        List<ActePage> actes,
        boolean litLesNotes,
        String notes,
        String securite,
        String signature,
        long visite)
        implements Page {
    public record ActePage(String quoi, String mode, String mandat) {}
}
