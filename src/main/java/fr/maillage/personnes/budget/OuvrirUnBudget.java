package fr.maillage.personnes.budget;

import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ouvre un budget : vide la première fois, sinon repris du précédent ; ou le scénario d’un budget, pour l’après. */
@Component
class OuvrirUnBudget {
    private final LireUnBudget lecture;
    private final JdbcBudgets budgets;
    private final JdbcFoyer foyer;
    private final Dossiers dossiers;
    private final Journal journal;

    OuvrirUnBudget(LireUnBudget lecture, JdbcBudgets budgets, JdbcFoyer foyer, Dossiers dossiers, Journal journal) {
        this.lecture = lecture;
        this.dossiers = dossiers;
        this.budgets = budgets;
        this.foyer = foyer;
        this.journal = journal;
    }

    @Transactional
    long constate(long dossier) {
        var vu = lecture.exigerModifiable(dossier);
        LocalDate jour = Quand.aujourdHui();
        var composition = foyer.au(dossier, jour);
        var neuf = budgets.au(dossier, jour)
                .map(b -> reprendre(b, Budget.Nature.CONSTATE, null, jour, composition))
                .orElseGet(() -> new Budget(
                        0,
                        dossier,
                        Budget.Nature.CONSTATE,
                        null,
                        new Budget.EnTete(jour, composition, null, null, null, null, ""),
                        List.of(),
                        1));
        long id = budgets.creer(neuf, QuiTravaille.exiger().id());
        dossiers.noterUnFait(dossier, "BUDGET", "Un budget est posé");
        journal.noter(Acte.CREER, ObjetProtege.BUDGET, LireUnBudget.reference(vu), "Budget ouvert : " + vu.numero());
        return id;
    }

    @Transactional
    long scenario(long dossier, long base) {
        var vu = lecture.exigerModifiable(dossier);
        var depart = budgets.trouver(dossier, base)
                .filter(b -> !b.scenario())
                .orElseThrow(() -> new Introuvable("budget " + base + " à prendre pour base"));
        long id = budgets.creer(
                reprendre(depart, Budget.Nature.SCENARIO, base, depart.le(), depart.composition()),
                QuiTravaille.exiger().id());
        journal.noter(
                Acte.CREER,
                ObjetProtege.BUDGET,
                LireUnBudget.reference(vu),
                "Scénario de budget ouvert : " + vu.numero());
        return id;
    }

    /** Les mêmes lignes, reliées aux anciennes ; ce qui ne vaut que pour un jour, le solde et les observations, ne se reprend pas. */
    private static Budget reprendre(
            Budget b,
            Budget.Nature nature,
            @org.jspecify.annotations.Nullable Long base,
            LocalDate le,
            Composition composition) {
        var e = b.enTete();
        int handicapes = Math.min(e.composition().handicapes(), composition.enfants());
        return new Budget(
                0,
                b.dossier(),
                nature,
                base,
                new Budget.EnTete(
                        le,
                        new Composition(composition.adultes(), composition.grands(), composition.petits(), handicapes),
                        e.surface(),
                        e.revenusImposables(),
                        base == null ? null : e.solde(),
                        e.decouvert(),
                        ""),
                b.lignes().stream()
                        .map(l -> new LigneDeBudget(
                                0,
                                l.suite(),
                                l.poste(),
                                l.precision(),
                                l.montant(),
                                l.periodicite(),
                                l.jour(),
                                l.dette()))
                        .toList(),
                1);
    }
}
