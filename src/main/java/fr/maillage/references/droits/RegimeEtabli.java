package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Percu;
import fr.maillage.references.droits.foyer.Prestation;
import java.util.EnumSet;
import java.util.Set;

/** Ce que le foyer aurait reçu les mois d’avant : le mois suivant le lira comme perçu. */
final class RegimeEtabli implements Passe {
    /** Un an : la complémentaire santé regarde douze mois, le RSA et la prime un trimestre, l’aide au logement le mois d’avant. */
    static final int MOIS_D_HISTOIRE = 12;

    private static final Set<Prestation> MENSUELLES = EnumSet.of(
            Prestation.ALLOCATIONS_FAMILIALES,
            Prestation.COMPLEMENT_FAMILIAL,
            Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL,
            Prestation.ALLOCATION_DE_BASE,
            Prestation.PREPARE,
            Prestation.AAH,
            Prestation.MAJORATION_VIE_AUTONOME,
            Prestation.ASI,
            Prestation.ASPA,
            Prestation.ASS,
            Prestation.AIDE_AU_LOGEMENT,
            Prestation.RSA,
            Prestation.PRIME_D_ACTIVITE);

    private static final Prestation[] TOUTES = Prestation.values();

    private final Passe declare;
    private final int premier;
    private final long[][] versements = new long[TOUTES.length][MOIS_D_HISTOIRE];

    RegimeEtabli(Foyer foyer, int mois) {
        this(Passe.declare(foyer.percus()), mois - MOIS_D_HISTOIRE);
    }

    private RegimeEtabli(Passe declare, int premier) {
        this.declare = declare;
        this.premier = premier;
    }

    /** Les mois qui viennent : ce qui est déclaré s’arrête la veille, la suite se calcule. */
    static RegimeEtabli aVenir(Foyer foyer, int mois) {
        var jusquIci = foyer.percus().stream()
                .filter(p -> p.debut() < mois)
                .map(p -> new Percu(p.prestation(), p.debut(), Math.min(p.fin(), mois - 1), p.montant()))
                .toList();
        return new RegimeEtabli(Passe.declare(jusquIci), mois);
    }

    @Override
    public long percu(Prestation prestation, int debut, int fin) {
        long somme = declare.percu(prestation, debut, fin);
        long[] siens = versements[prestation.ordinal()];
        int dernier = Math.min(fin - premier, MOIS_D_HISTOIRE - 1);
        for (int i = Math.max(debut - premier, 0); i <= dernier; i++) somme += siens[i];
        return somme;
    }

    /** Un mois dont le foyer a déclaré la prestation garde ce qu’il a déclaré. */
    void retenir(Etude e, int mois) {
        for (Prestation prestation : MENSUELLES) {
            if (declare.percu(prestation, mois, mois) > 0) continue;
            long montant = e.montant(prestation);
            if (prestation == Prestation.AIDE_AU_LOGEMENT) montant = AideAuLogement.nette(e, montant);
            versements[prestation.ordinal()][mois - premier] = Euros.enCentimes(montant);
        }
    }
}
