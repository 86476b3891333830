package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.evaluation.pages.EvaluationPage;
import fr.maillage.personnes.accompagnement.evaluation.pages.EvaluationsPage;
import fr.maillage.personnes.accompagnement.evaluation.pages.SaisiePage;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Met les évaluations en pages : rien de plus que ce que l’on y lit. */
@Component
class MettreEnPage {
    private static final List<String> RANGS = List.of("en premier", "ensuite", "puis");

    private final TenirUneEvaluation evaluations;
    private final DossierSuivi suivi;

    MettreEnPage(TenirUneEvaluation evaluations, DossierSuivi suivi) {
        this.evaluations = evaluations;
        this.suivi = suivi;
    }

    EvaluationsPage liste(TenirUneEvaluation.Ouvertes lues, String jour, List<ErreurDeChamp> erreurs) {
        var toutes = lues.evaluations();
        var comparables = toutes.size() < 2
                ? List.<Evolution>of()
                : Evolution.entre(toutes.getLast(), toutes.getFirst()).stream()
                        .filter(e -> e.apres() != null || e.ditApres() != null)
                        .toList();
        var genres = new LinkedHashMap<String, String>();
        for (var genre : GenreDEvaluation.values()) {
            if (toutes.isEmpty() || genre != GenreDEvaluation.INITIALE) genres.put(genre.name(), genre.libelle());
        }
        return new EvaluationsPage(
                lues.dossier(),
                evaluations.peutEcrire(lues.dossier()),
                toutes.stream().map(MettreEnPage::ligne).toList(),
                toutes.isEmpty()
                        ? null
                        : FiguresDEvaluation.radar(toutes.getFirst(), "évaluation")
                                .orElse(null),
                comparables.stream().map(MettreEnPage::evolution).toList(),
                toutes.isEmpty() ? "" : "le " + Quand.jour(toutes.getLast().jour()),
                genres,
                jour,
                erreurs);
    }

    private static EvaluationsPage.Ligne ligne(Evaluation e) {
        String adresse = EvaluationsController.adresse(e.dossier(), e.id());
        boolean terminee = e.termineeLe() != null;
        return new EvaluationsPage.Ligne(
                e.titre(),
                Quand.jour(e.jour()),
                terminee ? "terminée" : "en cours",
                terminee ? "ok" : "encours",
                e.agent(),
                adresse,
                terminee ? "" : adresse + "/saisie");
    }

    private static EvaluationsPage.EvolutionPage evolution(Evolution e) {
        return new EvaluationsPage.EvolutionPage(
                e.domaine(),
                EcrireLEvaluation.chiffre(e.avant()),
                EcrireLEvaluation.chiffre(e.apres()),
                e.sens().libelle(),
                switch (e.sens()) {
                    case HAUSSE -> "favorable";
                    case BAISSE -> "defavorable";
                    default -> "neutre";
                },
                EcrireLEvaluation.chiffre(e.ditAvant()),
                EcrireLEvaluation.chiffre(e.ditApres()));
    }

    EvaluationPage une(TenirUneEvaluation.Ouverte ouverte) {
        var e = ouverte.evaluation();
        String quand = "Le " + Quand.jour(e.jour()) + (e.agent().isEmpty() ? "" : ", avec " + e.agent())
                + (e.termineeLe() == null ? " — en cours de saisie" : " — terminée le " + Quand.jour(e.termineeLe()));
        return new EvaluationPage(
                ouverte.dossier(),
                EvaluationsController.adresse(e.dossier(), e.id()),
                e.titre(),
                quand,
                e.termineeLe() != null,
                evaluations.peutEcrire(ouverte.dossier()),
                suivi.peut(ouverte.dossier(), Acte.CREER, ObjetProtege.DOCUMENTS),
                e.forces(),
                e.attentes(),
                e.appuis().stream().map(r -> r.domaine().libelle()).toList(),
                e.priorites().stream().map(r -> r.domaine().libelle()).toList(),
                FiguresDEvaluation.radar(e, "évaluation").orElse(null),
                e.regards().stream().map(r -> regard(e.grille(), r)).toList(),
                "grille, version " + e.grille().numero());
    }

    private static EvaluationPage.RegardPage regard(Grille grille, Regard r) {
        return new EvaluationPage.RegardPage(
                r.domaine().libelle(),
                niveau(grille, r, r.niveau()),
                niveau(grille, r, r.dit()),
                r.aDiscuter(),
                r.priorite() == null ? "" : RANGS.get(r.priorite() - 1),
                r.faits(),
                r.paroles(),
                r.analyse());
    }

    private static String niveau(Grille grille, Regard regard, @Nullable Integer niveau) {
        if (regard.sansObjet()) return "sans objet";
        return niveau == null ? "–" : niveau + " · " + grille.niveau(niveau);
    }

    SaisiePage saisie(
            TenirUneEvaluation.Ouverte ouverte,
            Map<String, String> valeurs,
            Map<String, String> lues,
            List<ErreurDeChamp> erreurs,
            List<Rapprochement.Desaccord> desaccords) {
        var e = ouverte.evaluation();
        boolean vierge = e.regards().stream().noneMatch(Regard::renseigne);
        return new SaisiePage(
                ouverte.dossier(),
                EvaluationsController.adresse(e.dossier(), e.id()),
                e.titre() + " du " + Quand.jour(e.jour()),
                e.grille().domaines().stream()
                        .map(d -> new SaisiePage.DomainePage(
                                d.code(),
                                d.libelle(),
                                d.sansObjetPossible(),
                                d.descriptions(),
                                vierge ? d.code().equals("BUDGET") : touche(d, valeurs)))
                        .toList(),
                e.grille().niveaux(),
                valeurs,
                Evaluation.lire(e.grille(), lues, ""),
                erreurs,
                desaccords.stream()
                        .map(d -> new SaisiePage.DesaccordPage(
                                d.cle(), Evaluation.nom(e.grille(), d.cle()), d.enregistre(), d.saisi()))
                        .toList());
    }

    private static boolean touche(Grille.Domaine domaine, Map<String, String> valeurs) {
        return valeurs.entrySet().stream()
                .anyMatch(v -> v.getKey().startsWith(domaine.code() + "-")
                        && !v.getValue().isEmpty());
    }

    static List<ErreurDeChamp> erreurs(Map<String, String> raisons) {
        return raisons.entrySet().stream()
                .map(r -> new ErreurDeChamp(r.getKey(), r.getValue()))
                .toList();
    }
}
