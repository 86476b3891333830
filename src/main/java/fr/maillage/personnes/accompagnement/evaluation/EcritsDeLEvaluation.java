package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.courriers.GenreDEcrit;
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
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.documents.Bloc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ce que l’évaluation écrit : la grille d’autonomie, et la situation par domaine du rapport social. */
@Component
@Order(10)
class EcritsDeLEvaluation implements SourceDEcrits, MatiereDeRapport, MatiereDeBilan {
    private static final GenreDEcrit GENRE = new GenreDEcrit(
            "grille-d-autonomie",
            40,
            "Grille d’autonomie",
            "Les deux regards côte à côte, domaine par domaine, et ce qui a changé.",
            LecteursDEcrit.SUIVI,
            Set.of(),
            "Il faut une évaluation : ouvrez-la dans l’onglet « Évaluation ».");

    private final DossierSuivi suivi;
    private final JdbcEvaluations evaluations;
    private final TenirUneEvaluation tenir;
    private final EcrireLEvaluation ecrire;

    EcritsDeLEvaluation(
            DossierSuivi suivi, JdbcEvaluations evaluations, TenirUneEvaluation tenir, EcrireLEvaluation ecrire) {
        this.suivi = suivi;
        this.evaluations = evaluations;
        this.tenir = tenir;
        this.ecrire = ecrire;
    }

    @Override
    public GenreDEcrit genre() {
        return GENRE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SujetDEcrit> sujets(DossierVu dossier) {
        if (!lisible(dossier)) return List.of();
        return evaluations.duDossier(dossier.id()).stream()
                .map(e -> new SujetDEcrit(String.valueOf(e.id()), e.titre() + " du " + Quand.jour(e.jour())))
                .toList();
    }

    private boolean lisible(DossierVu dossier) {
        return suivi.peut(dossier, Acte.LIRE, TenirUneEvaluation.OBJET) && suivi.lisible(dossier.id());
    }

    @Override
    public TrameDEcrit preparer(DossierVu dossier, String sujet) {
        return ecrire.trame(dossier.id(), Long.parseLong(sujet));
    }

    @Override
    @Transactional
    public List<PartieDeRapport> parties(DossierVu dossier) {
        if (!lisible(dossier)) return List.of();
        var parties = new ArrayList<PartieDeRapport>();
        tenir.lister(dossier.id()).evaluations().stream().findFirst().ifPresent(e -> raconter(e, parties));
        return parties;
    }

    @Override
    @Transactional
    public List<Bloc> depuis(DossierVu dossier, LocalDate debut) {
        if (!lisible(dossier)) return List.of();
        // De la plus récente à la plus ancienne dans l’écran ; le même jour, la dernière ouverte reste la plus récente.
        var evaluations = tenir.lister(dossier.id()).evaluations().reversed();
        return MatiereDeBilan.bornes(evaluations, Evaluation::jour, debut).stream()
                .flatMap(b -> EcrireLEvaluation.evolution(b.avant(), b.apres()).stream())
                .toList();
    }

    private static void raconter(Evaluation evaluation, List<PartieDeRapport> parties) {
        ajouter(parties, Rubrique.DEMANDE, "", Voix.PAROLES, evaluation.attentes());
        ajouter(parties, Rubrique.APPUIS, "", Voix.FAITS, evaluation.forces());
        for (Regard regard : evaluation.regards()) {
            String domaine = regard.domaine().libelle();
            ajouter(parties, Rubrique.SITUATION, domaine, Voix.FAITS, regard.faits());
            ajouter(parties, Rubrique.SITUATION, domaine, Voix.PAROLES, regard.paroles());
            ajouter(parties, Rubrique.SITUATION, domaine, Voix.ANALYSE, regard.analyse());
        }
        var priorites =
                evaluation.priorites().stream().map(r -> r.domaine().libelle()).toList();
        if (!priorites.isEmpty()) {
            parties.add(new PartieDeRapport(
                    Rubrique.DIFFICULTES, "", Voix.FAITS, List.of(new Bloc.Liste(priorites, true))));
        }
        ajouter(
                parties,
                Rubrique.ANNEXES,
                "",
                Voix.FAITS,
                "- Grille d’autonomie, " + EnPhrase.suite(evaluation.titre()) + " du " + Quand.jour(evaluation.jour()));
    }

    private static void ajouter(
            List<PartieDeRapport> parties, Rubrique rubrique, String sujet, Voix voix, String texte) {
        PartieDeRapport.de(rubrique, sujet, voix, texte).ifPresent(parties::add);
    }
}
