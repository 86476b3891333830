package fr.maillage.socle.acces;

import fr.maillage.socle.web.Accueillant;
import fr.maillage.socle.web.EntreeDeMenu;
import fr.maillage.socle.web.Visiteur;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class AccueilDesAgents implements Accueillant {
    private final List<Rubrique> rubriques;
    private final Habilitations habilitations;

    AccueilDesAgents(ObjectProvider<Rubrique> rubriques, Habilitations habilitations) {
        this.rubriques = rubriques.stream()
                .sorted(Comparator.comparingInt(Rubrique::rang))
                .toList();
        this.habilitations = habilitations;
    }

    @Override
    public Optional<Visiteur> visiteur() {
        return QuiTravaille.agent()
                .map(a -> new Visiteur(a.nom(), a.fonction().libelle(), a.nomOrganisation(), a.unite()));
    }

    @Override
    public List<EntreeDeMenu> menu() {
        return rubriques.stream()
                .filter(r -> habilitations.peut(r.acte(), r.objet()))
                .map(r -> new EntreeDeMenu(r.rang(), r.libelle(), r.href()))
                .toList();
    }
}
