package fr.maillage.references.agenda;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import fr.maillage.socle.web.Lien;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Les rendez-vous du jour, en tête de « Mon travail ». */
@Component
class RendezVousDuJour implements CarteDAccueil {
    private final Agenda agenda;
    private final Habilitations habilitations;

    RendezVousDuJour(Agenda agenda, Habilitations habilitations) {
        this.agenda = agenda;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 10;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        if (!habilitations.peut(Acte.LIRE, ObjetProtege.PLANNING)) return Optional.empty();
        var jour = agenda.lire(agent.id(), Quand.aujourdHui(), Quand.aujourdHui());
        return Optional.of(new Carte(
                "Aujourd’hui",
                jour.rendezVous().stream()
                        .map(r -> new Ligne(
                                r.horaire() + " · " + MiseEnPageDeLAgenda.titre(r, jour.objets()),
                                r.href(),
                                r.ou(),
                                r.statut() == RendezVous.Statut.PREVU
                                        ? ""
                                        : r.statut().libelle(),
                                r.statut().ton()))
                        .toList(),
                "Aucun rendez-vous aujourd’hui.",
                new Lien("Mon agenda", "/agenda")));
    }
}
