package fr.maillage.references.aideslocales.regles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** La réponse d’une aide locale à une demande : une estimation, jamais une décision. */
public sealed interface ReponseLocale {
    AideLocale aide();

    /** Ce que chaque condition a répondu, dans l’ordre du règlement. */
    List<Verdict> raisons();

    default Issue issue() {
        return switch (this) {
            case Ouvert _ -> Issue.OUVERT;
            case Ferme _ -> Issue.FERME;
            case Inconnu _ -> Issue.INCONNU;
        };
    }

    /** « ouverte, 240 € » : la réponse en trois mots. */
    default String dire() {
        if (!(this instanceof Ouvert ouvert)) return issue().libelle();
        return ouvert.centimes() == null ? "ouverte, montant à préciser" : "ouverte, " + Mots.euros(ouvert.centimes());
    }

    /** Ce qui ferme l’aide, ou ce qui manque, ou comment le montant se calcule : ce que l’on dit d’abord à la personne. */
    default String pourquoi() {
        return switch (this) {
            case Ouvert ouvert -> ouvert.montant();
            case Inconnu inconnu -> String.join(" ", inconnu.manques());
            case Ferme ferme ->
                String.join(
                        " ",
                        ferme.raisons().stream()
                                .filter(Verdict.Manquee.class::isInstance)
                                .map(Verdict::phrase)
                                .toList());
        };
    }

    /**
     * L’aide paraît ouverte.
     *
     * @param centimes ce qu’elle donnerait ; absent si cela reste à dire ou si l’instance le fixe
     */
    record Ouvert(AideLocale aide, @Nullable Long centimes, String montant, List<Verdict> raisons)
            implements ReponseLocale {}

    record Ferme(AideLocale aide, List<Verdict> raisons) implements ReponseLocale {}

    /** @param manques ce qu’il faut dire ou apporter */
    record Inconnu(AideLocale aide, List<String> manques, List<Verdict> raisons) implements ReponseLocale {}
}
