package fr.maillage.personnes.budget;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enregistre la saisie d’un budget : la vérifie, la réunit à ce qu’un collègue a écrit entre-temps, l’écrit, l’annonce. */
@Component
class EnregistrerUnBudget {
    private final LireUnBudget lecture;
    private final JdbcBudgets budgets;
    private final JdbcBrouillons brouillons;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;

    EnregistrerUnBudget(
            LireUnBudget lecture,
            JdbcBudgets budgets,
            JdbcBrouillons brouillons,
            Journal journal,
            ApplicationEventPublisher evenements) {
        this.lecture = lecture;
        this.budgets = budgets;
        this.brouillons = brouillons;
        this.journal = journal;
        this.evenements = evenements;
    }

    sealed interface Resultat {
        /** @param rapportes ce qu’un collègue avait changé et qui est gardé aussi */
        record Enregistre(List<String> rapportes) implements Resultat {}

        record DejaEnregistre() implements Resultat {}

        record Refuse(List<ErreurDeChamp> erreurs) implements Resultat {}

        record EnDesaccord(SaisieDeBudget aTrancher, List<Reunion.Desaccord> desaccords) implements Resultat {}
    }

    @Transactional
    Resultat executer(long dossier, long id, SaisieDeBudget saisie) {
        var vu = lecture.exigerModifiable(dossier);
        var refus = ControleDeSaisie.lire(saisie).erreurs();
        if (!refus.isEmpty()) return new Resultat.Refuse(refus);
        var verrou = budgets.verrouiller(dossier, id)
                .orElseThrow(() -> new Introuvable("budget " + id + " du dossier " + dossier));
        if (saisie.empreinte().equals(verrou.derniereSaisie())) {
            return new Resultat.DejaEnregistre();
        }
        var enregistree = SaisieDeBudget.du(verrou.budget(), saisie.jeton());
        var reunion = Reunion.de(saisie, enregistree);
        if (!reunion.desaccords().isEmpty()) {
            return new Resultat.EnDesaccord(reunion.aTrancher(enregistree, saisie.jeton()), reunion.desaccords());
        }
        var lu = ControleDeSaisie.lire(
                new SaisieDeBudget(reunion.enTete(), reunion.lignes(), Map.of(), Map.of(), saisie.jeton()));
        if (!lu.erreurs().isEmpty()) return new Resultat.Refuse(lu.erreurs());
        var neuf = neuf(verrou.budget(), lu);
        long agent = QuiTravaille.exiger().id();
        budgets.enregistrer(verrou.budget(), neuf, saisie.empreinte(), agent);
        brouillons.oublier(id, agent);
        journal.noter(
                Acte.MODIFIER, ObjetProtege.BUDGET, LireUnBudget.reference(vu), "Budget enregistré : " + vu.numero());
        evenements.publishEvent(new BudgetModifie(
                dossier,
                neuf.le(),
                neuf.lignes().stream().map(l -> l.poste().domaine()).collect(Collectors.toSet())));
        return new Resultat.Enregistre(reunion.rapportes());
    }

    /** Une ligne qui existait garde ce qui la relie aux autres budgets. */
    static Budget neuf(Budget ancien, ControleDeSaisie.Lu lu) {
        var anciennes = ancien.lignes().stream().collect(Collectors.toMap(LigneDeBudget::id, Function.identity()));
        var lignes = lu.lisibles().stream()
                .map(l -> {
                    // Une ligne ne change pas de poste : le forcer, c’est retirer l’une et écrire l’autre.
                    var meme = anciennes.get(l.id());
                    var avant = meme == null || meme.poste() != l.poste() ? null : meme;
                    return new LigneDeBudget(
                            avant == null ? 0 : l.id(),
                            avant == null ? 0 : avant.suite(),
                            l.poste(),
                            l.precision(),
                            l.montant(),
                            l.periodicite(),
                            l.jour(),
                            l.dette());
                })
                .toList();
        return new Budget(
                ancien.id(), ancien.dossier(), ancien.nature(), ancien.base(), lu.enTete(), lignes, ancien.version());
    }
}
