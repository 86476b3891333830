package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.echeances.Regle;
import fr.maillage.personnes.demarches.echeances.Regles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** La matrice risque × droit d’un foyer. Elle ne note personne et ne décide rien : elle dit ce qui est su, et ce qui ne l’est pas. */
class CouvertureDuFoyer {
    /** Ce que montre une case ; rangées de ce qui appelle un geste à ce qui n’en appelle pas. */
    enum Couverture {
        A_RENOUVELER("à renouveler", "urgent"),
        SUSPENDU("suspendu", "urgent"),
        A_OUVRIR("à ouvrir", "bientot"),
        EN_COURS("en cours", "encours"),
        CLOS("fini ou refusé", "neutre"),
        OUVERT("ouvert", "ok"),
        A_REGARDER("à regarder", "neutre"),
        SANS_OBJET("sans objet", "neutre");

        private final String libelle;
        private final String ton;

        Couverture(String libelle, String ton) {
            this.libelle = libelle;
            this.ton = ton;
        }

        String libelle() {
            return libelle;
        }

        String ton() {
            return ton;
        }
    }

    /** Sans fenêtre dite par la règle, un renouvellement se prépare dans les trois mois. */
    private static final int MOIS_ORDINAIRES = 3;

    record Case(CatalogueDesDroits.Droit droit, Couverture couverture) {}

    private final Regles regles;

    CouvertureDuFoyer(Regles regles) {
        this.regles = regles;
    }

    List<Case> regarder(
            List<CatalogueDesDroits.Droit> catalogue,
            List<DroitDuFoyer> droits,
            List<Demarche> demarches,
            LocalDate jour) {
        return catalogue.stream()
                .map(d -> new Case(d, couverture(d, droits, demarches, jour)))
                .toList();
    }

    private Couverture couverture(
            CatalogueDesDroits.Droit droit, List<DroitDuFoyer> droits, List<Demarche> demarches, LocalDate jour) {
        boolean demandee = demarches.stream()
                .anyMatch(m -> m.modele().equals(droit.code()) && !m.etat().finie());
        return Stream.concat(
                        demandee ? Stream.of(Couverture.EN_COURS) : Stream.<Couverture>empty(),
                        droits.stream()
                                .filter(d -> d.droit().equals(droit.code()))
                                .map(d -> deUn(droit, d, demandee, jour)))
                .min(Couverture::compareTo)
                .orElse(Couverture.A_REGARDER);
    }

    private Couverture deUn(CatalogueDesDroits.Droit droit, DroitDuFoyer d, boolean demandee, LocalDate jour) {
        return switch (d.etat()) {
            case A_OUVRIR -> demandee ? Couverture.EN_COURS : Couverture.A_OUVRIR;
            case EN_COURS -> Couverture.EN_COURS;
            case OUVERT -> renouveler(droit, d, jour) && !demandee ? Couverture.A_RENOUVELER : Couverture.OUVERT;
            case SUSPENDU -> Couverture.SUSPENDU;
            case CLOS -> Couverture.CLOS;
            case SANS_OBJET -> Couverture.SANS_OBJET;
        };
    }

    private boolean renouveler(CatalogueDesDroits.Droit droit, DroitDuFoyer d, LocalDate jour) {
        LocalDate fin = d.fin();
        if (fin == null) return false;
        int mois = droit.echeances().stream()
                .map(regles::exiger)
                .map(Regle::fenetre)
                .mapToInt(f -> f == null ? MOIS_ORDINAIRES : f.de())
                .max()
                .orElse(MOIS_ORDINAIRES);
        return !jour.isBefore(fin.minusMonths(mois));
    }
}
