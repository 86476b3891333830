package fr.maillage.personnes.dossiers.vie;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sur « Mon travail » de qui conduit une unité, les dossiers qu’une autre lui propose. */
@Component
class CarteDesTransferts implements CarteDAccueil {
    private final RecevoirUnTransfert recevoir;

    CarteDesTransferts(RecevoirUnTransfert recevoir) {
        this.recevoir = recevoir;
    }

    @Override
    public int rang() {
        return 22;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        if (agent.fonction() != Fonction.RT || agent.idUnite() == null) return Optional.empty();
        var lignes = recevoir.voir().recus().stream()
                .map(r -> new Ligne(
                        "Dossier " + r.numero() + ", de " + r.de(),
                        RecevoirUnTransfert.TRANSFERTS,
                        "proposé le " + Quand.jour(r.proposeLe()),
                        "à décider",
                        "bientot"))
                .toList();
        return lignes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Carte("Dossiers proposés à votre unité", lignes, "", null));
    }
}
