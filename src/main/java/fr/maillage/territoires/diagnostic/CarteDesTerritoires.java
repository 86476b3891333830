package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.perimetres.Perimetre;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.bureau.CarteDAccueil;
import fr.maillage.socle.web.Lien;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sur « Mon travail » : les secteurs de l’organisation, celui de l’unité où l’on travaille d’abord, à un clic de leur portrait. */
@Component
class CarteDesTerritoires implements CarteDAccueil {
    private static final int AU_PLUS = 4;

    private final Perimetres perimetres;
    private final Habilitations habilitations;

    CarteDesTerritoires(Perimetres perimetres, Habilitations habilitations) {
        this.perimetres = perimetres;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 400;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        if (!habilitations.peut(Acte.LIRE, ObjetProtege.DONNEES_PUBLIQUES)) return Optional.empty();
        List<Ligne> lignes = perimetres.miens().stream()
                .sorted(Comparator.comparing(p -> !p.territoire().nom().equals(agent.unite())))
                .limit(AU_PLUS)
                .map(CarteDesTerritoires::ligne)
                .toList();
        return Optional.of(new Carte(
                "Territoires",
                lignes,
                "Le portrait de toute commune, intercommunalité ou quartier de France est à une recherche d’ici.",
                new Lien("Chercher un territoire", "/territoires")));
    }

    private static Ligne ligne(Perimetre perimetre) {
        Territoire territoire = perimetre.territoire();
        return new Ligne(territoire.nom(), territoire.href(), perimetre.mention(), "", "neutre");
    }
}
