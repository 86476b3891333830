package fr.maillage.references.aideslocales.regles;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Répondre d’une aide pour une demande : une condition manquée ferme, une condition inconnue fait demander, sinon l’aide est ouverte
 * et son montant se calcule. L’ordre des conditions n’y change rien.
 */
public final class EvaluerUneAide {
    private EvaluerUneAide() {}

    public static List<ReponseLocale> toutes(Reglement reglement, DemandeDAide demande) {
        return reglement.aides().stream().map(aide -> executer(aide, demande)).toList();
    }

    public static ReponseLocale executer(AideLocale aide, DemandeDAide demande) {
        DemandeDAide siennes = demande.pour(aide.code());
        List<Verdict> raisons =
                aide.conditions().stream().map(c -> c.examiner(siennes)).toList();
        if (raisons.stream().anyMatch(Verdict.Manquee.class::isInstance)) return new ReponseLocale.Ferme(aide, raisons);
        Calcul calcul = aide.montant().calculer(siennes);
        if (calcul instanceof Calcul.Rien(String phrase))
            return new ReponseLocale.Ferme(aide, avec(raisons, new Verdict.Manquee(phrase)));
        if (calcul instanceof Calcul.Inconnu(String phrase)) raisons = avec(raisons, new Verdict.Inconnue(phrase));
        var manques = raisons.stream()
                .filter(Verdict.Inconnue.class::isInstance)
                .map(Verdict::phrase)
                .toList();
        if (!manques.isEmpty()) return new ReponseLocale.Inconnu(aide, manques, raisons);
        return ouverte(aide, calcul, raisons, reste(aide, siennes));
    }

    private static List<Verdict> avec(List<Verdict> raisons, Verdict derniere) {
        return Stream.concat(raisons.stream(), Stream.of(derniere)).toList();
    }

    private static ReponseLocale ouverte(AideLocale aide, Calcul calcul, List<Verdict> raisons, OptionalLong reste) {
        if (!(calcul instanceof Calcul.Somme(long centimes, String phrase)))
            return new ReponseLocale.Ouvert(aide, null, calcul.phrase(), raisons);
        if (reste.isEmpty() || reste.getAsLong() >= centimes)
            return new ReponseLocale.Ouvert(aide, centimes, phrase, raisons);
        String borne = " Il ne reste que %s à accorder sur la période.".formatted(Mots.euros(reste.getAsLong()));
        return new ReponseLocale.Ouvert(aide, reste.getAsLong(), phrase + borne, raisons);
    }

    /** Le plus petit reste des limites dans le temps. */
    private static OptionalLong reste(AideLocale aide, DemandeDAide demande) {
        return aide.conditions().stream()
                .filter(ConditionDeFrequence.class::isInstance)
                .map(c -> ((ConditionDeFrequence) c).reste(demande))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min();
    }
}
