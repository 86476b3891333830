package fr.maillage.personnes.accompagnement.reperes;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.ObjetProtege;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Le foyer dont on ouvre les repères : pour qui le suit, et noté comme toute lecture. */
@Component
class LireLesReperes {
    record Lu(DossierVu dossier, List<MembreDuFoyer> foyer) {}

    private final DossierSuivi suivi;
    private final Dossiers dossiers;

    LireLesReperes(DossierSuivi suivi, Dossiers dossiers) {
        this.suivi = suivi;
        this.dossiers = dossiers;
    }

    @Transactional
    Lu executer(long dossier) {
        var vu = suivi.lire(dossier, ObjetProtege.DOSSIER_EVALUATION, "Repères par public ouverts");
        return new Lu(vu, dossiers.foyer(vu));
    }
}
