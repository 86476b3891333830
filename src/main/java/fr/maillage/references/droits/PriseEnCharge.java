package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import java.time.LocalDate;

/**
 * Ce que l’accession et les logements-foyers ont en commun : K × (ce qui est payé − ce qui reste toujours à payer), D. 832-10,
 * D. 832-24, D. 842-6 et D. 842-15 du code de la construction et de l’habitation.
 */
final class PriseEnCharge {
    private static final long CENTIEME = 10_000;

    private PriseEnCharge() {}

    record Regles(
            ParFamille partsApl,
            ParFamille partsAl,
            Valeur plafondApl,
            Valeur plafondAl,
            Valeur cmAccessionApl,
            Valeur cmFoyerApl,
            Valeur cmAl,
            Valeur rFoyerApl,
            Tranches minimaleApl,
            Tranches minimaleAl,
            Valeur minoration,
            Valeur minimum) {
        static Regles au(Baremes b, LocalDate d) {
            String code = "logement/prise_en_charge";
            return new Regles(
                    ParFamille.au(b, "logement/parts_conventionnees", 4, d),
                    ParFamille.au(b, "logement/accession_parts", 4, d),
                    b.valeur(code, "plafond_apl", d),
                    b.valeur(code, "plafond_al", d),
                    b.valeur(code, "cm_accession_apl", d),
                    b.valeur(code, "cm_foyer_apl", d),
                    b.valeur(code, "cm_al", d),
                    b.valeur(code, "r_foyer_apl", d),
                    Tranches.au(b, "logement/equivalence_minimale_apl", 5, d),
                    Tranches.au(b, "logement/equivalence_minimale_al", 4, d),
                    b.valeur("logement/versement_hors_locatif", "minoration", d),
                    b.valeur("logement/versement_hors_locatif", "minimum", d));
        }
    }

    /** Des taux par tranches de ressources, dont les limites se multiplient par le nombre de parts (D. 832-26). */
    record Tranches(Valeur[] limites, Valeur[] taux, Valeur forfait) {
        static Tranches au(Baremes b, String code, int nombre, LocalDate d) {
            var limites = new Valeur[nombre];
            var taux = new Valeur[nombre + 1];
            for (int i = 0; i < nombre; i++) limites[i] = b.valeur(code, "limite_" + (i + 1), d);
            for (int i = 0; i <= nombre; i++) taux[i] = b.valeur(code, "taux_" + (i + 1), d);
            return new Tranches(limites, taux, b.valeur(code, "forfait", d));
        }

        /** Par mois. @param partsDuForfait les parts par lesquelles le forfait se multiplie : une seule pour les allocations de logement */
        long parMois(long ressources, long parts, long partsDuForfait) {
            long total = Euros.fois(forfait.millioniemes(), partsDuForfait);
            long bas = 0;
            for (int i = 0; i < taux.length; i++) {
                long haut = i < limites.length ? Euros.fois(limites[i].millioniemes(), parts) : Long.MAX_VALUE;
                total += Euros.fois(Euros.positif(Math.min(ressources, haut) - bas), taux[i].millioniemes());
                bas = haut;
            }
            return Euros.diviser(total, 12);
        }
    }

    /** K, arrondi à deux décimales par défaut : plafond − (R − r × N) ÷ (cm × N). */
    static long k(Valeur plafond, long ressources, Valeur cm, long parts) {
        long retire = Euros.diviser(Euros.positif(ressources) * 1_000, Euros.fois(cm.millioniemes(), parts) / 1_000);
        return Math.clamp(
                Math.floorDiv(plafond.millioniemes() - retire, CENTIEME) * CENTIEME, 0, plafond.millioniemes());
    }

    /**
     * Cinq euros de moins, puis ce qu’il faut pour que la dépense nette ne tombe pas sous son minimum, un montant net arrondi à l’euro
     * inférieur, et rien sous dix euros.
     *
     * @param payee la dépense de logement que l’aide vient réduire
     * @param reste ce qui doit en rester
     */
    static long versement(Etude e, long aide, long payee, long reste, String article) {
        Regles regles = e.loi.priseEnCharge;
        long minoree = Euros.positif(aide - regles.minoration().millioniemes());
        long abattement = Euros.positif(reste - (payee - minoree));
        long apres = Euros.positif(minoree - abattement);
        long versee = AideAuLogement.arrondieNette(e, apres);
        if (versee < regles.minimum().millioniemes())
            return e.r.ferme("L’aide serait trop petite pour être versée.", article);
        return e.r.etape("Aide du mois, avant contribution à la dette sociale.", article, versee, regles.minoration());
    }
}
