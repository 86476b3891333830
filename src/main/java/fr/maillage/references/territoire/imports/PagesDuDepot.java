package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.FormatConnu;
import fr.maillage.references.territoire.imports.pages.DepotPage;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.taches.EtatDeTache;
import fr.maillage.socle.taches.Tache;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compose l’écran d’un dépôt : son aperçu, le travail en cours ou son compte rendu. */
@Component
class PagesDuDepot {
    private final Depots depots;
    private final Catalogue catalogue;
    private final PortraitDuDepot portraits;

    PagesDuDepot(Depots depots, Catalogue catalogue, PortraitDuDepot portraits) {
        this.depots = depots;
        this.catalogue = catalogue;
        this.portraits = portraits;
    }

    DepotPage page(Depot depot, Optional<Tache> travail, Optional<CompteRendu> compteRendu) {
        Apercu apercu = apercu(depot);
        return new DepotPage(
                depot.id(),
                depot.fichier(),
                "%s, envoyé le %s par %s"
                        .formatted(
                                Ecrits.taille(depot.octets()), Ecrits.jourEtHeure(depot.deposeLe()), depot.deposePar()),
                apercu,
                compteRendu.orElse(null),
                travail.filter(t -> t.etat().active()).orElse(null),
                travail.map(PagesDuDepot::arret).orElse(null),
                depot.choix().annee(),
                depot.choix().format(),
                formats(),
                depots.refus(depot).isPresent(),
                apercu == null ? null : portraits.premier(apercu));
    }

    /** Ce que l’on dit d’un travail qui n’est pas allé à son terme. */
    private static @Nullable String arret(Tache tache) {
        String quoi = tache.genre().equals(ChargerUnDepot.GENRE) ? "Le chargement" : "Le contrôle";
        if (tache.etat() == EtatDeTache.ANNULEE) return quoi + " a été arrêté : rien n’a changé.";
        return tache.etat() == EtatDeTache.ECHOUEE ? quoi + " " + tache.resultat() + ". Rien n’a changé." : null;
    }

    private List<DepotPage.Format> formats() {
        return catalogue.formats().stream()
                .sorted(Comparator.comparing(FormatConnu::libelle))
                .map(f -> new DepotPage.Format(f.id(), f.libelle()))
                .toList();
    }

    private @Nullable Apercu apercu(Depot depot) {
        try {
            return Apercu.lire(depots.fichier(depot), depot.fichier(), depot.choix(), catalogue);
        } catch (FichierIllisible dejaDitParLeControle) {
            return null;
        }
    }
}
