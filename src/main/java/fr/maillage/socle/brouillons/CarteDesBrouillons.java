package fr.maillage.socle.brouillons;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class CarteDesBrouillons implements CarteDAccueil {
    private final GarderLesBrouillons brouillons;

    CarteDesBrouillons(GarderLesBrouillons brouillons) {
        this.brouillons = brouillons;
    }

    @Override
    public int rang() {
        return 15;
    }

    /** Absente quand il n’y en a pas : elle ne vient que si quelque chose attend. */
    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        var lus = brouillons.lister(agent.id());
        if (lus.isEmpty()) return Optional.empty();
        return Optional.of(new Carte(
                "Brouillons à reprendre",
                lus.stream()
                        .map(b -> new Ligne(
                                b.contenu().libelle(),
                                b.contenu().page(),
                                "gardé le " + Quand.court(b.gardeLe()),
                                "à finir",
                                "encours"))
                        .toList(),
                "",
                null));
    }
}
