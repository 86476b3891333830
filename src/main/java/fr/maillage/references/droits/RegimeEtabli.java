package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Percu;
import fr.maillage.references.droits.foyer.Prestation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Ce que le foyer aurait reçu les mois d’avant : le mois suivant le lira comme perçu. */
final class RegimeEtabli {
    /** Un an : la complémentaire santé regarde douze mois, le RSA et la prime un trimestre, l’aide au logement le mois d’avant. */
    static final int MOIS_D_HISTOIRE = 12;

    private static final Set<Prestation> MENSUELLES = EnumSet.of(
            Prestation.ALLOCATIONS_FAMILIALES,
            Prestation.COMPLEMENT_FAMILIAL,
            Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL,
            Prestation.ALLOCATION_DE_BASE,
            Prestation.AAH,
            Prestation.MAJORATION_VIE_AUTONOME,
            Prestation.ASI,
            Prestation.ASPA,
            Prestation.ASS,
            Prestation.AIDE_AU_LOGEMENT,
            Prestation.RSA,
            Prestation.PRIME_D_ACTIVITE);

    private final Foyer depart;
    private final List<Percu> percus;

    RegimeEtabli(Foyer depart) {
        this.depart = depart;
        this.percus = new ArrayList<>(depart.percus());
    }

    Foyer foyer() {
        return new Foyer(depart.personnes(), depart.logement(), percus, depart.impot());
    }

    void retenir(Etude e, int mois) {
        for (Prestation prestation : MENSUELLES) {
            long montant = e.montant(prestation);
            if (prestation == Prestation.AIDE_AU_LOGEMENT) montant = AideAuLogement.nette(e, montant);
            if (montant > 0) ajouter(prestation, mois, Euros.enCentimes(montant));
        }
    }

    /** Deux mois de suite au même montant ne font qu’un passage. */
    private void ajouter(Prestation prestation, int mois, long centimes) {
        for (int i = percus.size() - 1; i >= 0; i--) {
            Percu percu = percus.get(i);
            if (percu.prestation() == prestation && percu.fin() == mois - 1 && percu.montant() == centimes) {
                percus.set(i, new Percu(prestation, percu.debut(), mois, centimes));
                return;
            }
        }
        percus.add(new Percu(prestation, mois, mois, centimes));
    }
}
