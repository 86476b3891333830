package fr.maillage.personnes.reprise;

import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.TacheId;
import java.util.function.LongConsumer;

/** L’avancement d’un travail que l’on fait soi-même, sans le confier : pour mesurer, et pour éprouver un arrêt. */
record AvancementMuet(LongConsumer entend) implements Avancement {
    @Override
    public TacheId tache() {
        return new TacheId(0);
    }

    @Override
    public String parametres() {
        return "";
    }

    @Override
    public String repere() {
        return "";
    }

    @Override
    public void poserRepere(String repere) {}

    @Override
    public void total(long total) {}

    @Override
    public void fait(long fait) {
        entend.accept(fait);
    }

    @Override
    public void precision(String phrase) {}

    @Override
    public void resultat(String phrase, String href) {}

    @Override
    public RuntimeException abandonner(String phrase) {
        return new IllegalStateException(phrase);
    }
}
