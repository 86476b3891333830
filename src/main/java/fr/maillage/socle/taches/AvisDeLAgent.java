package fr.maillage.socle.taches;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.bureau.CarteDAccueil;
import fr.maillage.socle.web.Avertisseur;
import fr.maillage.socle.web.Lien;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rappelle à l’agent ses travaux : un compte en haut de chaque écran, une carte sur « Mon travail ». */
@Component
class AvisDeLAgent implements Avertisseur, CarteDAccueil {
    private final Taches taches;
    private final JdbcAvis avis;

    AvisDeLAgent(Taches taches, JdbcAvis avis) {
        this.taches = taches;
        this.avis = avis;
    }

    @Override
    public int avisNonLus() {
        return QuiTravaille.agent().map(agent -> avis.nonLus(agent.id())).orElse(0);
    }

    @Override
    public int rang() {
        return 900;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        var enCours = taches.recentes(agent).stream()
                .filter(tache -> tache.etat().active())
                .map(tache -> new Ligne(
                        tache.libelle(),
                        tache.id().href(),
                        tache.lecture(Instant.now()),
                        tache.etat().libelle(),
                        tache.etat().ton()));
        var finis = avis.aLire(agent.id()).stream()
                .map(mot -> new Ligne(
                        mot.texte(),
                        mot.href(),
                        "",
                        mot.ton().equals("danger") ? "à voir" : "nouveau",
                        mot.ton().equals("danger") ? "urgent" : "ok"));
        return Optional.of(new Carte(
                "Travaux et avis",
                Stream.concat(enCours, finis).limit(8).toList(),
                "Aucun travail en cours. Un import ou un carnet demandé viendra ici, avec son avancement.",
                new Lien("Tous mes travaux", "/taches")));
    }
}
