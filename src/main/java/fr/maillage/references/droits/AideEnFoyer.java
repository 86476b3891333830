package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.GenreDeFoyer;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;

/**
 * L’aide au logement d’un résident de logement-foyer : D. 832-24 à D. 832-27 (APL, foyer conventionné) et D. 842-15 à D. 842-17
 * (allocation de logement) du code de la construction et de l’habitation.
 */
final class AideEnFoyer {
    private AideEnFoyer() {}

    record Regles(
            ParFamille[] equivalences,
            Valeur[] seul,
            Valeur[] couple,
            Valeur charges,
            Valeur chargesParPersonne,
            Valeur resteConventionne,
            Valeur resteResidence,
            Valeur reste) {
        static Regles au(Baremes b, LocalDate d) {
            var equivalences = new ParFamille[Zone.values().length];
            for (int i = 0; i < equivalences.length; i++)
                equivalences[i] = ParFamille.au(b, "logement/foyer_equivalence_zone_" + (i + 1), 4, d);
            var genres = GenreDeFoyer.values();
            var seul = new Valeur[genres.length];
            var couple = new Valeur[genres.length];
            for (GenreDeFoyer genre : genres) {
                if (genre.conventionne()) continue;
                seul[genre.ordinal()] = b.valeur("logement/foyer_plafond", cle(genre) + "_seul", d);
                couple[genre.ordinal()] = b.valeur("logement/foyer_plafond", cle(genre) + "_couple", d);
            }
            return new Regles(
                    equivalences,
                    seul,
                    couple,
                    b.valeur("logement/forfait_charges", "general", d),
                    b.valeur("logement/forfait_charges", "par_personne_a_charge", d),
                    b.valeur("logement/depense_nette", "foyer_conventionne", d),
                    b.valeur("logement/depense_nette", "residence_sociale", d),
                    b.valeur("logement/depense_nette", "foyer", d));
        }

        private static String cle(GenreDeFoyer genre) {
            return switch (genre) {
                case PERSONNES_AGEES -> "agee";
                case CHAMBRE_D_ETUDIANT -> "chambre_etudiant";
                case CHAMBRE_D_ETUDIANT_REHABILITEE -> "chambre_rehabilitee";
                default -> "autre";
            };
        }
    }

    static long calculer(Etude e) {
        GenreDeFoyer genre = e.foyer.logement().foyer();
        if (genre == null) {
            e.r.manque(
                    "le genre du logement-foyer : résidence sociale, foyer conventionné ou non (contrat ou titre d’occupation)");
            return 0;
        }
        if (e.foyer.logement().loyer() <= 0) {
            e.r.manque("la redevance du mois");
            return 0;
        }
        int aCharge = AideAuLogement.personnesACharge(e);
        long ressources = e.r.etape(
                "Ressources retenues, aux cent euros supérieurs.",
                "CCH, R. 822-2 à R. 822-22",
                RessourcesDuLogement.calculer(e));
        return genre.conventionne()
                ? conventionne(e, genre, ressources, aCharge)
                : allocation(e, genre, ressources, aCharge);
    }

    /** K × (E − E0) : D. 832-24. */
    private static long conventionne(Etude e, GenreDeFoyer genre, long ressources, int aCharge) {
        PriseEnCharge.Regles prise = e.loi.priseEnCharge;
        boolean residence = genre == GenreDeFoyer.RESIDENCE_SOCIALE;
        long redevance = Euros.deCentimes(e.foyer.logement().loyer());
        long equivalence = e.r.etape(
                "Redevance retenue, dans la limite du plafond.",
                "CCH, D. 832-24, 3°",
                Math.min(
                        redevance,
                        e.loi.foyer.equivalences()[e.foyer.logement().zone().ordinal()].pour(e.enCouple(), aCharge)));
        long parts = (residence ? prise.partsAl() : prise.partsApl()).pour(e.enCouple(), aCharge);
        long minimale = e.r.etape(
                "Redevance minimale, toujours à payer.",
                "CCH, D. 832-26",
                residence
                        ? prise.minimaleAl().parMois(ressources, parts, Euros.UN)
                        : prise.minimaleApl().parMois(ressources, parts, parts));
        long k = residence
                ? PriseEnCharge.k(prise.plafondAl(), ressources, prise.cmAl(), parts)
                : PriseEnCharge.k(
                        prise.plafondApl(),
                        ressources - Euros.fois(prise.rFoyerApl().millioniemes(), parts),
                        prise.cmFoyerApl(),
                        parts);
        Valeur reste = residence ? e.loi.foyer.resteResidence() : e.loi.foyer.resteConventionne();
        return PriseEnCharge.versement(
                e,
                Euros.fois(Euros.positif(equivalence - minimale), k),
                equivalence,
                reste.millioniemes(),
                "CCH, D. 832-24");
    }

    /** K × (L + C − L0), dans la limite de la redevance : D. 842-15. */
    private static long allocation(Etude e, GenreDeFoyer genre, long ressources, int aCharge) {
        Regles regles = e.loi.foyer;
        PriseEnCharge.Regles prise = e.loi.priseEnCharge;
        Valeur equivalence = (e.enCouple() ? regles.couple() : regles.seul())[genre.ordinal()];
        long l = e.r.etape("Équivalence de loyer.", "CCH, D. 842-16", equivalence.millioniemes(), equivalence);
        long c = regles.charges().millioniemes()
                + aCharge * regles.chargesParPersonne().millioniemes();
        long parts = prise.partsAl().pour(e.enCouple(), aCharge);
        long l0 = e.r.etape(
                "Loyer minimal, toujours à payer.",
                "CCH, D. 842-15, 5° et D. 832-26",
                prise.minimaleAl().parMois(ressources, parts, Euros.UN));
        long k = PriseEnCharge.k(prise.plafondAl(), ressources, prise.cmAl(), parts);
        long aide = Math.min(
                Euros.fois(Euros.positif(l + c - l0), k),
                Euros.deCentimes(e.foyer.logement().loyer()));
        return PriseEnCharge.versement(e, aide, l + c, regles.reste().millioniemes(), "CCH, D. 842-15");
    }
}
