package fr.maillage.personnes.simulation;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.estimation.Estimation;
import java.util.Optional;

/** Les droits estimés d’un dossier, pour la pièce qui en parcourt beaucoup : dans la transaction d’une lecture que l’appelant note. */
public interface DroitsEstimes {
    /**
     * L’estimation du mois, si l’on sait de quoi vit le foyer : sans budget ni réponse, tout paraîtrait ouvert, et l’on se tait.
     */
    Optional<Estime> pourUnCalcul(long dossier);

    /** Une estimation, et le foyer qui l’a donnée : de quoi la refaire à une autre date. */
    record Estime(Estimation estimation, Foyer foyer) {}
}
