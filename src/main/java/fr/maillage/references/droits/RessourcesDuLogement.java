package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** Les ressources des aides au logement : les douze mois qui finissent deux mois avant (R. 822-2 à R. 822-22 du CCH). */
final class RessourcesDuLogement {
    private static final long PROFESSIONNELS =
            NatureDeRessource.ensemble(SALAIRE, APPRENTISSAGE, REVENU_INDEPENDANT, REVENU_AGRICOLE);
    private static final long REMPLACEMENT = RessourcesFamiliales.TRAITEMENTS & ~PROFESSIONNELS;

    private RessourcesDuLogement() {}

    record Regles(
            Valeur abattementChomage, Valeur etudiant, Valeur boursierEnMoins, Valeur ageEtudiant, Valeur smicHoraire) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("logement/abattement_chomage", d),
                    b.valeur("logement/etudiant", "locataire", d),
                    b.valeur("logement/etudiant", "locataire_boursier_en_moins", d),
                    b.valeur("logement/etudiant_age_maximal", d),
                    b.valeur("communs/smic_horaire_brut", d));
        }
    }

    static long calculer(Etude e) {
        int fin = e.mois - 2;
        int debut = fin - 11;
        long total = 0;
        for (Personne p : e.personnes) {
            if (p.estEnfant()) continue;
            long professionnels = e.imposable(p, PROFESSIONNELS, debut, fin);
            long remplacement = e.imposable(p, REMPLACEMENT, debut, fin);
            long sien = e.loi.deductions.apresDeduction(professionnels + remplacement);
            if (sien > 0 && aCesseDeTravailler(e, p)) {
                sien = Euros.fois(
                        sien,
                        Euros.UN
                                - e.loi.ressourcesDuLogement.abattementChomage().millioniemes());
            }
            total += sien;
            total += e.imposable(p, RessourcesFamiliales.AUTRES, debut, fin);
            total -= e.imposable(p, PENSION_ALIMENTAIRE_VERSEE.masque(), debut, fin);
        }
        total += RessourcesFamiliales.pensions(e, debut, fin);
        total = Math.max(Euros.positif(total), forfaitEtudiant(e));
        return Euros.auxCentEurosSuperieurs(total);
    }

    /** Qui a cessé de travailler et touche une AAH, une retraite ou une pension d’invalidité : 30 % de moins (R. 822-14). */
    private static boolean aCesseDeTravailler(Etude e, Personne p) {
        if (e.net(p, PROFESSIONNELS, e.mois - 1, e.mois) > 0) return false;
        boolean pensionne = e.net(p, RETRAITE.masque() | PENSION_INVALIDITE.masque(), e.mois, e.mois) > 0;
        return pensionne || (p.tauxIncapacite() >= 50 && Aah.pour(e, p) > 0);
    }

    /** Un demandeur étudiant est réputé avoir au moins un forfait, moindre s’il est boursier (R. 822-20). */
    private static long forfaitEtudiant(Etude e) {
        Regles regles = e.loi.ressourcesDuLogement;
        Personne demandeur = e.demandeur;
        if (demandeur.activite() != Activite.ETUDIANT
                || demandeur.age(e.mois) >= regles.ageEtudiant().entier()) return 0;
        long forfait = regles.etudiant().millioniemes();
        return demandeur.a(Particularite.BOURSIER)
                ? forfait - regles.boursierEnMoins().millioniemes()
                : forfait;
    }
}
