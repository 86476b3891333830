package fr.maillage.references.territoire.statistique;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Écrit les phrases « à retenir » d'un thème, par règles et à partir des seuls chiffres : chacune donne la valeur, l'année,
 * la différence et le repère. Jamais de cause, jamais un mot d'une valeur secrète ou absente.
 */
public final class Phrases {

    /** Les unités qui se comparent d'un territoire à l'autre ; un effectif ne se compare qu'à lui-même. */
    private static final Set<String> COMPARABLES = Set.of(
            "%",
            "‰",
            "%/an",
            "€/an",
            "€/hab.",
            "hab./km²",
            "ratio",
            "indice",
            "points",
            "pers.",
            "pour 100",
            "pour 10 000 hab.");

    /** Les unités dont la différence se dit en points. */
    private static final Set<String> EN_POINTS = Set.of("%", "%/an", "points");

    /** Au-dessous de ce nombre d'écarts-types, deux valeurs se disent comparables. */
    private static final double COMPARABLE = 0.1;

    private Phrases() {}

    /** Les phrases les plus parlantes, une au plus par indicateur, les plus grands écarts d'abord. */
    public static List<String> aRetenir(List<Fait> faits, int nombre) {
        return faits.stream()
                .filter(fait -> fait.valeur().estChiffree())
                .map(Phrases::ecrire)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Phrase::force).reversed())
                .limit(nombre)
                .map(Phrase::texte)
                .toList();
    }

    private record Phrase(String texte, double force) {}

    /** La comparaison ou l'évolution, selon ce qui est le plus marquant. */
    private static Optional<Phrase> ecrire(Fait fait) {
        Optional<Phrase> comparaison = comparer(fait);
        Optional<Phrase> evolution = evoluer(fait);
        if (comparaison.isPresent() && evolution.isPresent()) {
            return evolution.get().force() > comparaison.get().force() ? evolution : comparaison;
        }
        return comparaison.or(() -> evolution);
    }

    private static Optional<Phrase> comparer(Fait fait) {
        var repere = fait.repere();
        Indicateur indicateur = fait.indicateur();
        if (repere == null || !repere.valeur().estChiffree() || !COMPARABLES.contains(indicateur.unite())) {
            return Optional.empty();
        }
        BigDecimal valeur = arrondi(fait.valeur().nombre(), indicateur);
        BigDecimal reference = arrondi(repere.valeur().nombre(), indicateur);
        BigDecimal ecart = valeur.subtract(reference);
        String mesure = Ecriture.avecUnite(reference, indicateur.unite())
                + (repere.annee() == fait.annee() ? "" : " en " + repere.annee());
        String dela = repere.nom().isEmpty()
                ? "%s (%s)".formatted(repere.ou(), mesure)
                : "%s (%s : %s)".formatted(repere.ou(), repere.nom(), mesure);
        double force = force(ecart, reference, fait);
        String suite = ecart.signum() == 0 || force < COMPARABLE
                ? ", un niveau comparable à celui observé " + dela
                : ", soit %s de %s %s"
                        .formatted(
                                difference(ecart, reference, indicateur.unite()),
                                ecart.signum() > 0 ? "plus" : "moins",
                                Ecriture.que(dela));
        return Optional.of(new Phrase(debut(fait, valeur) + suite + ".", force));
    }

    private static Optional<Phrase> evoluer(Fait fait) {
        var passe = fait.passe();
        if (passe == null || !passe.valeur().estChiffree() || passe.annee() >= fait.annee()) {
            return Optional.empty();
        }
        Indicateur indicateur = fait.indicateur();
        BigDecimal valeur = arrondi(fait.valeur().nombre(), indicateur);
        BigDecimal avant = arrondi(passe.valeur().nombre(), indicateur);
        BigDecimal ecart = valeur.subtract(avant);
        String sujet = Ecriture.majuscule(indicateur.sujet().texte());
        String accord = accord(indicateur.sujet());
        String duree = Ecriture.ans(fait.annee() - passe.annee());
        String de = Ecriture.avecUnite(avant, indicateur.unite());
        String a = Ecriture.avecUnite(valeur, indicateur.unite());
        String auxiliaire = indicateur.sujet().pluriel() ? "ont" : "a";
        String texte = ecart.signum() == 0
                ? "%s %s resté%s stable en %s : %s en %d comme en %d."
                        .formatted(
                                sujet,
                                indicateur.sujet().pluriel() ? "sont" : "est",
                                accord,
                                duree,
                                a,
                                passe.annee(),
                                fait.annee())
                : "%s %s %s de %s en %s, de %s en %d à %s en %d."
                        .formatted(
                                sujet,
                                auxiliaire,
                                ecart.signum() > 0 ? "augmenté" : "diminué",
                                difference(ecart, avant, indicateur.unite()),
                                duree,
                                de,
                                passe.annee(),
                                a,
                                fait.annee());
        return Optional.of(new Phrase(texte, force(ecart, avant, fait)));
    }

    private static String debut(Fait fait, BigDecimal valeur) {
        var sujet = fait.indicateur().sujet();
        boolean estimee = fait.valeur().etat() == Valeur.Etat.ESTIMEE;
        String verbe = sujet.pluriel() ? "sont" : "est";
        return "%s %s %s %s en %d"
                .formatted(
                        Ecriture.majuscule(sujet.texte()),
                        verbe,
                        estimee ? "estimé" + accord(sujet) + " à" : "de",
                        Ecriture.avecUnite(valeur, fait.indicateur().unite()),
                        fait.annee());
    }

    private static String accord(Indicateur.Sujet sujet) {
        return (sujet.feminin() ? "e" : "") + (sujet.pluriel() ? "s" : "");
    }

    /** « 6,0 points » pour un pourcentage, « 12 % » pour le reste, calculés sur les valeurs affichées. */
    private static String difference(BigDecimal ecart, BigDecimal reference, String unite) {
        if (EN_POINTS.contains(unite) || reference.signum() == 0) {
            return Ecriture.points(ecart.abs());
        }
        BigDecimal part = ecart.abs().movePointRight(2).divide(reference.abs(), 0, RoundingMode.HALF_UP);
        if (part.signum() == 0) {
            part = ecart.abs().movePointRight(2).divide(reference.abs(), 2, RoundingMode.HALF_UP);
        }
        return Ecriture.avecUnite(part, "%");
    }

    private static BigDecimal arrondi(double nombre, Indicateur indicateur) {
        return Ecriture.arrondi(nombre, indicateur.decimales());
    }

    /** La taille de l'écart en écarts-types ; à défaut de dispersion connue, en part de la référence. */
    private static double force(BigDecimal ecart, BigDecimal reference, Fait fait) {
        double taille = Math.abs(ecart.doubleValue());
        if (fait.dispersion() > 0) {
            return taille / fait.dispersion();
        }
        return reference.signum() == 0 ? 0 : taille / Math.abs(reference.doubleValue());
    }
}
