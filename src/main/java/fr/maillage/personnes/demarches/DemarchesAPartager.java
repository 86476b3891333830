package fr.maillage.personnes.demarches;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.ElementAPartager;
import fr.maillage.socle.acces.Quand;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les démarches : laquelle, auprès de qui, où elle en est. Ni les pièces, ni les remarques. */
@Component
class DemarchesAPartager implements ElementAPartager {
    private final JdbcDemarches base;

    DemarchesAPartager(JdbcDemarches base) {
        this.base = base;
    }

    @Override
    public int rang() {
        return 50;
    }

    @Override
    public String libelle() {
        return "Démarches";
    }

    @Override
    public List<Ligne> lignes(DossierVu dossier) {
        return base.duDossier(dossier.id()).stream()
                .map(d -> new Ligne(
                        "demarche-" + d.id(),
                        d.libelle() + (d.organisme().isEmpty() ? "" : ", " + d.organisme()),
                        d.etat().libelle()
                                + (d.deposeeLe() == null ? "" : ", déposée le " + Quand.jour(d.deposeeLe()))))
                .toList();
    }
}
