package fr.maillage.personnes.coordination;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sur « Mon travail », les réunions de coordination où l’on est invité : le jour, rien de la personne. */
@Component
class CarteDesInvitations implements CarteDAccueil {
    private final LireUneInvitation lecture;

    CarteDesInvitations(LireUneInvitation lecture) {
        this.lecture = lecture;
    }

    @Override
    public int rang() {
        return 24;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        var lignes = lecture.toutes().stream()
                .map(i -> new Ligne(
                        "Réunion du " + i.fiche().valeur("jour"),
                        Adresses.INVITATIONS + "/" + i.id(),
                        "à l’invitation de " + i.fiche().valeur("par"),
                        "jusqu’au " + Quand.jour(i.fin()),
                        "encours"))
                .toList();
        return lignes.isEmpty() ? Optional.empty() : Optional.of(new Carte("Vos invitations", lignes, "", null));
    }
}
