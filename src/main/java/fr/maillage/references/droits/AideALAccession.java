package fr.maillage.references.droits;

import fr.maillage.references.baremes.Bareme;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.Pret;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;

/**
 * L’aide au logement d’un propriétaire qui rembourse le prêt de sa résidence principale : D. 832-10 à D. 832-18 (APL) et D. 842-6 à
 * D. 842-12 (allocation de logement) du code de la construction et de l’habitation. Elle ne reste qu’aux prêts signés avant 2018,
 * ou avant 2020 pour un logement ancien en zone 3 (loi n° 2017-1837 du 30 décembre 2017, art. 126).
 */
final class AideALAccession {
    private static final LocalDate FERMETURE = LocalDate.of(2018, 1, 1);
    private static final LocalDate FERMETURE_ANCIEN_EN_ZONE_3 = LocalDate.of(2020, 1, 1);
    private static final LocalDate OCTOBRE_1998 = LocalDate.of(1998, 10, 1);
    private static final int ZONES = Zone.values().length;

    private AideALAccession() {}

    record Regles(
            Valeur charges,
            Valeur chargesParPersonne,
            Valeur seuil,
            Valeur taux1,
            Valeur taux2,
            Valeur reste,
            Valeur resteAncien,
            Valeur plancher,
            Bareme[] plafondsAl,
            Bareme[] plafondsNeuf,
            Bareme[] plafondsAncien) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("logement/accession_charges", "general", d),
                    b.valeur("logement/accession_charges", "par_personne_a_charge", d),
                    b.valeur("logement/accession_mensualite_minimale", "seuil", d),
                    b.valeur("logement/accession_mensualite_minimale", "taux_1", d),
                    b.valeur("logement/accession_mensualite_minimale", "taux_2", d),
                    b.valeur("logement/depense_nette", "accession", d),
                    b.valeur("logement/depense_nette", "accession_avant_octobre_1998", d),
                    b.valeur("logement/depense_nette", "plancher_de_ressources", d),
                    parZone(b, "logement/accession_mensualite_zone_"),
                    parZone(b, "logement/accession_apl_neuf_zone_"),
                    parZone(b, "logement/accession_apl_ancien_zone_"));
        }

        private static Bareme[] parZone(Baremes b, String debut) {
            var baremes = new Bareme[ZONES];
            for (int i = 0; i < ZONES; i++) baremes[i] = b.exiger(debut + (i + 1));
            return baremes;
        }

        /** Le plafond se lit à la date du prêt, non à celle du mois (D. 832-14, D. 842-9). */
        Bareme plafonds(Pret pret, Zone zone) {
            Bareme[] lesquels = !pret.conventionne() ? plafondsAl : pret.neuf() ? plafondsNeuf : plafondsAncien;
            return lesquels[zone.ordinal()];
        }
    }

    static long calculer(Etude e) {
        Logement logement = e.foyer.logement();
        Pret pret = logement.pret();
        if (pret == null) {
            e.r.manque("la date de signature du prêt, et s’il est conventionné (offre ou certificat de prêt)");
            return 0;
        }
        if (!ouvert(pret, logement.zone()))
            return e.r.ferme(
                    "Les prêts signés depuis 2018 n’ouvrent plus d’aide (2020 pour un logement ancien en zone 3).",
                    "Loi n° 2017-1837, art. 126");
        if (logement.loyer() <= 0) {
            e.r.manque("la mensualité du prêt, assurance comprise");
            return 0;
        }
        int aCharge = AideAuLogement.personnesACharge(e);
        Bareme plafonds = e.loi.accession.plafonds(pret, logement.zone());
        if (pret.signature().isBefore(plafonds.editions().getFirst().depuis())) {
            e.r.manque(
                    "le plafond de mensualité, écrit sur le certificat de prêt (le prêt est trop ancien pour nos tables)");
            return 0;
        }
        long plafond = plafond(e, plafonds, pret, aCharge);
        return calculer(e, pret, Euros.deCentimes(logement.loyer()), plafond, aCharge);
    }

    static boolean ouvert(Pret pret, Zone zone) {
        if (pret.signature().isBefore(FERMETURE)) return true;
        return !pret.neuf() && zone == Zone.TROIS && pret.signature().isBefore(FERMETURE_ANCIEN_EN_ZONE_3);
    }

    private static long plafond(Etude e, Bareme plafonds, Pret pret, int aCharge) {
        if (aCharge == 0)
            return plafonds.au(pret.signature(), e.enCouple() ? "couple" : "personne_seule")
                    .millioniemes();
        int connues = pret.conventionne() ? 1 : 5;
        return plafonds.au(pret.signature(), "a_charge_" + Math.min(aCharge, connues))
                        .millioniemes()
                + Math.max(aCharge - connues, 0)
                        * plafonds.au(pret.signature(), "par_personne_en_plus").millioniemes();
    }

    private static long calculer(Etude e, Pret pret, long mensualite, long plafond, int aCharge) {
        Regles regles = e.loi.accession;
        boolean couple = e.enCouple();
        long l = e.r.etape(
                "Mensualité retenue, dans la limite du plafond de la date du prêt.",
                pret.conventionne() ? "CCH, D. 832-10, 3°" : "CCH, D. 842-6, 3°",
                Math.min(mensualite, plafond));
        long c = regles.charges().millioniemes()
                + aCharge * regles.chargesParPersonne().millioniemes();
        long ressources = e.r.etape(
                "Ressources retenues, au moins %s fois la mensualité, aux cent euros supérieurs."
                        .formatted(regles.plancher().nombre().toPlainString().replace('.', ',')),
                pret.conventionne()
                        ? "CCH, R. 822-2 à R. 822-22 et D. 832-18"
                        : "CCH, R. 822-2 à R. 822-22 et D. 842-12",
                Math.max(
                        RessourcesDuLogement.calculer(e),
                        Euros.auxCentEurosSuperieurs(
                                Euros.fois(mensualite, regles.plancher().millioniemes()))));
        PriseEnCharge.Regles prise = e.loi.priseEnCharge;
        long parts = (pret.conventionne() ? prise.partsApl() : prise.partsAl()).pour(couple, aCharge);
        long l0 = e.r.etape(
                "Mensualité minimale, toujours à payer.",
                pret.conventionne() ? "CCH, D. 832-15, 1°" : "CCH, D. 842-6, 5° et D. 832-26",
                pret.conventionne()
                        ? minimale(regles, ressources, parts)
                        : prise.minimaleAl().parMois(ressources, parts, Euros.UN));
        long k = pret.conventionne()
                ? PriseEnCharge.k(prise.plafondApl(), ressources, prise.cmAccessionApl(), parts)
                : PriseEnCharge.k(prise.plafondAl(), ressources, prise.cmAl(), parts);
        Valeur coefficient = pret.signature().isBefore(OCTOBRE_1998) ? regles.resteAncien() : regles.reste();
        return PriseEnCharge.versement(
                e,
                Euros.fois(Euros.positif(l + c - l0), k),
                mensualite + c,
                Euros.fois(ressources, coefficient.millioniemes()),
                pret.conventionne() ? "CCH, D. 832-10" : "CCH, D. 842-6");
    }

    /** Deux taux, de part et d’autre d’un seuil multiplié par les parts (D. 832-15, 1°). */
    private static long minimale(Regles regles, long ressources, long parts) {
        long seuil = Euros.fois(regles.seuil().millioniemes(), parts);
        return Euros.diviser(
                Euros.fois(Math.min(ressources, seuil), regles.taux1().millioniemes())
                        + Euros.fois(
                                Euros.positif(ressources - seuil),
                                regles.taux2().millioniemes()),
                12);
    }
}
