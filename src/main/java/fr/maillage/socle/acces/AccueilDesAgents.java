package fr.maillage.socle.acces;

import fr.maillage.socle.web.Accueillant;
import fr.maillage.socle.web.EntreeDeMenu;
import fr.maillage.socle.web.Visiteur;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class AccueilDesAgents implements Accueillant {
    private final List<Rubrique> rubriques;

    AccueilDesAgents(List<Rubrique> rubriques) {
        this.rubriques = rubriques;
    }

    @Override
    public Optional<Visiteur> visiteur() {
        return agent().map(a -> new Visiteur(a.nom(), a.fonction(), a.nomOrganisation(), a.unite()));
    }

    @Override
    public List<EntreeDeMenu> menu() {
        return rubriques.stream()
                .sorted(Comparator.comparingInt(Rubrique::rang))
                .map(r -> new EntreeDeMenu(r.rang(), r.libelle(), r.href()))
                .toList();
    }

    static Optional<AgentConnecte> agent() {
        Authentication preuve = SecurityContextHolder.getContext().getAuthentication();
        return preuve != null && preuve.getPrincipal() instanceof AgentConnecte agent
                ? Optional.of(agent)
                : Optional.empty();
    }
}
