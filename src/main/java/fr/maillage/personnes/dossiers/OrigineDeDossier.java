package fr.maillage.personnes.dossiers;

import java.util.Map;
import java.util.Optional;

/**
 * D’où peut naître un dossier (un premier accueil…) : la pièce qui l’implémente prête ce qu’elle a déjà noté, pour que rien ne soit ressaisi,
 * et apprend ensuite quel dossier s’est ouvert.
 */
public interface OrigineDeDossier {
    /** Son nom dans l’adresse : « accueil » pour {@code /personnes/dossiers/nouveau?origine=accueil-12}. */
    String genre();

    /** Les valeurs du formulaire d’ouverture que cette origine connaît ; absent si l’agent courant ne la voit pas. */
    Optional<Map<String, String>> valeurs(long id);

    /** Le dossier né de cette origine, dans la transaction même qui l’ouvre. */
    void ouvert(long id, long dossier);
}
