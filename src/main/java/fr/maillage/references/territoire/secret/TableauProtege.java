package fr.maillage.references.territoire.secret;

import fr.maillage.references.territoire.Valeur;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Un tableau que l'on peut montrer : chaque case y est un effectif, ou « s ». Rien n'y dit pourquoi une case est masquée. */
public final class TableauProtege {

    /** La note à placer sous tout tableau où une case est masquée. */
    public static final String NOTE =
            "s : effectif masqué par le secret statistique, parce qu’il est petit ou parce qu’il permettrait d’en"
                    + " retrouver un petit par différence. Un effectif masqué n’est pas nul.";

    private final Map<Case, Valeur> valeurs;
    private final int seuil;

    /** Une case montrée : un territoire ou regroupement de territoires, une modalité ou groupe de modalités. */
    public record Case(String territoire, String modalite) {}

    private TableauProtege(Map<Case, Valeur> valeurs, int seuil) {
        this.valeurs = Map.copyOf(valeurs);
        this.seuil = seuil;
    }

    /** Protège un tableau, toutes ses marges et tous ses regroupements à la fois. */
    public static TableauProtege de(Tableau tableau, int seuil) {
        exigerSeuil(seuil);
        var plan = new Plan(tableau);
        toutPublier(plan);
        if (!new Suppression(plan, seuil).proteger()) {
            // Impossible tant que rien n'a été montré : au pire, tout est masqué.
            throw new IllegalStateException("Le tableau ne peut pas être protégé : rien ne doit en être montré.");
        }
        return lire(plan, seuil);
    }

    static int exigerSeuil(int seuil) {
        if (seuil < 2) {
            throw new IllegalArgumentException(
                    "Le seuil de secret est %d : il doit être d’au moins 2.".formatted(seuil));
        }
        return seuil;
    }

    static void toutPublier(Plan plan) {
        for (int ensemble = 0; ensemble < plan.ensembles.size(); ensemble++) {
            for (int groupe = 0; groupe < plan.groupes.size(); groupe++) {
                plan.publier(ensemble, groupe);
            }
        }
    }

    static TableauProtege lire(Plan plan, int seuil) {
        var valeurs = new LinkedHashMap<Case, Valeur>();
        for (int ensemble = 0; ensemble < plan.ensembles.size(); ensemble++) {
            for (int groupe = 0; groupe < plan.groupes.size(); groupe++) {
                valeurs.put(
                        new Case(plan.ensembles.get(ensemble), plan.groupes.get(groupe)),
                        plan.publie(ensemble, groupe)
                                ? Valeur.connue(plan.valeur(ensemble, groupe))
                                : Valeur.secrete());
            }
        }
        return new TableauProtege(valeurs, seuil);
    }

    /** La valeur à montrer pour cette case. */
    public Valeur valeur(String territoire, String modalite) {
        Valeur valeur = valeurs.get(new Case(territoire, modalite));
        if (valeur == null) {
            throw new IllegalArgumentException(
                    "Le tableau n’a pas de case « %s » × « %s ».".formatted(territoire, modalite));
        }
        return valeur;
    }

    public Map<Case, Valeur> valeurs() {
        return valeurs;
    }

    public int seuil() {
        return seuil;
    }

    public List<Case> masquees() {
        return valeurs.entrySet().stream()
                .filter(entree -> entree.getValue().etat() == Valeur.Etat.SECRETE)
                .map(Map.Entry::getKey)
                .toList();
    }
}
