package fr.maillage.references.territoire.secret;

import fr.maillage.references.territoire.Valeur;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Se souvient de tout ce qui a été montré d'une source et refuse la question de trop : celle dont la réponse, rapprochée des
 * précédentes, enfermerait un petit effectif. Une question déjà posée reçoit toujours la même réponse.
 *
 * <p>Une garde vaut pour une source et une période ; deux périodes qui se recouvrent se protègent ensemble, les mois étant
 * alors des modalités du tableau.
 */
public final class GardeDeDifference {

    private final Plan plan;
    private final Suppression suppression;
    private final int seuil;
    /** Les cases dont la réponse est donnée une fois pour toutes : ensemble et groupe. */
    private final Set<List<Integer>> repondues = new HashSet<>();

    /** Une question sur un périmètre quelconque, à reposer dans l'ordre pour retrouver la mémoire d'une garde. */
    public record Question(Set<String> territoires, String modalite) {
        public Question {
            territoires = Set.copyOf(territoires);
        }
    }

    /** Une garde qui montre d'abord le tableau, protégé, et s'en souvient. */
    public GardeDeDifference(Tableau tableau, int seuil) {
        this(tableau, seuil, List.of());
    }

    /** Une garde qui retrouve sa mémoire : les mêmes questions, dans le même ordre, reçoivent les mêmes réponses. */
    public GardeDeDifference(Tableau tableau, int seuil, List<Question> dejaPosees) {
        this.plan = new Plan(tableau);
        this.seuil = TableauProtege.exigerSeuil(seuil);
        this.suppression = new Suppression(plan, seuil);
        TableauProtege.toutPublier(plan);
        suppression.proteger();
        plan.figer();
        for (int ensemble = 0; ensemble < plan.ensembles.size(); ensemble++) {
            for (int groupe = 0; groupe < plan.groupes.size(); groupe++) {
                repondues.add(List.of(ensemble, groupe));
            }
        }
        dejaPosees.forEach(question -> demander(question.territoires(), question.modalite()));
    }

    /** Le tableau tel qu'il est montré, avec les périmètres demandés depuis. */
    public synchronized TableauProtege tableau() {
        return TableauProtege.lire(plan, seuil);
    }

    /**
     * L'effectif d'un périmètre quelconque, ou un secret si le montrer trahirait un petit effectif.
     *
     * @param modalite une modalité, un groupe de modalités du tableau, ou {@link Tableau#ENSEMBLE}
     */
    public synchronized Valeur demander(Set<String> territoires, String modalite) {
        int groupe = plan.groupes.indexOf(modalite);
        if (groupe < 0) {
            throw new IllegalArgumentException("La modalité « %s » n’est pas dans le tableau.".formatted(modalite));
        }
        if (territoires.isEmpty()) {
            throw new IllegalArgumentException("Le périmètre demandé est vide.");
        }
        int connu = plan.deMemesMembres(territoires);
        int ensemble =
                connu >= 0 ? connu : plan.ajouterEnsemble("périmètre " + (plan.ensembles.size() + 1), territoires);
        if (repondues.add(List.of(ensemble, groupe))) {
            decider(ensemble, groupe);
        }
        return plan.publie(ensemble, groupe) ? Valeur.connue(plan.valeur(ensemble, groupe)) : Valeur.secrete();
    }

    private void decider(int ensemble, int groupe) {
        if (suppression.petit(plan.valeur(ensemble, groupe))) {
            return;
        }
        plan.publier(ensemble, groupe);
        if (suppression.toutEstProtege()) {
            plan.figer();
        } else {
            plan.masquer(ensemble, groupe);
        }
    }
}
