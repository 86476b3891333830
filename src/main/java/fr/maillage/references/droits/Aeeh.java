package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** L’allocation d’éducation de l’enfant handicapé : L. 541-1 à L. 541-4 et D. 541-1 à D. 541-4 du code de la sécurité sociale. */
final class Aeeh {
    private Aeeh() {}

    record Regles(Valeur bmaf, Valeur base, Valeur[] complements, Valeur[] isole, Valeur sixieme) {
        static Regles au(Baremes b, LocalDate d) {
            var complements = new Valeur[6];
            for (int i = 1; i <= 5; i++) complements[i] = b.valeur("aeeh/taux", "complement_" + i, d);
            complements[0] = b.valeur("aeeh/taux", "base", d);
            var isole = new Valeur[7];
            for (int i = 2; i <= 6; i++) isole[i] = b.valeur("aeeh/taux", "isole_" + i, d);
            return new Regles(
                    b.valeur("communs/bmaf", d), complements[0], complements, isole, b.valeur("aeeh/complement_6", d));
        }
    }

    static long calculer(Etude e) {
        long total = 0;
        for (Personne p : e.personnes) if (ouverte(e, p)) total += pour(e, p);
        return total == 0
                ? e.r.ferme(
                        "Il faut un enfant de moins de vingt ans au taux d’incapacité de 80 %, ou de 50 % avec un complément.",
                        "CSS, L. 541-1")
                : total;
    }

    /** 80 % d’incapacité ; de 50 à 79 % si l’enfant reçoit des soins ou un accompagnement, ce que le complément atteste. */
    private static boolean ouverte(Etude e, Personne p) {
        boolean taux = p.tauxIncapacite() >= 80 || (p.tauxIncapacite() >= 50 && p.complementAeeh() > 0);
        return taux && AllocationsFamiliales.aCharge(e, p);
    }

    private static long pour(Etude e, Personne p) {
        Regles regles = e.loi.aeeh;
        long base = Euros.auCentime(
                Euros.fois(regles.bmaf().millioniemes(), regles.base().millioniemes()));
        e.r.etape("Allocation de base.", "CSS, D. 541-1", base, regles.bmaf(), regles.base());
        int categorie = p.complementAeeh();
        if (categorie == 0) return base;
        long complement = categorie == 6
                ? regles.sixieme().millioniemes()
                : Euros.auCentime(
                        Euros.fois(regles.bmaf().millioniemes(), regles.complements()[categorie].millioniemes()));
        long isole = e.enCouple() || categorie < 2
                ? 0
                : Euros.auCentime(Euros.fois(regles.bmaf().millioniemes(), regles.isole()[categorie].millioniemes()));
        return e.r.etape(
                "Avec le complément et la majoration du parent isolé.",
                "CSS, D. 541-2 et D. 541-3",
                base + complement + isole);
    }
}
