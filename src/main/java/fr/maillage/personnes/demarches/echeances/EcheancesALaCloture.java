package fr.maillage.personnes.demarches.echeances;

import fr.maillage.personnes.dossiers.AvantDeClore;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Lien;
import java.util.List;
import org.springframework.stereotype.Component;

/** Clore un dossier lâche ses échéances : plus de rappel, plus de retard à l’équipe. Le rouvrir rend celles qui sont à venir. */
@Component
class EcheancesALaCloture implements AvantDeClore {
    private final JdbcEcheances base;

    EcheancesALaCloture(JdbcEcheances base) {
        this.base = base;
    }

    @Override
    public List<Lien> ouverts(DossierVu dossier) {
        return List.of();
    }

    @Override
    public void seClot(long dossier) {
        base.lacherToutes(dossier);
    }

    @Override
    public void seRouvre(long dossier) {
        base.rendre(dossier);
    }
}
