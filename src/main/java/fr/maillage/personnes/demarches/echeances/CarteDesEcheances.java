package fr.maillage.personnes.demarches.echeances;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import fr.maillage.socle.web.Lien;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sur « Mon travail », ce qui peut casser : chez l’agent qui suit, dans l’unité de qui conduit. */
@Component
class CarteDesEcheances implements CarteDAccueil {
    private static final int MONTREES = 8;

    private final SuivreLesEcheances suivre;
    private final Habilitations habilitations;

    CarteDesEcheances(SuivreLesEcheances suivre, Habilitations habilitations) {
        this.suivre = suivre;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 20;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        boolean conduit = agent.fonction() == Fonction.RT;
        if (!conduit && !habilitations.peut(Acte.CREER, ObjetProtege.PROJET_D_ACCOMPAGNEMENT)) return Optional.empty();
        LocalDate jour = Quand.aujourdHui();
        var lignes = (conduit ? suivre.deLEquipe(MONTREES).lignes() : suivre.deLAgent(MONTREES))
                .stream()
                        .map(l -> new Ligne(
                                l.echeance().libelle(),
                                l.dossier().href() + "/" + OngletDesEcheances.CHEMIN,
                                l.dossier().nom() + " · " + l.echeance().jour(),
                                l.echeance().delai(jour),
                                l.echeance().ton(jour)))
                        .toList();
        return Optional.of(new Carte(
                conduit ? "Ce qui peut casser dans l’équipe" : "Ce qui peut casser dans les 60 jours",
                lignes,
                "Rien ne s’arrête dans les soixante jours. Les échéances naissent des droits, démarches et pièces datés.",
                new Lien(
                        "Toutes les échéances",
                        conduit ? EcheancesController.EQUIPE : EcheancesController.LES_MIENNES)));
    }
}
