package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Passages;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Redonne à un périmètre d’hier ses chiffres : les effectifs de ses communes s’additionnent, ce qui ne s’additionne pas
 * (médiane, taux publié) n’est donné que si le périmètre est encore une seule commune d’aujourd’hui.
 */
@Component
public class Recomposition {
    /** Part des habitants sans chiffre au-delà de laquelle une somme ne veut plus rien dire. */
    private static final double MANQUE_TOLERE = 0.02;

    private static final String POIDS = "NBPERSMENFISC";

    private record CleDeRattachements(Geographie geographie, int annee) {}

    /** Des communes d’alors qui forment ensemble une commune d’aujourd’hui, ou une commune d’alors restée seule. */
    private record Partie(List<Territoire> dAlors, @Nullable Territoire actuelle) {}

    private final Territoires territoires;
    private final Chiffres chiffres;
    private final Catalogue catalogue;
    private final Map<CleDeRattachements, Rattachements> rattachements = Gardees.lesPlusRecentes(8);

    Recomposition(Territoires territoires, Chiffres chiffres, Catalogue catalogue) {
        this.territoires = territoires;
        this.chiffres = chiffres;
        this.catalogue = catalogue;
    }

    /** Les mesures de ces communes du 1er janvier de cette année, réunies. */
    public MesuresDUnTerritoire de(Collection<Territoire> communes, int annee) {
        List<Partie> parties = parties(communes, annee);
        var aLire = new HashSet<Territoire>(communes);
        parties.forEach(p -> Stream.ofNullable(p.actuelle()).forEach(aLire::add));
        Map<Territoire, MesuresDUnTerritoire> lues = chiffres.de(aLire);
        var annees = new TreeMap<String, TreeSet<Integer>>();
        lues.values()
                .forEach(m -> m.variables()
                        .forEach(v ->
                                annees.computeIfAbsent(v, _ -> new TreeSet<>()).addAll(m.annees(v))));
        var somme = new MesuresDUnTerritoire();
        annees.forEach((variable, connues) -> {
            boolean additive =
                    catalogue.variable(variable).map(Variable::additive).orElse(false);
            for (int a : connues) {
                Valeur valeur = additive
                        ? additionner(parties, variable, a, lues)
                        : parties.size() == 1 ? seule(parties.getFirst(), variable, a, lues) : Valeur.nonDisponible();
                somme.poser(variable, a, new Chiffre(valeur, Origine.ADDITIONNEE, 0));
            }
        });
        return somme;
    }

    private List<Partie> parties(Collection<Territoire> communes, int annee) {
        Geographie geographie = territoires.geographie();
        Passages passages = territoires.passages();
        Set<String> codes = communes.stream().map(Territoire::code).collect(Collectors.toSet());
        var parActuelle = rattachements(geographie, passages, annee).parActuelle();
        var entieres = new LinkedHashMap<String, List<Territoire>>();
        var parties = new ArrayList<Partie>();
        for (Territoire commune : communes) {
            Map<String, Double> devenir = passages.depuis(commune.code(), annee);
            String cible = devenir.keySet().iterator().next();
            boolean entiere = devenir.size() == 1
                    && parActuelle.getOrDefault(cible, List.of()).stream()
                            .allMatch(s -> s.part() == 1 && codes.contains(s.code()));
            if (entiere) entieres.computeIfAbsent(cible, _ -> new ArrayList<>()).add(commune);
            else parties.add(new Partie(List.of(commune), null));
        }
        entieres.forEach((code, dAlors) -> parties.add(
                new Partie(dAlors, geographie.trouver(Maille.COMMUNE, code).orElse(null))));
        return parties;
    }

    private Rattachements rattachements(Geographie geographie, Passages passages, int annee) {
        var cle = new CleDeRattachements(geographie, annee);
        Rattachements connus = rattachements.get(cle);
        if (connus == null) {
            connus = new Rattachements(geographie, passages, annee);
            rattachements.put(cle, connus);
        }
        return connus;
    }

    private static Valeur additionner(
            List<Partie> parties, String variable, int annee, Map<Territoire, MesuresDUnTerritoire> lues) {
        double total = 0;
        double connu = 0;
        double manque = 0;
        boolean secret = false;
        boolean estimee = false;
        for (Partie partie : parties) {
            Valeur valeur = additive(partie, variable, annee, lues);
            double poids = poids(partie, lues);
            if (valeur.estChiffree()) {
                total += valeur.nombre();
                connu += poids;
                estimee |= valeur.etat() == Valeur.Etat.ESTIMEE;
            } else {
                manque += poids;
                secret |= valeur.etat() == Valeur.Etat.SECRETE;
            }
        }
        if (manque == 0 && !estimee) return Valeur.connue(total);
        if (connu > 0 && manque <= MANQUE_TOLERE * (manque + connu)) return Valeur.estimee(total);
        return secret ? Valeur.secrete() : Valeur.nonDisponible();
    }

    private static Valeur additive(
            Partie partie, String variable, int annee, Map<Territoire, MesuresDUnTerritoire> lues) {
        Valeur actuelle = seule(partie, variable, annee, lues);
        if (actuelle.estChiffree()) return actuelle;
        Valeur somme = Valeur.connue(0);
        for (Territoire dAlors : partie.dAlors()) somme = somme.avec(lue(dAlors, variable, annee, lues), Double::sum);
        return somme.estChiffree() || actuelle.etat() != Valeur.Etat.SECRETE ? somme : actuelle;
    }

    /** La valeur publiée pour ce même espace : celle de la commune d’aujourd’hui, ou de la seule commune d’alors. */
    private static Valeur seule(Partie partie, String variable, int annee, Map<Territoire, MesuresDUnTerritoire> lues) {
        Territoire actuelle = partie.actuelle();
        if (actuelle != null) return lues(actuelle, lues).valeur(variable, annee);
        return partie.dAlors().size() == 1
                ? lue(partie.dAlors().getFirst(), variable, annee, lues)
                : Valeur.nonDisponible();
    }

    /** Une commune qui existe encore mais s’est agrandie n’a plus de chiffre pour son espace d’alors. */
    private static Valeur lue(
            Territoire dAlors, String variable, int annee, Map<Territoire, MesuresDUnTerritoire> lues) {
        return dAlors.actuel() ? Valeur.nonDisponible() : lues(dAlors, lues).valeur(variable, annee);
    }

    private static MesuresDUnTerritoire lues(Territoire territoire, Map<Territoire, MesuresDUnTerritoire> lues) {
        return lues.getOrDefault(territoire, new MesuresDUnTerritoire());
    }

    /** Le poids d’une partie dans l’ensemble, pour juger de ce qui manque : ses habitants, à défaut une unité. */
    private static double poids(Partie partie, Map<Territoire, MesuresDUnTerritoire> lues) {
        Territoire actuelle = partie.actuelle();
        Integer population = actuelle == null ? null : actuelle.population();
        if (population != null && population > 0) return population;
        double poids = 0;
        for (Territoire dAlors : partie.dAlors()) {
            var mesures = lues(dAlors, lues);
            poids += mesures.annees(POIDS).stream()
                    .map(a -> mesures.valeur(POIDS, a))
                    .filter(Valeur::estChiffree)
                    .findFirst()
                    .map(Valeur::nombre)
                    .orElse(1.0);
        }
        return poids;
    }
}
