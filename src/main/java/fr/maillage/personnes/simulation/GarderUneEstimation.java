package fr.maillage.personnes.simulation;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.simulation.SimulerUnDossier.Simulation;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Une estimation ne se garde que si le professionnel le veut : une photo datée, qui ne change plus. */
@Component
class GarderUneEstimation {
    private final PorteDesEstimations porte;
    private final SimulerUnDossier simuler;
    private final JdbcEstimations base;
    private final MiseEnPageDesDroitsEstimes miseEnPage;
    private final Dossiers dossiers;

    GarderUneEstimation(
            PorteDesEstimations porte,
            SimulerUnDossier simuler,
            JdbcEstimations base,
            MiseEnPageDesDroitsEstimes miseEnPage,
            Dossiers dossiers) {
        this.porte = porte;
        this.simuler = simuler;
        this.base = base;
        this.miseEnPage = miseEnPage;
        this.dossiers = dossiers;
    }

    /** Vide si le foyer ne se laisse pas encore estimer. */
    @Transactional
    Optional<Long> executer(long id, Map<String, String> deCetEcran) {
        var dossier = porte.exiger(id, Acte.CREER);
        Simulation s = simuler.executer(id, deCetEcran);
        return s.estimation().map(estimation -> {
            long gardee = base.garder(
                    id,
                    estimation.mois(),
                    miseEnPage.photo(s, estimation),
                    QuiTravaille.exiger().id());
            porte.noter(Acte.CREER, id, "Estimation gardée : " + dossier.numero());
            dossiers.noterUnFait(id, "ESTIMATION", "Une estimation est gardée");
            return gardee;
        });
    }

    /** Les estimations gardées d’un dossier que l’on vient d’ouvrir. */
    @Transactional(readOnly = true)
    List<JdbcEstimations.Abregee> lister(DossierVu dossier) {
        return porte.peut(Acte.LIRE, dossier) ? base.duDossier(dossier.id()) : List.of();
    }

    record Relue(DossierVu dossier, JdbcEstimations.Gardee gardee) {}

    @Transactional
    Relue relire(long id, long estimation) {
        var dossier = porte.exiger(id, Acte.LIRE);
        var gardee = base.trouver(id, estimation).orElseThrow(() -> new Introuvable("estimation " + estimation));
        porte.noter(Acte.LIRE, id, "Estimation gardée relue : " + dossier.numero());
        return new Relue(dossier, gardee);
    }
}
