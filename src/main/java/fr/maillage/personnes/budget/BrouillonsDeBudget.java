package fr.maillage.personnes.budget;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les budgets écrits et pas encore enregistrés, rappelés sur « Mon travail ». */
@Component
class BrouillonsDeBudget implements CarteDAccueil {
    private final JdbcBrouillons brouillons;
    private final Habilitations habilitations;

    BrouillonsDeBudget(JdbcBrouillons brouillons, Habilitations habilitations) {
        this.brouillons = brouillons;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 250;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Carte> pour(AgentConnecte agent) {
        if (!habilitations.peut(Acte.MODIFIER, ObjetProtege.BUDGET)) return Optional.empty();
        var lignes = brouillons.de(agent.id()).stream()
                .map(b -> new Ligne(
                        "Budget du dossier " + b.numero(),
                        Adresses.budget(b.dossier(), b.budget()) + "/saisie",
                        "saisi le " + Quand.court(b.gardeLe()),
                        "à enregistrer",
                        "bientot"))
                .toList();
        return lignes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Carte("Budgets à enregistrer", lignes, "Aucune saisie de budget n’attend.", null));
    }
}
