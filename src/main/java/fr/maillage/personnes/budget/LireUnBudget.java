package fr.maillage.personnes.budget;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ouvre les budgets d’un dossier devant un agent et le note, dans la même transaction. */
@Component
class LireUnBudget implements Budgets {
    private final JdbcBudgets budgets;
    private final Dossiers dossiers;
    private final Habilitations habilitations;
    private final Journal journal;

    LireUnBudget(JdbcBudgets budgets, Dossiers dossiers, Habilitations habilitations, Journal journal) {
        this.budgets = budgets;
        this.dossiers = dossiers;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    /**
     * @param tous le plus récent d’abord, scénarios compris
     * @param traces qui a touché chacun en dernier
     */
    record Lu(DossierVu dossier, boolean modifiable, List<Budget> tous, Map<Long, JdbcBudgets.Trace> traces) {
        Budget exiger(long id) {
            return tous.stream()
                    .filter(b -> b.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new Introuvable("budget " + id + " du dossier " + dossier.id()));
        }

        /** Le scénario bâti sur ce budget, s’il y en a un. */
        Optional<Budget> scenario(Budget base) {
            return tous.stream()
                    .filter(b -> b.scenario() && Long.valueOf(base.id()).equals(b.base()))
                    .findFirst();
        }

        Optional<Budget> dernier() {
            return tous.stream().filter(b -> !b.scenario()).findFirst();
        }
    }

    @Transactional
    Lu executer(long dossier) {
        var vu = dossiers.exiger(dossier);
        exigerLisible(dossier);
        noter(vu, "Budget lu");
        return new Lu(vu, modifiable(vu), budgets.tous(dossier), budgets.traces(dossier));
    }

    /** Ce qu’il faut pour l’écran de saisie : le droit d’écrire d’abord, sans quoi l’écran n’existe pas. */
    @Transactional
    Lu pourEcrire(long dossier) {
        var vu = exigerModifiable(dossier);
        noter(vu, "Budget ouvert en écriture");
        return new Lu(vu, true, budgets.tous(dossier), Map.of());
    }

    /** Comme {@link #executer}, pour un document que l’on emporte : la remise se note aussi. */
    @Transactional
    Lu remettre(long dossier, String document) {
        var lu = executer(dossier);
        noter(lu.dossier(), document + " remis en fichier");
        return lu;
    }

    /** L’onglet s’ouvre-t-il ? La fonction par la matrice, le dossier par la base. */
    @Transactional(readOnly = true)
    boolean ouvert(long dossier) {
        return habilitations.peut(Acte.LIRE, ObjetProtege.BUDGET) && budgets.lisible(dossier);
    }

    private void exigerLisible(long dossier) {
        if (!ouvert(dossier)) throw new Introuvable("budget du dossier " + dossier);
    }

    private boolean modifiable(DossierVu vu) {
        return habilitations.peut(Acte.MODIFIER, ObjetProtege.BUDGET, cible(vu)) && budgets.modifiable(vu.id());
    }

    /** Qui intervient à la demande d’un collègue tient le budget comme qui suit, et lui seul. */
    private Cible cible(DossierVu vu) {
        return budgets.enIntervention(vu.id())
                ? vu.cible().suiviePar(Set.of(QuiTravaille.exiger().id()))
                : vu.cible();
    }

    /** Le dernier budget constaté, pour l’aperçu d’un dossier déjà ouvert. */
    @Transactional
    Optional<Budget> apercu(DossierVu vu) {
        var dernier = budgets.au(vu.id(), Quand.aujourdHui());
        if (dernier.isPresent()) noter(vu, "Reste pour vivre lu sur l’aperçu");
        return dernier;
    }

    /** Pour garder un brouillon, à chaque frappe : le dossier n’y est pas relu, rien de lui n’est montré. */
    void exigerEcriture(long dossier) {
        if (!habilitations.peut(Acte.MODIFIER, ObjetProtege.BUDGET) || !budgets.modifiable(dossier)) {
            throw new Introuvable("brouillon de budget du dossier " + dossier);
        }
    }

    /** Pour écrire : le dossier se lit, et l’agent y tient le budget. */
    DossierVu exigerModifiable(long dossier) {
        var vu = dossiers.exiger(dossier);
        if (!modifiable(vu)) throw new Introuvable("modification du budget du dossier " + dossier);
        return vu;
    }

    void noter(DossierVu vu, String quoi) {
        journal.noter(Acte.LIRE, ObjetProtege.BUDGET, reference(vu), quoi + " : " + vu.numero());
    }

    static String reference(DossierVu vu) {
        return "dossier:" + vu.id();
    }

    @Override
    @Transactional
    public Optional<Budget> dernier(long dossier) {
        return au(dossier, Quand.aujourdHui());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Budget> pourUnCalcul(long dossier) {
        return budgets.au(dossier, Quand.aujourdHui());
    }

    @Override
    @Transactional
    public Optional<Budget> au(long dossier, LocalDate date) {
        var vu = dossiers.exiger(dossier);
        if (!ouvert(dossier)) return Optional.empty();
        noter(vu, "Budget lu par une autre pièce");
        return budgets.au(dossier, date);
    }
}
