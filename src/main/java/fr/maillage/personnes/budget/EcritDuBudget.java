package fr.maillage.personnes.budget;

import fr.maillage.personnes.courriers.CopieFacile;
import fr.maillage.personnes.courriers.GenreDEcrit;
import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.courriers.LecteursDEcrit;
import fr.maillage.personnes.courriers.MatiereDeBilan;
import fr.maillage.personnes.courriers.MatiereDeRapport;
import fr.maillage.personnes.courriers.PartieDeRapport;
import fr.maillage.personnes.courriers.PartieDeRapport.Rubrique;
import fr.maillage.personnes.courriers.PartieDeRapport.Voix;
import fr.maillage.personnes.courriers.SourceDEcrits;
import fr.maillage.personnes.courriers.SujetDEcrit;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.documents.Bloc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** L’évaluation budgétaire parmi les écrits du dossier, et la synthèse que le budget donne au rapport social. */
@Component
@Order(40)
class EcritDuBudget implements SourceDEcrits, MatiereDeRapport, MatiereDeBilan {
    private static final GenreDEcrit GENRE = new GenreDEcrit(
            "evaluation-budgetaire",
            30,
            "Évaluation budgétaire",
            "Ressources, charges, dettes, chaque chiffre et son calcul, le calendrier, ce qui se regarde.",
            LecteursDEcrit.SUIVI,
            Set.of(Trait.EN_TABLEUR),
            "Il faut un budget : faites-le dans l’onglet « Budget ».");

    private final LireUnBudget lecture;
    private final JdbcBudgets budgets;
    private final TenirLesReperes reperes;

    EcritDuBudget(LireUnBudget lecture, JdbcBudgets budgets, TenirLesReperes reperes) {
        this.lecture = lecture;
        this.budgets = budgets;
        this.reperes = reperes;
    }

    @Override
    public GenreDEcrit genre() {
        return GENRE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SujetDEcrit> sujets(DossierVu dossier) {
        if (!lecture.ouvert(dossier.id())) return List.of();
        return budgets.tous(dossier.id()).stream()
                .filter(b -> !b.scenario())
                .map(b -> new SujetDEcrit(String.valueOf(b.id()), "Budget du " + Quand.jour(b.le())))
                .toList();
    }

    @Override
    @Transactional
    public TrameDEcrit preparer(DossierVu dossier, String sujet) {
        var lu = lecture.remettre(dossier.id(), "Évaluation budgétaire");
        var budget = lu.exiger(Long.parseLong(sujet));
        var copie = new CopieFacile();
        DocumentsDuBudget.feuilleDuFoyer(budget).chapitres().stream()
                .filter(c -> !c.titre().equals(DocumentsDuBudget.POUR_EN_PARLER))
                .forEach(copie::dire);
        return new TrameDEcrit(
                ModelesDuBudget.EVALUATION,
                ModelesDuBudget.champs(dossier, budget),
                DocumentsDuBudget.evaluation(budget, lu.scenario(budget), reperes.tous()),
                copie.texte());
    }

    @Override
    @Transactional
    public List<PartieDeRapport> parties(DossierVu dossier) {
        if (!lecture.ouvert(dossier.id())) return List.of();
        var parties = new ArrayList<PartieDeRapport>();
        lecture.executer(dossier.id()).dernier().ifPresent(b -> raconter(b, parties));
        return parties;
    }

    @Override
    @Transactional
    public List<Bloc> depuis(DossierVu dossier, LocalDate debut) {
        if (!lecture.ouvert(dossier.id())) return List.of();
        var constates = lecture.executer(dossier.id()).tous().stream()
                .filter(b -> !b.scenario())
                .toList();
        return MatiereDeBilan.bornes(constates, Budget::le, debut).stream()
                .map(b -> evolution(b.avant(), b.apres()))
                .toList();
    }

    private static Bloc evolution(Budget avant, Budget apres) {
        var a = Totaux.de(avant);
        var b = Totaux.de(apres);
        return new Bloc.Tableau(
                "Le budget d’un mois, avant et maintenant",
                List.of("Par mois", "Le " + Quand.jour(avant.le()), "Le " + Quand.jour(apres.le()), "Écart"),
                List.of(
                        evolution("Ressources", a.ressources(), b.ressources()),
                        evolution("Charges fixes", a.fixes(), b.fixes()),
                        evolution("Crédits et dettes", a.mensualites(), b.mensualites()),
                        evolution("Reste pour vivre", a.restePourVivre(), b.restePourVivre()),
                        evolution("Il reste à rembourser, en tout", a.restantDu(), b.restantDu())),
                "");
    }

    private static Bloc.Ligne evolution(String libelle, Montant avant, Montant apres) {
        return new Bloc.Ligne(
                libelle,
                List.of(
                        DocumentsDuBudget.euros(avant),
                        DocumentsDuBudget.euros(apres),
                        DocumentsDuBudget.euros(apres.moins(avant))),
                false);
    }

    private static void raconter(Budget budget, List<PartieDeRapport> parties) {
        var t = Totaux.de(budget);
        parties.add(new PartieDeRapport(Rubrique.BUDGET, "", Voix.FAITS, List.of(synthese(budget, t))));
        if (t.restantDu().centimes() > 0) {
            PartieDeRapport.de(
                            Rubrique.BUDGET,
                            "",
                            Voix.FAITS,
                            "En tout, il reste " + Ecriture.somme(t.restantDu()) + " à rembourser.")
                    .ifPresent(parties::add);
        }
        PartieDeRapport.de(Rubrique.ANNEXES, "", Voix.FAITS, "- Évaluation budgétaire du " + Quand.jour(budget.le()))
                .ifPresent(parties::add);
    }

    private static Bloc synthese(Budget budget, Totaux t) {
        return new Bloc.Tableau(
                "Le budget du " + Quand.jour(budget.le()) + ", par mois",
                List.of("Poste", "Par mois"),
                List.of(
                        ligne("Ressources", t.ressources(), false),
                        ligne("Charges fixes", t.fixes(), false),
                        ligne("Crédits et dettes", t.mensualites(), false),
                        ligne("Reste pour vivre", t.restePourVivre(), true),
                        ligne("Par jour et par personne", t.moyenneJournaliere(), true)),
                "");
    }

    private static Bloc.Ligne ligne(String libelle, Montant montant, boolean enAvant) {
        return new Bloc.Ligne(libelle, List.of(DocumentsDuBudget.euros(montant)), enAvant);
    }
}
