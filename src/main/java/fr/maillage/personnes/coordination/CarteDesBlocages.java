package fr.maillage.personnes.coordination;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sur « Mon travail », les situations bloquées depuis plus de trente jours à plusieurs organisations. */
@Component
class CarteDesBlocages implements CarteDAccueil {
    private static final int MONTREES = 6;

    private final LeverLesBlocages blocages;
    private final Habilitations habilitations;

    CarteDesBlocages(LeverLesBlocages blocages, Habilitations habilitations) {
        this.blocages = blocages;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 26;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        if (!habilitations.peut(Acte.LIRE, ReunirAutourDUneSituation.OBJET)) return Optional.empty();
        var lignes = blocages.aEscalader(MONTREES).stream()
                .map(q -> new Ligne(
                        "Dossier " + q.numero(),
                        Adresses.dossier(q.dossier()),
                        "bloqué depuis le " + Quand.jour(q.depuis()) + ", " + q.organisations() + " organisations",
                        "escalade à proposer",
                        "urgent"))
                .toList();
        return lignes.isEmpty() ? Optional.empty() : Optional.of(new Carte("Situations bloquées", lignes, "", null));
    }
}
