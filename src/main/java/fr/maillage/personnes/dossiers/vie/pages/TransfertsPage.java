package fr.maillage.personnes.dossiers.vie.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les dossiers que d’autres unités proposent : leur numéro, la taille du foyer, pourquoi. Aucun nom. */
public record TransfertsPage(List<Recu> recus, List<Choix> equipe, String reproche) implements Page {
    /** Un dossier proposé. */
    public record Recu(long id, String numero, String de, String foyer, String raison) {}

    /** Quelqu’un qui accompagne dans l’unité. */
    public record Choix(long agent, String nom) {}

    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }
}
