package fr.maillage.personnes.dossiers;

import java.util.Optional;

/**
 * Ce qu’une autre pièce (budget, évaluation, démarches…) ajoute à un dossier : un onglet, qu’elle montre par ses propres
 * routes, et s’il y a lieu une phrase sur l’aperçu. Les dossiers ne la connaissent pas ; elle connaît les dossiers.
 */
public interface OngletDeDossier {
    /** Sa place parmi les onglets, les plus petites d’abord. */
    int rang();

    String libelle();

    /** La fin de son adresse : « budget » pour /personnes/dossiers/12/budget. */
    String chemin();

    /** L’agent courant peut-il voir cet onglet de ce dossier ? */
    boolean ouvert(DossierVu dossier);

    /** Ce qu’il faut en savoir d’un coup d’œil, en une phrase. */
    default Optional<String> apercu(DossierVu dossier) {
        return Optional.empty();
    }
}
