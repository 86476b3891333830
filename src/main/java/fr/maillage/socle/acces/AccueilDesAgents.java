package fr.maillage.socle.acces;

import fr.maillage.socle.web.Accueillant;
import fr.maillage.socle.web.EntreeDeMenu;
import fr.maillage.socle.web.Visiteur;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;

@Component
class AccueilDesAgents implements Accueillant {
    private final List<Rubrique> rubriques;
    private final Habilitations habilitations;
    private final Routes routes;

    AccueilDesAgents(ObjectProvider<Rubrique> rubriques, Habilitations habilitations, Routes routes) {
        this.rubriques = rubriques.stream()
                .sorted(Comparator.comparingInt(Rubrique::rang))
                .toList();
        this.habilitations = habilitations;
        this.routes = routes;
    }

    @Override
    public Optional<Visiteur> visiteur() {
        return QuiTravaille.agent()
                .map(a -> new Visiteur(a.nom(), a.fonction().libelle(), a.nomOrganisation(), a.unite()));
    }

    @Override
    public List<EntreeDeMenu> menu() {
        return permises(rubriques, habilitations);
    }

    static List<EntreeDeMenu> permises(List<Rubrique> rubriques, Habilitations habilitations) {
        return rubriques.stream()
                .filter(r -> habilitations.peut(r.acte(), r.objet()))
                .map(r -> new EntreeDeMenu(r.rang(), r.libelle(), r.href()))
                .distinct()
                .toList();
    }

    @Override
    public boolean ouvre(String adresse) {
        return routes.exigence(RequestMethod.GET, adresse)
                .filter(this::satisfaite)
                .isPresent();
    }

    @Override
    public boolean recoit(String adresse) {
        return routes.exigence(RequestMethod.POST, adresse)
                .filter(this::satisfaite)
                .isPresent();
    }

    private boolean satisfaite(ExigenceDeRoute exigence) {
        return switch (exigence) {
            case ExigenceDeRoute.PourTous _ -> true;
            case ExigenceDeRoute.PourLesAgents _ -> QuiTravaille.agent().isPresent();
            case ExigenceDeRoute.PourUnActe(Acte acte, ObjetProtege objet) -> habilitations.peut(acte, objet);
        };
    }
}
