package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.bureau.CarteDAccueil;
import fr.maillage.socle.web.Lien;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sur « Mon travail », les visites d’aujourd’hui et de demain, et de quoi les préparer sans réseau ; rien quand il n’y en a pas. */
@Component
class CarteDesVisites implements CarteDAccueil {
    private final LireMesVisites visites;
    private final Habilitations habilitations;

    CarteDesVisites(LireMesVisites visites, Habilitations habilitations) {
        this.visites = visites;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 12;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        if (!habilitations.peut(Acte.CREER, TenirLesInterventions.OBJET)) return Optional.empty();
        var prochaines = visites.prochaines();
        if (prochaines.isEmpty()) return Optional.empty();
        return Optional.of(new Carte(
                "Visites à domicile",
                prochaines.stream()
                        .map(m -> new Ligne(
                                m.dossier().nom(), m.visite().href(), m.visite().valeur("objet"), m.quand(), "encours"))
                        .toList(),
                "",
                new Lien("Les préparer hors réseau", VisitesController.MIENNES)));
    }
}
