package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ce à quoi un foyer paraît avoir droit un mois donné. Une estimation, avec ses raisons ; jamais une décision. */
public final class MoteurDeDroits {
    private final Baremes baremes;
    private final Map<Integer, Loi> lois = new ConcurrentHashMap<>();

    public MoteurDeDroits(Baremes baremes) {
        this.baremes = baremes;
    }

    /** Une première demande, avec le raisonnement de chaque prestation. */
    public Map<Prestation, Droit> estimer(Foyer foyer, YearMonth mois) {
        int rang = Mois.rang(mois);
        var e = new Etude(foyer, rang, this::loi, Raisonnement.parle());
        var droits = new EnumMap<Prestation, Droit>(Prestation.class);
        for (Calcul calcul : Calcul.ORDRE) {
            e.poser(calcul.prestation(), calcul.formule().calculer(e));
            droits.put(calcul.prestation(), droit(e, calcul.prestation()));
        }
        return droits;
    }

    private static Droit droit(Etude e, Prestation prestation) {
        var motifs = e.r.prendreLesMotifs();
        var manquants = e.r.prendreLesManquants();
        if (!manquants.isEmpty()) return new Droit.Inconnu(manquants, motifs);
        long centimes = Euros.enCentimes(e.montant(prestation));
        return centimes > 0 ? new Droit.Ouvert(centimes, motifs) : new Droit.Ferme(motifs);
    }

    /** Les seuls montants, en centimes, dans l’ordre de {@link Prestation} : pour calculer en nombre. */
    public long[] montants(Foyer foyer, YearMonth mois) {
        return montants(foyer, Mois.rang(mois));
    }

    long[] montants(Foyer foyer, int mois) {
        var e = new Etude(foyer, mois, this::loi, Raisonnement.MUET);
        for (Calcul calcul : Calcul.ORDRE)
            e.poser(calcul.prestation(), calcul.formule().calculer(e));
        return e.enCentimes();
    }

    Loi loi(int mois) {
        return lois.computeIfAbsent(mois, m -> new Loi(baremes, m));
    }
}
