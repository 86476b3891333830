package fr.maillage.personnes.coordination;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sur « Mon travail » d’une conseillère, les interventions qu’on lui demande et celles qu’elle doit rendre. */
@Component
class CarteDesInterventions implements CarteDAccueil {
    private final RepondreAUneDemande repondre;

    CarteDesInterventions(RepondreAUneDemande repondre) {
        this.repondre = repondre;
    }

    @Override
    public int rang() {
        return 23;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        if (agent.fonction() != Fonction.CESF) return Optional.empty();
        var lignes = repondre.file().stream()
                .filter(d -> d.etat() != Demande.Etat.RENDUE)
                .map(d -> new Ligne(
                        d.genre().libelle() + ", dossier " + d.numero(),
                        Demande.hrefDeLIntervenant(d.id()),
                        d.fin() == null ? "demandée par " + d.demandeur() : "à rendre avant le " + Quand.jour(d.fin()),
                        d.etat() == Demande.Etat.DEMANDEE
                                ? "à accepter"
                                : d.etat().libelle(),
                        d.etat().ton()))
                .toList();
        return lignes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Carte("Interventions demandées", lignes, "", null));
    }
}
