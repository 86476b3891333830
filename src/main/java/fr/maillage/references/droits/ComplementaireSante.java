package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;

/** La complémentaire santé solidaire : L. 861-1 à L. 861-3 et R. 861-2 à R. 861-16 du code de la sécurité sociale. */
final class ComplementaireSante {
    private static final long RESSOURCES = Rsa.PROFESSIONNELS | Rsa.AUTRES;

    private ComplementaireSante() {}

    record Regles(
            Valeur plafond,
            Valeur deuxieme,
            Valeur troisieme,
            Valeur cinquieme,
            Valeur participationEnPlus,
            Valeur[] participations,
            Valeur abattementChomage,
            Valeur ageLimite,
            Valeur[] logementAide,
            Valeur[] logementSansLoyer,
            Composition composition) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("css/plafond", d),
                    b.valeur("css/majorations", "deuxieme_personne", d),
                    b.valeur("css/majorations", "troisieme_et_quatrieme", d),
                    b.valeur("css/majorations", "a_partir_de_la_cinquieme", d),
                    b.valeur("css/majorations", "avec_participation", d),
                    new Valeur[] {
                        b.valeur("css/participation", "moins_de_30_ans", d),
                        b.valeur("css/participation", "de_30_a_49_ans", d),
                        b.valeur("css/participation", "de_50_a_59_ans", d),
                        b.valeur("css/participation", "de_60_a_69_ans", d),
                        b.valeur("css/participation", "plus_de_69_ans", d)
                    },
                    b.valeur("css/abattement_chomage", d),
                    b.valeur("css/age_limite_personne_a_charge", d),
                    trois(b, "aide", d),
                    trois(b, "sans_loyer", d),
                    Composition.au(b, "rsa", d));
        }

        private static Valeur[] trois(Baremes b, String cas, LocalDate d) {
            return new Valeur[] {
                b.valeur("css/forfait_logement", cas + "_une_personne", d),
                b.valeur("css/forfait_logement", cas + "_deux_personnes", d),
                b.valeur("css/forfait_logement", cas + "_trois_personnes", d)
            };
        }
    }

    /** Rend le plafond atteint : 2 sans participation, 1 avec, 0 fermé ; et pose la participation du foyer. */
    static long calculer(Etude e) {
        int personnes = personnes(e);
        long plafond = plafond(e.loi.css, personnes);
        long plafondAvec =
                Euros.fois(plafond, Euros.UN + e.loi.css.participationEnPlus().millioniemes());
        long ressources = e.r.etape("Ressources des douze mois.", "CSS, R. 861-8", ressources(e, personnes));
        if (e.montant(Prestation.RSA) > 0 || ressources <= plafond) {
            e.r.etape("Sous le plafond : sans participation.", "CSS, L. 861-1, 1°", plafond, e.loi.css.plafond());
            return 2 * Euros.UN;
        }
        if (ressources > plafondAvec) {
            return e.r.ferme("Les ressources des douze derniers mois dépassent les deux plafonds.", "CSS, L. 861-1");
        }
        e.poser(Prestation.PARTICIPATION_SANTE, participation(e));
        e.r.etape(
                "Entre les deux plafonds : avec participation.", "CSS, L. 861-1, 2°", plafondAvec, e.loi.css.plafond());
        return Euros.UN;
    }

    static int personnes(Etude e) {
        int nombre = e.adultes();
        for (Personne p : e.personnes) if (aCharge(e, p)) nombre++;
        return nombre;
    }

    private static boolean aCharge(Etude e, Personne p) {
        return p.estEnfant()
                && p.moisRevolus(e.mois) >= 0
                && p.age(e.mois) < e.loi.css.ageLimite().entier();
    }

    /** + 50 % pour la deuxième personne, + 30 % pour les deux suivantes, + 40 % ensuite (D. 861-1). */
    static long plafond(Regles regles, int personnes) {
        long taux = Euros.UN;
        if (personnes >= 2) taux += regles.deuxieme().millioniemes();
        taux += Math.clamp(personnes - 2, 0, 2) * regles.troisieme().millioniemes();
        taux += Math.max(personnes - 4, 0) * regles.cinquieme().millioniemes();
        return Euros.fois(regles.plafond().millioniemes(), taux);
    }

    private static long ressources(Etude e, int personnes) {
        int fin = e.mois - 1;
        int debut = fin - 11;
        long total = 0;
        for (Personne p : e.personnes) {
            if (p.estEnfant() && !aCharge(e, p)) continue;
            total += e.net(p, RESSOURCES, debut, fin) - abattementDeChomage(e, p, debut, fin);
        }
        total += 12 * forfaitLogement(e, personnes);
        for (Prestation prestation : Prestation.values()) {
            if (COMPTEES.contains(prestation)) total += e.percu(prestation, debut, fin);
        }
        return total;
    }

    private static final java.util.Set<Prestation> COMPTEES = java.util.EnumSet.of(
            Prestation.ALLOCATIONS_FAMILIALES,
            Prestation.COMPLEMENT_FAMILIAL,
            Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL,
            Prestation.ALLOCATION_DE_BASE,
            Prestation.PREPARE,
            Prestation.AAH,
            Prestation.ASI,
            Prestation.ASPA,
            Prestation.ASS,
            Prestation.PRIME_D_ACTIVITE);

    private static long forfaitLogement(Etude e, int personnes) {
        Regles regles = e.loi.css;
        Occupation occupation = e.foyer.logement().occupation();
        boolean sansLoyer = occupation == Occupation.PROPRIETAIRE || occupation == Occupation.HEBERGE_SANS_FRAIS;
        boolean aide = e.montant(Prestation.AIDE_AU_LOGEMENT) > 0;
        if (!sansLoyer && !aide) return 0;
        int rang = Math.min(personnes, 3) - 1;
        Valeur taux = (sansLoyer ? regles.logementSansLoyer() : regles.logementAide())[rang];
        long forfait = Euros.fois(regles.composition().forfait(rang >= 1, Math.max(rang - 1, 0)), taux.millioniemes());
        return aide && !sansLoyer ? Math.min(forfait, e.montant(Prestation.AIDE_AU_LOGEMENT)) : forfait;
    }

    /** 30 % de moins sur les revenus d’activité de qui est maintenant au chômage et indemnisé (R. 861-15). */
    private static long abattementDeChomage(Etude e, Personne p, int debut, int fin) {
        boolean indemnise = p.activite() == Activite.SANS_EMPLOI && e.net(p, CHOMAGE.masque(), e.mois, e.mois) > 0;
        if (!indemnise) return 0;
        return Euros.fois(
                e.net(p, Rsa.PROFESSIONNELS, debut, fin),
                e.loi.css.abattementChomage().millioniemes());
    }

    /** Chaque personne du foyer paie selon son âge au 1er janvier (arrêté du 9 octobre 2019). */
    private static long participation(Etude e) {
        long total = 0;
        for (Personne p : e.personnes) {
            if (p.estEnfant() && !aCharge(e, p)) continue;
            total += e.loi.css.participations()[tranche(p.age(e.mois))].millioniemes();
        }
        return total;
    }

    private static int tranche(int age) {
        if (age < 30) return 0;
        if (age < 50) return 1;
        if (age < 60) return 2;
        return age < 70 ? 3 : 4;
    }
}
