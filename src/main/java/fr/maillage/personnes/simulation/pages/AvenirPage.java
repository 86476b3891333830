package fr.maillage.personnes.simulation.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;

/** Les douze mois qui viennent, tels quels et après un changement. */
public record AvenirPage(
        DossierVu dossier,
        Map<String, String> changements,
        Map<String, String> personnes,
        String changement,
        String qui,
        String montant,
        String aideDuMontant,
        String titre,
        List<Rang> rangs,
        List<Aide> aides,
        String ecart,
        List<SimulationPage.Mois> tel,
        Map<String, String> deCetEcran,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {

    /** Un mois : l’ensemble de ce que le foyer reçoit, sans le changement, avec, et ce que cela fait. */
    public record Rang(String mois, String sans, String revenus, String aides, String avec, String ecart) {}

    /** Une prestation, six mois après : sans le changement, avec. */
    public record Aide(String nom, String sans, String avec, String ecart) {}
}
