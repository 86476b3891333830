package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.personnes.dossiers.DossierAbrege;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.bureau.CarteDAccueil;
import fr.maillage.socle.web.Lien;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sur « Mon travail », les droits probablement non demandés des foyers que l’on suit. */
@Component
class CarteDuNonRecours implements CarteDAccueil {
    private static final int MONTRES = 6;

    private final LireLeNonRecours lire;
    private final LancerUnReperage lancer;

    CarteDuNonRecours(LireLeNonRecours lire, LancerUnReperage lancer) {
        this.lire = lire;
        this.lancer = lancer;
    }

    @Override
    public int rang() {
        return 28;
    }

    @Override
    @Transactional
    public Optional<Carte> pour(AgentConnecte agent) {
        if (!lancer.surSesDossiers()) return lancer.surSonUnite() ? Optional.of(deLUnite()) : Optional.empty();
        var liste = lire.liste(false, MONTRES);
        List<Ligne> lignes = liste.reperes().stream()
                .flatMap(r -> Optional.ofNullable(liste.dossiers().get(r.dossier())).map(d -> ligne(r, d)).stream())
                .toList();
        return Optional.of(new Carte(
                "Droits probablement non demandés",
                lignes,
                "Cherchez dans vos dossiers : ce qui paraît ouvert et n’est pas demandé viendra ici.",
                new Lien("Toute la liste", NonRecoursController.NON_RECOURS)));
    }

    /** Qui conduit l’unité n’a pas de lignes : une porte vers la recherche et le bilan. */
    private static Carte deLUnite() {
        return new Carte(
                "Droits probablement non demandés",
                List.of(),
                "Cherchez dans les dossiers de l’unité : chaque référent·e reçoit sa liste, vous lisez des comptes et le bilan.",
                new Lien("Chercher, et bilan", NonRecoursController.NON_RECOURS));
    }

    private static Ligne ligne(DroitRepere r, DossierAbrege dossier) {
        return new Ligne(
                r.nom(),
                NonRecoursController.NON_RECOURS + "/" + r.id(),
                dossier.nom() + " · " + r.combien(),
                r.issue().libelle(),
                r.issue().ton());
    }
}
