package fr.maillage.references.droits;

import java.util.List;

/** La réponse pour une prestation et un mois : une estimation, jamais une décision. */
public sealed interface Droit {

    List<Motif> motifs();

    /**
     * Le droit paraît ouvert.
     *
     * @param centimes par mois, avant contribution pour le remboursement de la dette sociale
     */
    record Ouvert(long centimes, List<Motif> motifs) implements Droit {}

    record Ferme(List<Motif> motifs) implements Droit {}

    /** On ne peut pas répondre : ce qu’il faut apporter. */
    record Inconnu(List<String> manquants, List<Motif> motifs) implements Droit {}
}
