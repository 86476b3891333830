package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ouvrir une évaluation, la lire, l’écrire à plusieurs sans rien effacer en silence, la terminer. */
@Component
class TenirUneEvaluation {
    static final ObjetProtege OBJET = ObjetProtege.DOSSIER_EVALUATION;

    sealed interface Resultat {
        /** Ce que des collègues avaient changé pendant ce temps. */
        record Fait(List<String> rapproches) implements Resultat {}

        record Refuse(Map<String, String> raisons) implements Resultat {}

        record EnDesaccord(
                Map<String, String> enregistre, Map<String, String> reuni, List<Rapprochement.Desaccord> desaccords)
                implements Resultat {}
    }

    record Ouvertes(DossierVu dossier, List<Evaluation> evaluations) {}

    record Ouverte(DossierVu dossier, Evaluation evaluation, Optional<Evaluation> precedente) {}

    private final DossierSuivi suivi;
    private final JdbcEvaluations evaluations;
    private final TenirLaGrille grille;

    TenirUneEvaluation(DossierSuivi suivi, JdbcEvaluations evaluations, TenirLaGrille grille) {
        this.suivi = suivi;
        this.evaluations = evaluations;
        this.grille = grille;
    }

    boolean peutEcrire(DossierVu dossier) {
        return suivi.peut(dossier, Acte.MODIFIER, OBJET);
    }

    @Transactional
    Ouvertes lister(long dossier) {
        return new Ouvertes(suivi.lire(dossier, OBJET, "Évaluations lues"), evaluations.duDossier(dossier));
    }

    @Transactional
    Ouverte lire(long dossier, long id) {
        var vu = suivi.lire(dossier, OBJET, "Évaluation lue");
        var toutes = evaluations.duDossier(dossier);
        var celle = toutes.stream().filter(e -> e.id() == id).findFirst();
        var suivantes = celle.map(e -> toutes.subList(toutes.indexOf(e) + 1, toutes.size()));
        return new Ouverte(
                vu,
                celle.orElseThrow(() -> new Introuvable("évaluation " + id)),
                suivantes.flatMap(s -> s.stream().findFirst()));
    }

    /** Ouvre une évaluation à cette date ; rend son numéro, ou dit pourquoi non. */
    @Transactional
    Optional<Long> ouvrir(long dossier, GenreDEvaluation genre, LocalDate jour) {
        var vu = suivi.exiger(dossier, Acte.CREER, OBJET);
        if (jour.isAfter(Quand.aujourdHui())) return Optional.empty();
        var agent = QuiTravaille.exiger();
        long id = evaluations.ouvrir(
                dossier, grille.enVigueur(agent.organisation()).id(), genre, jour, agent.id());
        suivi.inscrire(vu, Acte.CREER, OBJET, genre.libelle() + " ouverte");
        return Optional.of(id);
    }

    /** L’évaluation en cours, pour la saisir. */
    @Transactional
    Ouverte saisir(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        suivi.noter(vu, Acte.LIRE, OBJET, "Évaluation lue pour la saisir");
        return new Ouverte(vu, enCours(dossier, id), Optional.empty());
    }

    private Evaluation enCours(long dossier, long id) {
        return evaluations
                .trouver(dossier, id)
                .filter(e -> e.termineeLe() == null)
                .orElseThrow(() -> new Introuvable("évaluation en cours " + id));
    }

    /** @param lu ce que l’agent avait sous les yeux en commençant à écrire */
    @Transactional
    Resultat enregistrer(
            long dossier, long id, Map<String, String> lu, Map<String, String> saisi, boolean desaccordsTranches) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        evaluations.retenir(id);
        var evaluation = enCours(dossier, id);
        var raisons = refus(evaluation.grille(), saisi);
        if (!raisons.isEmpty()) return new Resultat.Refuse(raisons);
        var rapprochement = Rapprochement.de(lu, evaluation.valeurs(), saisi);
        if (!rapprochement.desaccords().isEmpty() && !desaccordsTranches) {
            return new Resultat.EnDesaccord(evaluation.valeurs(), rapprochement.valeurs(), rapprochement.desaccords());
        }
        var changes = evaluation.grille().domaines().stream()
                .filter(d -> saisi.keySet().stream()
                        .filter(c -> c.startsWith(d.code() + "-"))
                        .anyMatch(c -> different(evaluation.valeurs(), rapprochement.valeurs(), c)))
                .toList();
        evaluations.enregistrer(evaluation, rapprochement.valeurs(), changes);
        suivi.noter(vu, Acte.MODIFIER, OBJET, "Évaluation enregistrée");
        return new Resultat.Fait(saisi.keySet().stream()
                .filter(c -> different(lu, evaluation.valeurs(), c))
                .map(c -> Evaluation.nom(evaluation.grille(), c))
                .toList());
    }

    private static boolean different(Map<String, String> une, Map<String, String> autre, String cle) {
        return !une.getOrDefault(cle, "").equals(autre.getOrDefault(cle, ""));
    }

    static Map<String, String> refus(Grille grille, Map<String, String> saisi) {
        var raisons = new LinkedHashMap<String, String>();
        for (var domaine : grille.domaines()) {
            String debut = domaine.code() + "-";
            boolean chiffres = true;
            for (String champ : List.of("niveau", "dit", "priorite")) {
                String valeur = saisi.getOrDefault(debut + champ, "");
                int plus = champ.equals("priorite") ? 3 : Grille.NIVEAUX;
                if (!valeur.matches("|[1-" + plus + "]")) {
                    chiffres = false;
                    raisons.put(
                            debut + champ,
                            "« %s » : choisissez de 1 à %d, ou rien (reçu : « %s »)."
                                    .formatted(Evaluation.nom(grille, debut + champ), plus, valeur));
                }
            }
            if (!chiffres || !Regard.OUI.equals(saisi.get(debut + "sansObjet"))) continue;
            var regard = Regard.de(domaine, saisi);
            if (!domaine.sansObjetPossible() || regard.niveau() != null || regard.dit() != null) {
                raisons.put(
                        debut + "sansObjet",
                        "« %s » ne peut être à la fois sans objet et avec un niveau : retirez l’un des deux."
                                .formatted(domaine.libelle()));
            }
        }
        return raisons;
    }

    @Transactional
    void terminer(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        var evaluation = enCours(dossier, id);
        if (!evaluations.terminer(dossier, id, Quand.aujourdHui())) {
            throw new Introuvable("évaluation à terminer " + id);
        }
        suivi.inscrire(vu, Acte.MODIFIER, OBJET, evaluation.genre().libelle() + " terminée");
    }
}
