package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import java.time.LocalDate;

/** Quand un retard de loyer devient, pour l’aide au logement, un impayé que le bailleur doit signaler : R. 824-1 et R. 824-2 du code de la construction et de l’habitation. */
public final class ImpayeDeLoyer {
    private final Baremes baremes;

    public ImpayeDeLoyer(Baremes baremes) {
        this.baremes = baremes;
    }

    /** L’impayé est constitué, ou ne l’est pas, et pourquoi. */
    public record Reponse(boolean constitue, String phrase, String article) {}

    record Regles(Valeur mensualites, Valeur mois, Valeur dette) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("logement/impaye", "mensualites", d),
                    b.valeur("logement/impaye", "mois", d),
                    b.valeur("logement/impaye", "dette", d));
        }
    }

    /**
     * @param mensualite en centimes : loyer et charges, aide déduite si elle est versée au bailleur, sans la déduire sinon
     * @param dette en centimes
     * @param premierImpaye le jour de la première échéance restée impayée
     */
    public Reponse examiner(long mensualite, long dette, LocalDate premierImpaye, LocalDate jour) {
        Regles regles = Regles.au(baremes, jour);
        if (regles.mois().entier() == 0) return parMensualites(regles, mensualite, dette);
        long seuil = regles.dette().millioniemes() / 10_000;
        boolean ancien =
                dette > 0 && !premierImpaye.plusMonths(regles.mois().entier()).isAfter(jour);
        boolean lourd = dette > seuil;
        String phrase = ancien
                ? "L’échéance du %s reste impayée après %d mois."
                        .formatted(premierImpaye, regles.mois().entier())
                : lourd
                        ? "La dette, %s, dépasse %s.".formatted(Phrases.euros(dette), Phrases.euros(seuil))
                        : "Moins de %d mois, et pas plus de %s."
                                .formatted(regles.mois().entier(), Phrases.euros(seuil));
        return new Reponse(ancien || lourd, phrase, "Décret n° 2026-84 du 12 février 2026");
    }

    /** La règle telle qu’elle vaut ce jour-là, en une phrase. */
    public String regle(LocalDate jour) {
        Regles regles = Regles.au(baremes, jour);
        if (regles.mois().entier() == 0)
            return "L’impayé est constitué quand la dette atteint %d mensualités nettes (%d × loyer net : loyer et charges, aide déduite si elle est versée au bailleur)."
                    .formatted(
                            regles.mensualites().entier(), regles.mensualites().entier());
        return "L’impayé est constitué quand une échéance reste impayée après %d mois, ou que la dette dépasse %s."
                .formatted(
                        regles.mois().entier(),
                        Phrases.euros(regles.dette().millioniemes() / 10_000).replace(",00", ""));
    }

    private static Reponse parMensualites(Regles regles, long mensualite, long dette) {
        long seuil = mensualite * regles.mensualites().entier();
        boolean constitue = dette > 0 && dette >= seuil;
        return new Reponse(
                constitue,
                "La dette, %s, %s %d mensualités (%s)."
                        .formatted(
                                Phrases.euros(dette),
                                constitue ? "atteint" : "n’atteint pas",
                                regles.mensualites().entier(),
                                Phrases.euros(seuil)),
                "CCH, R. 824-1 et R. 824-2");
    }
}
