package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.dossiers.AvantDeClore;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Lien;
import java.util.List;
import org.springframework.stereotype.Component;

/** Un dossier ne se clôt pas sur un accompagnement ouvert : il se termine d’abord, avec sa raison. */
@Component
class AccompagnementsOuverts implements AvantDeClore {
    private final JdbcAccompagnements mesures;

    AccompagnementsOuverts(JdbcAccompagnements mesures) {
        this.mesures = mesures;
    }

    @Override
    public List<Lien> ouverts(DossierVu dossier) {
        return mesures.duDossier(dossier.id()).stream()
                .filter(m -> !m.close())
                .map(m -> new Lien(m.genre().libelle(), AccompagnementsController.adresse(dossier.id(), m.id())))
                .toList();
    }
}
