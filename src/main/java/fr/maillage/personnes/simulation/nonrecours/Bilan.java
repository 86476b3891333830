package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.secret.Tableau;
import fr.maillage.references.territoire.secret.TableauProtege;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Une année de lutte contre le non-recours, en comptes protégés : ce qui fut examiné, repéré, demandé, ouvert, et pour combien. Aucun petit
 * effectif ne s’y lit, aucun montant de moins de onze droits.
 */
final class Bilan {
    private static final int SEUIL = SourceDIndicateurs.SEUIL_DES_DOSSIERS;
    private static final int MOIS = 12;

    /**
     * Les comptes bruts, qui ne se montrent jamais tels quels.
     *
     * @param parMois ce qu’ouvrent les droits mensuels, en centimes
     * @param horsMois ce qu’ouvrent les aides de l’année ou versées une fois, en centimes
     * @param notifies parmi les droits ouverts, ceux dont l’organisme a notifié le montant
     */
    record Comptes(
            long examines,
            long foyers,
            long droits,
            long verifies,
            long demandes,
            long ouverts,
            long refuses,
            long ecartes,
            long parMois,
            long horsMois,
            long notifies,
            Map<String, Long> raisons,
            Map<String, Long> prestations) {}

    private final int annee;
    private final Comptes comptes;

    Bilan(int annee, Comptes comptes) {
        this.annee = annee;
        this.comptes = comptes;
    }

    int annee() {
        return annee;
    }

    /**
     * Un compte, ou le secret s’il est petit sans être nul. Les étapes du parcours ne sont pas les cases d’un même tableau : le rapport les
     * demande toutes, et ce qui reste entre deux étapes n’est dit nulle part.
     */
    static Valeur proteger(long compte) {
        return compte == 0 || compte >= SEUIL ? Valeur.connue(compte) : Valeur.secrete();
    }

    Valeur examines() {
        return proteger(comptes.examines());
    }

    Valeur foyers() {
        return proteger(comptes.foyers());
    }

    Valeur droits() {
        return proteger(comptes.droits());
    }

    Valeur verifies() {
        return proteger(comptes.verifies());
    }

    Valeur demandes() {
        return proteger(comptes.demandes());
    }

    Valeur ouverts() {
        return proteger(comptes.ouverts());
    }

    Valeur refuses() {
        return proteger(comptes.refuses());
    }

    Valeur ecartes() {
        return proteger(comptes.ecartes());
    }

    /** Part des foyers examinés, en pour cent. */
    Valeur tauxDeReperage() {
        return taux(foyers(), examines());
    }

    Valeur tauxDeDemande() {
        return taux(demandes(), droits());
    }

    Valeur tauxDOuverture() {
        return taux(ouverts(), demandes());
    }

    private static Valeur taux(Valeur part, Valeur tout) {
        if (!part.estChiffree() || !tout.estChiffree()) return Valeur.secrete();
        return tout.nombre() == 0 ? Valeur.nonApplicable() : Valeur.connue(100 * part.nombre() / tout.nombre());
    }

    /** En euros par mois. */
    Valeur eurosParMois() {
        return ouverts().estChiffree() ? Valeur.connue(comptes.parMois() / 100.0) : Valeur.secrete();
    }

    /** En euros sur douze mois, aides de l’année comprises. */
    Valeur eurosParAn() {
        return ouverts().estChiffree()
                ? Valeur.connue((comptes.parMois() * MOIS + comptes.horsMois()) / 100.0)
                : Valeur.secrete();
    }

    /** Les montants qui ne sont encore qu’une estimation. */
    Valeur estimes() {
        return proteger(comptes.ouverts() - comptes.notifies());
    }

    Map<String, Valeur> raisons() {
        var bruts = new LinkedHashMap<String, Long>();
        for (var raison : RaisonDeNonRecours.values())
            bruts.put(raison.libelle(), comptes.raisons().getOrDefault(raison.name(), 0L));
        return proteger(bruts);
    }

    Map<String, Valeur> prestations() {
        return proteger(comptes.prestations());
    }

    /** Les modalités d’une même population, protégées ensemble : aucune ne se retrouve par différence. */
    private static Map<String, Valeur> proteger(Map<String, Long> bruts) {
        if (bruts.isEmpty()) return Map.of();
        var modalites = List.copyOf(new ArrayList<>(bruts.keySet()));
        long[][] ligne = {modalites.stream().mapToLong(bruts::get).toArray()};
        var protege = TableauProtege.de(new Tableau(List.of("ici"), modalites, Map.of(), Map.of(), ligne), SEUIL);
        var montres = new LinkedHashMap<String, Valeur>();
        modalites.forEach(m -> montres.put(m, protege.valeur("ici", m)));
        montres.put(Tableau.ENSEMBLE, protege.valeur("ici", Tableau.ENSEMBLE));
        return montres;
    }
}
