package fr.maillage.references.territoire.secret;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Masque ce qu'il faut pour que chaque petite case puisse, aux yeux de qui ne connaît que les chiffres publiés, valoir le
 * seuil ou plus.
 *
 * <p>Pourquoi cela suffit. Soit un ensemble quelconque de cases (un périmètre, une différence de deux périmètres…) dont
 * l'effectif vrai est compris entre 1 et le seuil moins un. Il contient une case non nulle, donc petite elle aussi ; le
 * tableau témoin qui porte cette case au seuil redonne tous les chiffres publiés et porte l'ensemble au moins au seuil.
 * Aucune combinaison des chiffres publiés, linéaire ou non, ne peut donc l'enfermer au-dessous du seuil. Masquer davantage
 * ne défait aucun témoin : le travail ne recule jamais et s'arrête au plus tard quand tout est masqué.
 */
final class Suppression {

    private final Plan plan;
    private final int seuil;
    /** Les échanges qui ont fait masquer des cases : tant qu'ils restent invisibles, aucune de ces cases ne se retrouve. */
    private final List<Echange> preuves = new ArrayList<>();

    Suppression(Plan plan, int seuil) {
        this.plan = plan;
        this.seuil = seuil;
    }

    /** Masque les petits effectifs puis ceux qui les trahiraient ; faux si des chiffres déjà montrés l'empêchent. */
    boolean proteger() {
        for (int ensemble = 0; ensemble < plan.ensembles.size(); ensemble++) {
            for (int groupe = 0; groupe < plan.groupes.size(); groupe++) {
                if (petit(plan.valeur(ensemble, groupe)) && !plan.dejaMontre(ensemble, groupe)) {
                    plan.masquer(ensemble, groupe);
                }
            }
        }
        for (int lieu = 0; lieu < plan.territoires(); lieu++) {
            for (int modalite = 0; modalite < plan.modalites(); modalite++) {
                if (petit(plan.effectifs[lieu][modalite]) && !proteger(lieu, modalite)) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean petit(long effectif) {
        return effectif > 0 && effectif < seuil;
    }

    /** Dit si toutes les petites cases ont leur témoin et toutes les cases masquées leur doute, sans masquer de plus. */
    boolean toutEstProtege() {
        return preuves.stream().allMatch(plan::invisible) && toutesLesPetitesSontProtegees();
    }

    private boolean toutesLesPetitesSontProtegees() {
        return IntStream.range(0, plan.territoires())
                .allMatch(lieu -> IntStream.range(0, plan.modalites())
                        .allMatch(modalite -> !petit(plan.effectifs[lieu][modalite]) || protegee(lieu, modalite)));
    }

    private boolean proteger(int lieu, int modalite) {
        while (!protegee(lieu, modalite)) {
            Optional<Choix> choix = meilleurChoix(lieu, modalite);
            if (choix.isEmpty()) {
                return false;
            }
            masquer(choix.get().changes());
            preuves.add(choix.get().echange());
        }
        return true;
    }

    /** Cherche un tableau témoin, invisible depuis les chiffres publiés, où la case atteint le seuil. */
    private boolean protegee(int lieu, int modalite) {
        var temoin = new Temoin(plan.effectifs);
        long manque = seuil - plan.effectifs[lieu][modalite];
        for (Echange echange : (Iterable<Echange>) echanges(lieu, modalite)::iterator) {
            long fois = Math.min(manque, echange.capacite(temoin));
            if (fois > 0 && plan.invisible(echange)) {
                echange.appliquer(temoin, fois);
                manque -= fois;
                if (manque == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private Stream<Echange> echanges(int lieu, int modalite) {
        Stream<Echange> ajout = Stream.of(Echange.ajout(lieu, modalite));
        Stream<Echange> autres = IntStream.range(0, plan.territoires())
                .boxed()
                .flatMap(autre -> IntStream.range(0, plan.modalites())
                        .boxed()
                        .flatMap(colonne -> depuis(lieu, modalite, autre, colonne)));
        return Stream.concat(ajout, autres);
    }

    private static Stream<Echange> depuis(int lieu, int modalite, int autreLieu, int autreModalite) {
        if (autreLieu == lieu && autreModalite == modalite) {
            return Stream.empty();
        }
        Echange transfert = Echange.transfert(lieu, modalite, autreLieu, autreModalite);
        return autreLieu == lieu || autreModalite == modalite
                ? Stream.of(transfert)
                : Stream.of(transfert, Echange.croisement(lieu, modalite, autreLieu, autreModalite));
    }

    private record Choix(Echange echange, List<BitSet> changes, double cout) {}

    /** Ce qu'il en coûterait le moins de masquer pour rendre un échange de plus invisible. */
    private Optional<Choix> meilleurChoix(int lieu, int modalite) {
        var temoin = new Temoin(plan.effectifs);
        long manque = seuil - plan.effectifs[lieu][modalite];
        @Nullable Choix meilleur = null;
        for (Echange echange : (Iterable<Echange>) echanges(lieu, modalite)::iterator) {
            long capacite = Math.min(manque, echange.capacite(temoin));
            if (capacite <= 0) {
                continue;
            }
            List<BitSet> changes = plan.chiffresChanges(echange);
            // Un échange déjà invisible n'apporte rien de plus : il a servi au témoin.
            double cout = cout(changes) / capacite;
            if (cout > 0 && Double.isFinite(cout) && (meilleur == null || cout < meilleur.cout())) {
                meilleur = new Choix(echange, changes, cout);
            }
        }
        return Optional.ofNullable(meilleur);
    }

    /** Un total pèse plus qu'une case : mieux vaut masquer une commune que son EPCI, et un détail qu'un ensemble. */
    private double cout(List<BitSet> changes) {
        double total = 0;
        for (int groupe = 0; groupe < changes.size(); groupe++) {
            double poidsDuGroupe = plan.groupes.get(groupe).equals(Tableau.ENSEMBLE) ? 4 : 1;
            BitSet touches = changes.get(groupe);
            for (int e = touches.nextSetBit(0); e >= 0; e = touches.nextSetBit(e + 1)) {
                if (plan.dejaMontre(e, groupe)) {
                    return Double.POSITIVE_INFINITY;
                }
                total += poidsDuGroupe * (1 + Math.log(plan.taille(e)) / Math.log(2));
            }
        }
        return total;
    }

    private void masquer(List<BitSet> changes) {
        for (int groupe = 0; groupe < changes.size(); groupe++) {
            BitSet touches = changes.get(groupe);
            for (int e = touches.nextSetBit(0); e >= 0; e = touches.nextSetBit(e + 1)) {
                plan.masquer(e, groupe);
            }
        }
    }
}
