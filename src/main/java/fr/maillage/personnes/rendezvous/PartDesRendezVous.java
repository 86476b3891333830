package fr.maillage.personnes.rendezvous;

import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.references.agenda.Agenda;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les rendez-vous pris avec la personne. */
@Component
class PartDesRendezVous implements PartDuDossier {
    private final Agenda agenda;

    PartDesRendezVous(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public int rang() {
        return 80;
    }

    @Override
    public String code() {
        return "rendez-vous";
    }

    @Override
    public String titre() {
        return "Rendez-vous";
    }

    @Override
    public List<Element> elements(long dossier) {
        return agenda.deLObjet(DossierEnRendezVous.reference(dossier)).stream()
                .map(r -> Element.de(r.genre().libelle(), r.jour(), null)
                        .fait("Heure", r.horaire())
                        .fait("Lieu", r.ou())
                        .fait("Avec", r.nomDeLAgent())
                        .fait("Suite", r.statut().libelle())
                        .finir())
                .toList();
    }
}
