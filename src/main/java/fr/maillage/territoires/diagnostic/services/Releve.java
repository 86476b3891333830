package fr.maillage.territoires.diagnostic.services;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.secret.TableauProtege;
import java.time.LocalDate;
import java.util.Map;

/**
 * Les comptes d’une source sur un département, protégés et arrêtés un jour. Un relevé vaut pour tout un trimestre : lire aujourd’hui puis demain
 * ne dit pas ce qui s’est passé entre les deux.
 */
record Releve(LocalDate arreteLe, Map<TableauProtege.Case, Valeur> cases) {
    Releve {
        cases = Map.copyOf(cases);
    }

    /** Ce que désigne un relevé. */
    record Cle(long organisation, String departement, String source, int annee, LocalDate trimestre) {}

    static LocalDate trimestre(LocalDate jour) {
        return jour.with(jour.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
    }

    static LocalDate suivant(LocalDate jour) {
        return trimestre(jour).plusMonths(3);
    }

    /** Rien n’a été montré : il n’y a rien à soustraire, et l’on peut recompter demain. */
    boolean muet() {
        return cases.values().stream().noneMatch(v -> v.estChiffree() && v.nombre() > 0);
    }
}
