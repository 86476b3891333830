package fr.maillage.personnes.demarches.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** La couverture d’un foyer : six risques, leurs droits, et ce qui fut expliqué. */
public record DroitsPage(DossierVu dossier, boolean modifiable, List<Rang> rangs, List<Information> informations)
        implements Page {
    /** Un risque et ses droits. */
    public record Rang(String risque, List<Case> cases) {}

    /** Un droit. {@code ouvrable} : une démarche se commence d’ici. */
    public record Case(String code, String libelle, String etat, String ton, boolean ouvrable) {}

    /** Une information donnée. */
    public record Information(String le, String droit, String forme, String agent) {}
}
