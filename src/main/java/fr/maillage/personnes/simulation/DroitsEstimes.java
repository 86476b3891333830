package fr.maillage.personnes.simulation;

import fr.maillage.references.aideslocales.ReponseEnVigueur;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.estimation.Estimation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Les droits estimés d’un dossier, pour la pièce qui en parcourt beaucoup : dans la transaction d’une lecture que l’appelant note. */
public interface DroitsEstimes {
    /**
     * L’estimation du mois, si l’on sait de quoi vit le foyer : sans budget ni réponse, tout paraîtrait ouvert, et l’on se tait.
     */
    Optional<Estime> pourUnCalcul(long dossier);

    /** Ce que répondent à ce foyer les règlements d’aides de cette organisation, avec ce que le dossier sait. */
    List<ReponseEnVigueur> aidesLocales(long organisation, long dossier, Estime estime);

    /**
     * Une estimation, et le foyer qui l’a donnée : de quoi la refaire à une autre date.
     *
     * @param champs ce que la personne a répondu pour les aides locales
     */
    record Estime(Estimation estimation, Foyer foyer, Map<String, String> champs) {}
}
