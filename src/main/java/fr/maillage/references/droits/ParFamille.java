package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import java.time.LocalDate;

/** Une valeur du logement qui dépend du couple et du nombre de personnes à charge. */
record ParFamille(Valeur seul, Valeur couple, Valeur[] aCharge, Valeur enPlus) {

    static ParFamille au(Baremes b, String code, int colonnes, LocalDate d) {
        var aCharge = new Valeur[colonnes];
        for (int i = 0; i < colonnes; i++) aCharge[i] = b.valeur(code, "a_charge_" + (i + 1), d);
        return new ParFamille(
                b.valeur(code, "personne_seule", d),
                b.valeur(code, "couple", d),
                aCharge,
                b.valeur(code, "par_personne_en_plus", d));
    }

    long pour(boolean enCouple, int personnesACharge) {
        if (personnesACharge == 0) return (enCouple ? couple : seul).millioniemes();
        int connues = aCharge.length;
        return aCharge[Math.min(personnesACharge, connues) - 1].millioniemes()
                + Math.max(personnesACharge - connues, 0) * enPlus.millioniemes();
    }
}
