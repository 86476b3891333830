package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;

/** L’avantage que procure un logement sans charge de loyer ou une aide au logement (R. 262-9 et R. 262-10 CASF, R. 844-3 CSS). */
record ForfaitLogement(Valeur unePersonne, Valeur deuxPersonnes, Valeur troisPersonnes) {

    static ForfaitLogement au(Baremes b, String prestation, LocalDate d) {
        return new ForfaitLogement(
                b.valeur(prestation + "/forfait_logement", "une_personne", d),
                b.valeur(prestation + "/forfait_logement", "deux_personnes", d),
                b.valeur(prestation + "/forfait_logement", "trois_personnes", d));
    }

    /** Avec l’aide au logement du mois du droit : celle qui est versée si on la connaît, sinon celle que l’on estime. */
    long pour(Etude e, Composition composition, int personnes) {
        long versee = e.percu(Prestation.AIDE_AU_LOGEMENT, e.mois, e.mois);
        long estimee = AideAuLogement.nette(e, e.montant(Prestation.AIDE_AU_LOGEMENT));
        return retenu(e, composition, personnes, versee > 0 ? versee : estimee);
    }

    /** Avec l’aide au logement reçue un mois passé. */
    long percu(Etude e, Composition composition, int personnes, int mois) {
        return retenu(e, composition, personnes, e.percu(Prestation.AIDE_AU_LOGEMENT, mois, mois));
    }

    private long retenu(Etude e, Composition composition, int personnes, long aide) {
        long forfait = switch (personnes) {
            case 1 -> Euros.fois(composition.base().millioniemes(), unePersonne.millioniemes());
            case 2 -> Euros.fois(composition.forfait(true, 0), deuxPersonnes.millioniemes());
            default -> Euros.fois(composition.forfait(true, 1), troisPersonnes.millioniemes());
        };
        forfait = Euros.auCentime(forfait);
        Occupation occupation = e.foyer.logement().occupation();
        boolean sansLoyer = occupation == Occupation.PROPRIETAIRE || occupation == Occupation.HEBERGE_SANS_FRAIS;
        return sansLoyer ? forfait : Math.min(aide, forfait);
    }
}
