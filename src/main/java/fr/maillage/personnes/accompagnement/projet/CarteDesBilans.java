package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Les bilans dont la date est passée, pour qui suit et pour qui conduit l’unité ; par numéro de dossier, sans nom. */
@Component
class CarteDesBilans implements CarteDAccueil {
    private final ConvenirDUnAccompagnement accompagnements;
    private final Habilitations habilitations;

    CarteDesBilans(ConvenirDUnAccompagnement accompagnements, Habilitations habilitations) {
        this.accompagnements = accompagnements;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 25;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        if (!habilitations.peut(Acte.LIRE, ConvenirDUnAccompagnement.OBJET)) return Optional.empty();
        var jour = Quand.aujourdHui();
        var lignes = accompagnements.enRetard(jour).stream()
                .map(r -> {
                    long jours = ChronoUnit.DAYS.between(r.bilanLe(), jour);
                    return new Ligne(
                            "Dossier " + r.numero() + " : " + r.genre(),
                            AccompagnementsController.adresse(r.dossier(), r.mesure()),
                            "prévu le " + Quand.jour(r.bilanLe()),
                            "bilan en retard de " + jours + (jours > 1 ? " jours" : " jour"),
                            "urgent");
                })
                .toList();
        return lignes.isEmpty() ? Optional.empty() : Optional.of(new Carte("Bilans à faire", lignes, "", null));
    }
}
