package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import java.time.LocalDate;

/** Le montant forfaitaire selon le nombre de personnes, le même calcul pour le RSA et la prime (R. 262-1 CASF, R. 842-3 CSS). */
record Composition(
        Valeur base, Valeur deuxieme, Valeur troisieme, Valeur suivante, Valeur enceinte, Valeur parEnfantIsole) {

    static Composition au(Baremes b, String prestation, LocalDate d) {
        return new Composition(
                b.valeur(prestation + "/montant_forfaitaire", d),
                b.valeur(prestation + "/majorations", "deuxieme_personne", d),
                b.valeur(prestation + "/majorations", "troisieme_personne", d),
                b.valeur(prestation + "/majorations", "enfant_supplementaire", d),
                b.valeur(prestation + "/parent_isole", "femme_enceinte", d),
                b.valeur(prestation + "/parent_isole", "par_enfant", d));
    }

    /** + 50 % pour la deuxième personne, + 30 % pour les suivantes, + 40 % par enfant à partir du troisième. */
    long forfait(boolean couple, int enfants) {
        int personnes = (couple ? 2 : 1) + enfants;
        long taux = Euros.UN;
        if (personnes >= 2) taux += deuxieme.millioniemes();
        int trenteParMajoration = Math.min(couple ? enfants : Math.max(enfants - 1, 0), couple ? 2 : 1);
        taux += trenteParMajoration * troisieme.millioniemes();
        taux += Math.max(enfants - 2, 0) * suivante.millioniemes();
        return Euros.auCentime(Euros.fois(base.millioniemes(), taux));
    }

    long forfaitParentIsole(int enfants) {
        return Euros.auCentime(
                Euros.fois(base.millioniemes(), enceinte.millioniemes() + enfants * parEnfantIsole.millioniemes()));
    }
}
