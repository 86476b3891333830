package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.ModeDeGarde.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Garde;
import fr.maillage.references.droits.foyer.ModeDeGarde;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Le complément de libre choix du mode de garde : L. 531-5 à L. 531-9 et D. 531-17 à D. 531-23 du code de la sécurité sociale. La
 * part qui paie les cotisations va droit à l’Urssaf et n’est pas comptée ici. Depuis le 1er septembre 2025, l’emploi direct se compte
 * à l’heure ; le complément différentiel de ceux qui y perdaient n’est pas calculé.
 */
final class ComplementDeGarde {
    private ComplementDeGarde() {}

    record Regles(
            Valeur bmaf,
            Horaire assistant,
            Horaire domicile,
            Valeur plancher,
            Valeur plafond,
            Valeur[] emploiDirect,
            Valeur[] structureAssistants,
            Valeur[] structureDomicile,
            Tranche premier,
            Tranche second,
            Conditions conditions) {

        record Horaire(Valeur plafond, Valeur reference, Valeur[] tauxDEffort) {
            static Horaire au(Baremes b, String qui, LocalDate d) {
                var taux = new Valeur[5];
                for (int i = 0; i < taux.length; i++)
                    taux[i] = b.valeur("paje/garde_taux_effort", qui + "_" + (i < 4 ? i + 1 : 8), d);
                return new Horaire(
                        b.valeur("paje/garde_horaire", "plafond_" + qui, d),
                        b.valeur("paje/garde_horaire", "reference_" + qui, d),
                        taux);
            }

            /** Quatre à sept enfants ont le même taux ; huit, le dernier. */
            Valeur tauxPour(int enfants) {
                return tauxDEffort[enfants >= 8 ? 4 : Math.clamp(enfants, 1, 4) - 1];
            }
        }

        record Tranche(Valeur un, Valeur deux, Valeur enPlus) {
            static Tranche au(Baremes b, String rang, LocalDate d) {
                return new Tranche(
                        b.valeur("paje/garde_plafonds", rang + "_un_enfant", d),
                        b.valeur("paje/garde_plafonds", rang + "_deux_enfants", d),
                        b.valeur("paje/garde_plafonds", rang + "_par_enfant", d));
            }

            long pour(int enfants) {
                if (enfants <= 1) return un.millioniemes();
                return deux.millioniemes() + (enfants - 2) * enPlus.millioniemes();
            }
        }

        record Conditions(
                Valeur agePlein,
                Valeur ageReduit,
                Valeur ageParentSeul,
                Valeur partReduite,
                Valeur partACharge,
                Valeur majorationParentSeul,
                Valeur majorationHandicap,
                Valeur plafondParentSeul,
                Valeur heuresStructure,
                Valeur tarifStructure) {
            static Conditions au(Baremes b, LocalDate d) {
                String code = "paje/garde_conditions";
                return new Conditions(
                        b.valeur(code, "age_plein", d),
                        b.valeur(code, "age_reduit", d),
                        b.valeur(code, "age_parent_seul", d),
                        b.valeur(code, "part_reduite", d),
                        b.valeur(code, "part_a_charge", d),
                        b.valeur(code, "majoration_parent_seul", d),
                        b.valeur(code, "majoration_handicap", d),
                        b.valeur(code, "plafond_parent_seul", d),
                        b.valeur(code, "heures_structure", d),
                        b.valeur(code, "tarif_horaire_structure", d));
            }
        }

        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("communs/bmaf", d),
                    Horaire.au(b, "assistant_maternel", d),
                    Horaire.au(b, "domicile", d),
                    b.valeur("paje/garde_horaire", "ressources_plancher", d),
                    b.valeur("paje/garde_horaire", "ressources_plafond", d),
                    tranches(b, "emploi_direct_", d),
                    tranches(b, "structure_assistants_", d),
                    tranches(b, "structure_domicile_", d),
                    Tranche.au(b, "premier", d),
                    Tranche.au(b, "second", d),
                    Conditions.au(b, d));
        }

        private static Valeur[] tranches(Baremes b, String debut, LocalDate d) {
            var taux = new Valeur[3];
            for (int i = 0; i < 3; i++) taux[i] = b.valeur("paje/garde_taux", debut + (i + 1), d);
            return taux;
        }

        Horaire horaire(ModeDeGarde mode) {
            return mode == GARDE_A_DOMICILE ? domicile : assistant;
        }
    }

    static long calculer(Etude e) {
        if (e.foyer.gardes().isEmpty())
            return e.r.ferme("Aucune garde payée à une personne ou à une structure n’est dite.", "CSS, L. 531-5");
        if (!active(e))
            return e.r.ferme(
                    "Chacun doit travailler ou étudier, ou l’un recevoir le RSA, l’ASS ou l’AAH.", "CSS, L. 531-5, I");
        if (Preparee.aTauxPlein(e))
            return e.r.ferme(
                    "La prestation d’éducation à taux plein est déjà due pour un parent au foyer.", "CSS, L. 532-1");
        long total = 0;
        for (Garde garde : e.foyer.gardes()) total += pour(e, garde);
        return total;
    }

    /** Une activité, des études, ou un minimum social (L. 531-5, I). */
    private static boolean active(Etude e) {
        if (occupe(e.demandeur) && (e.conjoint == null || occupe(e.conjoint))) return true;
        return e.montant(Prestation.AAH) > 0
                || e.montant(Prestation.ASS) > 0
                || e.percu(Prestation.RSA, e.mois - 1, e.mois - 1) > 0;
    }

    private static boolean occupe(Personne p) {
        return p.activite() == Activite.EN_EMPLOI || p.activite() == Activite.ETUDIANT;
    }

    private static long pour(Etude e, Garde garde) {
        Regles regles = e.loi.garde;
        Personne enfant = enfant(e, garde.naissance());
        if (enfant == null) return e.r.ferme("L’enfant gardé n’est pas à charge.", "CSS, L. 531-5");
        boolean horaire = garde.mode().emploiDirect() && regles.plafond().millioniemes() > 0;
        Valeur limite = horaire && !e.enCouple()
                ? regles.conditions().ageParentSeul()
                : regles.conditions().ageReduit();
        if (enfant.atteint(limite.entier(), e.mois))
            return e.r.ferme(
                    "L’enfant gardé a %d ans : le complément s’arrête avant.".formatted(limite.entier()),
                    "CSS, L. 531-5");
        if (garde.cout() == 0) {
            e.r.manque("le coût de la garde dans le mois");
            return 0;
        }
        return horaire ? aLHeure(e, garde) : parTranche(e, garde, enfant);
    }

    private static @Nullable Personne enfant(Etude e, LocalDate naissance) {
        for (Personne p : e.personnes)
            if (p.naissance().equals(naissance) && AllocationsFamiliales.aCharge(e, p)) return p;
        return null;
    }

    /** Coût du mois × (1 − ressources du mois × taux d’effort ÷ coût horaire de référence) : D. 531-18, net de la CRDS. */
    private static long aLHeure(Etude e, Garde garde) {
        if (garde.heures() <= 0) {
            e.r.manque("les heures de garde rémunérées dans le mois");
            return 0;
        }
        Regles.Horaire horaire = e.loi.garde.horaire(garde.mode());
        long cout = e.r.etape(
                "Coût du mois, dans la limite du plafond par heure.",
                "CSS, D. 531-18, 1°",
                Math.min(
                        Euros.deCentimes(garde.cout()),
                        garde.heures() * horaire.plafond().millioniemes()),
                horaire.plafond());
        long ressources = e.r.etape(
                "Ressources de l’avant-dernière année, par mois, entre un plancher et un plafond.",
                "CSS, D. 531-18, 2°",
                ressourcesDuMois(e),
                e.loi.garde.plancher(),
                e.loi.garde.plafond());
        Valeur taux = horaire.tauxPour(AllocationsFamiliales.enfantsACharge(e) + (handicap(e) ? 1 : 0));
        long effort = e.r.etape(
                "Ce que la famille paie d’une heure au coût de référence.",
                "CSS, D. 531-18, 3° et 4°",
                Euros.fois(ressources, taux.millioniemes()),
                taux,
                horaire.reference());
        long part = Euros.diviser(effort * Euros.UN, horaire.reference().millioniemes());
        return e.r.etape(
                "Complément du mois, déjà net de la contribution à la dette sociale ; les cotisations sont prises en charge à part.",
                "CSS, D. 531-18",
                Euros.auCentime(Euros.positif(cout - Euros.fois(cout, part))));
    }

    private static long ressourcesDuMois(Etude e) {
        long mois = Euros.aLEuro(Euros.diviser(e.ressourcesFamiliales(), 12));
        return Math.clamp(
                mois,
                e.loi.garde.plancher().millioniemes(),
                e.loi.garde.plafond().millioniemes());
    }

    /** Un enfant ouvre droit à l’AEEH : le taux d’effort du rang suivant (D. 531-18). */
    private static boolean handicap(Etude e) {
        return e.montant(Prestation.AEEH) > 0;
    }

    /** Un maximum selon trois tranches de ressources, la moitié après trois ans, et 15 % du coût toujours payés (D. 531-18 d’alors, D. 531-23). */
    private static long parTranche(Etude e, Garde garde, Personne enfant) {
        Regles regles = e.loi.garde;
        Regles.Conditions conditions = regles.conditions();
        if (!garde.mode().emploiDirect()) {
            if (garde.heures() < conditions.heuresStructure().entier())
                return e.r.ferme("Il faut seize heures de garde dans le mois.", "CSS, D. 531-23");
            if (garde.mode() == STRUCTURE_A_DOMICILE_OU_MICRO_CRECHE
                    && Euros.deCentimes(garde.cout())
                            > garde.heures() * conditions.tarifStructure().millioniemes())
                return e.r.ferme("Une micro-crèche ne doit pas facturer plus de dix euros l’heure.", "CSS, D. 531-23");
        }
        int tranche = tranche(e);
        Valeur taux = taux(regles, garde.mode())[tranche];
        long maximum = Euros.fois(regles.bmaf().millioniemes(), taux.millioniemes());
        if (enfant.atteint(conditions.agePlein().entier(), e.mois))
            maximum = Euros.fois(maximum, conditions.partReduite().millioniemes());
        if (!e.enCouple())
            maximum = Euros.fois(
                    maximum, Euros.UN + conditions.majorationParentSeul().millioniemes());
        else if (e.montant(Prestation.AAH) > 0 || handicap(e))
            maximum = Euros.fois(
                    maximum, Euros.UN + conditions.majorationHandicap().millioniemes());
        e.r.etape(
                "Maximum du mois, tranche %d de ressources.".formatted(tranche + 1),
                "CSS, D. 531-23",
                maximum,
                regles.bmaf(),
                taux);
        long couvert = Euros.fois(
                Euros.deCentimes(garde.cout()),
                Euros.UN - conditions.partACharge().millioniemes());
        return e.r.etape(
                "Complément du mois : quinze pour cent du coût restent à payer.",
                "CSS, D. 531-18 et D. 531-23",
                Euros.auCentime(Math.min(maximum, couvert)),
                conditions.partACharge());
    }

    private static int tranche(Etude e) {
        Regles regles = e.loi.garde;
        int enfants = AllocationsFamiliales.enfantsACharge(e);
        long part = Euros.UN
                + (e.enCouple() ? 0 : regles.conditions().plafondParentSeul().millioniemes());
        long ressources = e.ressourcesFamiliales();
        if (ressources <= Euros.fois(regles.premier().pour(enfants), part)) return 0;
        return ressources <= Euros.fois(regles.second().pour(enfants), part) ? 1 : 2;
    }

    private static Valeur[] taux(Regles regles, ModeDeGarde mode) {
        return switch (mode) {
            case ASSISTANT_MATERNEL, GARDE_A_DOMICILE -> regles.emploiDirect();
            case STRUCTURE_ASSISTANTS_MATERNELS -> regles.structureAssistants();
            case STRUCTURE_A_DOMICILE_OU_MICRO_CRECHE -> regles.structureDomicile();
        };
    }
}
