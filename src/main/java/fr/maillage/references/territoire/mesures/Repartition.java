package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Donne aux territoires d’aujourd’hui les chiffres d’un fichier d’hier : les effectifs s’ajoutent, les taux et les
 * médianes ne s’ajoutent jamais, et ce qui ne peut pas être ramené le dit.
 */
final class Repartition {
    /** Part de population sans chiffre au-delà de laquelle une somme ne veut plus rien dire. */
    private static final double MANQUE_TOLERE = 0.02;
    /** Pour les IRIS, dont on ne connaît pas la population : part de cases sans chiffre. */
    private static final double CASES_TOLEREES = 0.10;

    private final Geographie geographie;
    private final boolean[] additives;
    private final boolean absentVautZero;
    private final Set<String> departementsCouverts = new HashSet<>();
    private final Map<Territoire, Rangee> parTerritoire = new LinkedHashMap<>();

    Repartition(Geographie geographie, boolean[] additives, boolean absentVautZero) {
        this.geographie = geographie;
        this.additives = additives;
        this.absentVautZero = absentVautZero;
    }

    Map<Territoire, Rangee> resultat() {
        return parTerritoire;
    }

    void poser(Territoire territoire, Rangee rangee) {
        parTerritoire.put(territoire, rangee);
    }

    /** Pose les communes telles que le fichier les donne, puis les ramène à celles d’aujourd’hui. */
    void ramener(Map<String, Rangee> parCode, int[] rangs, int millesime, Rattachements rattachements) {
        LocalDate jour = LocalDate.of(millesime, 1, 1);
        parCode.forEach((code, rangee) -> geographie
                .communeAu(code, jour)
                .filter(commune -> !commune.actuel())
                .ifPresent(commune -> copier(rangee, commune, rangs, Origine.LUE)));
        rattachements
                .parActuelle()
                .forEach((code, sources) -> geographie
                        .trouver(Maille.COMMUNE, code)
                        .ifPresent(actuelle -> combiner(actuelle, sources, parCode, rangs, jour)));
    }

    private void combiner(
            Territoire actuelle,
            List<Rattachements.Source> sources,
            Map<String, Rangee> parCode,
            int[] rangs,
            LocalDate jour) {
        if (sources.size() == 1 && sources.getFirst().part() == 1) {
            Rangee seule = parCode.get(sources.getFirst().code());
            if (seule == null) return;
            boolean meme = geographie
                    .communeAu(sources.getFirst().code(), jour)
                    .filter(actuelle::equals)
                    .isPresent();
            copier(seule, actuelle, rangs, meme ? Origine.LUE : Origine.RAMENEE);
            return;
        }
        if (sources.stream().noneMatch(s -> parCode.containsKey(s.code()))) return;
        Rangee somme = parTerritoire.computeIfAbsent(actuelle, _ -> new Rangee(additives.length));
        for (int rang : rangs) combiner(somme, rang, sources, parCode);
    }

    private void copier(Rangee source, Territoire territoire, int[] rangs, Origine origine) {
        if (rangs.length == additives.length && origine == Origine.LUE) {
            poser(territoire, source);
            return;
        }
        Rangee copie = parTerritoire.computeIfAbsent(territoire, _ -> new Rangee(additives.length));
        for (int rang : rangs) {
            if (source.etat(rang) != 0) copie.poser(rang, source.nombre(rang), source.etat(rang), origine);
        }
    }

    private void combiner(Rangee somme, int rang, List<Rattachements.Source> sources, Map<String, Rangee> parCode) {
        double total = 0;
        char etat = Etats.CONNUE;
        boolean rien = true;
        for (var source : sources) {
            Rangee rangee = parCode.get(source.code());
            char lu = rangee == null ? 0 : rangee.etat(rang);
            rien &= lu == 0;
            if (rangee != null && Etats.chiffre(lu)) {
                total += rangee.nombre(rang) * source.part();
                if (source.part() < 1 && etat == Etats.CONNUE) etat = Etats.ESTIMEE;
            } else if (lu == Etats.SECRETE) {
                etat = Etats.SECRETE;
            } else if (etat != Etats.SECRETE && !(lu == 0 && absentVautZero)) {
                etat = Etats.NON_DISPONIBLE;
            }
        }
        if (rien) return;
        somme.poser(rang, total, additives[rang] ? etat : Etats.NON_DISPONIBLE, Origine.RAMENEE);
    }

    /** Additionne vers les mailles supérieures que le fichier ne donne pas lui-même. */
    void additionner(Set<Maille> donnees) {
        if (donnees.contains(Maille.IRIS) && !donnees.contains(Maille.COMMUNE)) {
            versLesCommunes(Maille.IRIS);
        }
        if (donnees.contains(Maille.ARRONDISSEMENT_MUNICIPAL)) versLesCommunes(Maille.ARRONDISSEMENT_MUNICIPAL);
        // Un inventaire ne vaut zéro que là où il a compté : les départements dont une commune au moins y figure.
        parTerritoire.keySet().stream()
                .filter(t -> t.maille() == Maille.COMMUNE)
                .forEach(t -> departementsCouverts.add(t.rattachement().departement()));
        boolean desCommunes = donnees.contains(Maille.COMMUNE);
        if (!desCommunes) return;
        for (Maille maille : Maille.values()) {
            if (!maille.composeeDeCommunes() || donnees.contains(maille)) continue;
            geographie.actuels(maille).toList().forEach(this::additionner);
        }
    }

    private void additionner(Territoire contenant) {
        List<Territoire> communes = contenant.maille() == Maille.FRANCE
                ? geographie.actuels(Maille.COMMUNE).toList()
                : geographie.membres(contenant, Maille.COMMUNE);
        if (communes.stream().noneMatch(parTerritoire::containsKey)) return;
        double population = communes.stream().mapToDouble(Repartition::poids).sum();
        var somme = new Rangee(additives.length);
        for (int rang = 0; rang < additives.length; rang++) {
            if (additives[rang]) additionner(somme, rang, communes, population);
        }
        if (!somme.vide()) poser(contenant, somme);
    }

    private void additionner(Rangee somme, int rang, List<Territoire> communes, double population) {
        double total = 0;
        double manque = 0;
        boolean secret = false;
        int lus = 0;
        for (Territoire commune : communes) {
            Rangee rangee = parTerritoire.get(commune);
            char etat = rangee == null ? 0 : rangee.etat(rang);
            if (rangee != null && Etats.chiffre(etat)) {
                total += rangee.nombre(rang);
                lus++;
            } else if (!(etat == 0 && vautZero(commune))) {
                manque += poids(commune);
                secret |= etat == Etats.SECRETE;
            }
        }
        if (lus == 0 && !secret) return;
        char etat = manque == 0
                ? Etats.CONNUE
                : manque <= MANQUE_TOLERE * population ? Etats.ESTIMEE : secret ? Etats.SECRETE : Etats.NON_DISPONIBLE;
        somme.poser(rang, total, etat, Origine.ADDITIONNEE);
    }

    private boolean vautZero(Territoire commune) {
        return absentVautZero
                && departementsCouverts.contains(commune.rattachement().departement());
    }

    /** Une commune sans habitant connu pèse peu, mais n’est pas rien. */
    private static double poids(Territoire commune) {
        Integer population = commune.population();
        return population == null || population == 0 ? 1 : population;
    }

    private void versLesCommunes(Maille parties) {
        var parCommune = new HashMap<Territoire, List<Rangee>>();
        for (var entree : List.copyOf(parTerritoire.entrySet())) {
            if (entree.getKey().maille() != parties) continue;
            geographie
                    .contenant(entree.getKey(), Maille.COMMUNE)
                    .ifPresent(commune -> parCommune
                            .computeIfAbsent(commune, _ -> new ArrayList<>())
                            .add(entree.getValue()));
        }
        parCommune.forEach((commune, rangees) -> {
            if (!parTerritoire.containsKey(commune)) poser(commune, somme(rangees));
        });
    }

    private Rangee somme(List<Rangee> parties) {
        var somme = new Rangee(additives.length);
        for (int rang = 0; rang < additives.length; rang++) {
            if (!additives[rang]) continue;
            int colonne = rang;
            long lues =
                    parties.stream().filter(p -> Etats.chiffre(p.etat(colonne))).count();
            double total = parties.stream()
                    .filter(p -> Etats.chiffre(p.etat(colonne)))
                    .mapToDouble(p -> p.nombre(colonne))
                    .sum();
            boolean secret = parties.stream().anyMatch(p -> p.etat(colonne) == Etats.SECRETE);
            long muettes = parties.size() - lues;
            char etat = muettes == 0
                    ? Etats.CONNUE
                    : muettes <= CASES_TOLEREES * parties.size()
                            ? Etats.ESTIMEE
                            : secret ? Etats.SECRETE : Etats.NON_DISPONIBLE;
            if (lues > 0 || secret) somme.poser(rang, total, etat, Origine.ADDITIONNEE);
        }
        return somme;
    }
}
