package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.ChapitreDEvaluation;
import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.EcritDuDossier;
import fr.maillage.personnes.courriers.CopieFacile;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La feuille d’évaluation remise à la personne : ses forces d’abord, les deux regards, puis chaque domaine en trois textes. */
@Component
class EcrireLEvaluation {
    private static final String GENRE = "evaluation-sociale";

    private final TenirUneEvaluation evaluations;
    private final DossierSuivi suivi;
    private final Modeles modeles;
    private final ObjectProvider<ChapitreDEvaluation> joints;

    EcrireLEvaluation(
            TenirUneEvaluation evaluations,
            DossierSuivi suivi,
            Modeles modeles,
            ObjectProvider<ChapitreDEvaluation> joints) {
        this.evaluations = evaluations;
        this.suivi = suivi;
        this.modeles = modeles;
        this.joints = joints;
    }

    @Transactional
    byte[] executer(long dossier, long id, FormatDeDocument format) {
        var trame = trame(dossier, id);
        return modeles.ecrire(GENRE, trame.champs(), trame.ouvrage(), format);
    }

    /** La feuille, telle qu’elle s’écrit ou se garde ; sa lecture est notée. */
    @Transactional
    TrameDEcrit trame(long dossier, long id) {
        var ouverte = evaluations.lire(dossier, id);
        suivi.permettreUnEcrit(ouverte.dossier(), "Feuille d’évaluation écrite");
        var evaluation = ouverte.evaluation();
        return new TrameDEcrit(
                GENRE,
                champs(ouverte.dossier(), evaluation),
                ouvrage(ouverte.dossier(), evaluation, ouverte.precedente(), joints(ouverte.dossier())),
                copie(evaluation));
    }

    private static String copie(Evaluation evaluation) {
        return new CopieFacile()
                .dire("Vos forces", evaluation.forces())
                .dire("Ce que vous voulez", evaluation.attentes())
                .dire(
                        "Ce que nous regardons d’abord",
                        evaluation.priorites().stream()
                                .map(r -> r.domaine().libelle())
                                .toList())
                .dire(
                        "Ce que vous avez dit",
                        evaluation.regards().stream().map(Regard::paroles).toList())
                .dire(
                        "Là où nous ne voyons pas pareil",
                        evaluation.aDiscuter().stream()
                                .map(r -> r.domaine().libelle() + " : nous en parlons ensemble.")
                                .toList())
                .texte();
    }

    private List<Chapitre> joints(DossierVu dossier) {
        return joints.stream()
                .sorted(Comparator.comparingInt(ChapitreDEvaluation::rang))
                .flatMap(j -> j.chapitre(dossier).stream())
                .toList();
    }

    private static Ouvrage ouvrage(
            DossierVu dossier, Evaluation evaluation, Optional<Evaluation> precedente, List<Chapitre> joints) {
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre("Ce qui tient, ce qui compte", enTete(evaluation)));
        chapitres.add(new Chapitre("Deux regards sur la situation", regards(evaluation, precedente)));
        var details = details(evaluation);
        if (!details.isEmpty()) chapitres.add(new Chapitre("Domaine par domaine", details));
        chapitres.addAll(joints);
        chapitres.add(new Chapitre("Lire cette feuille", methode(evaluation)));
        return EcritDuDossier.ouvrage(
                dossier,
                evaluation.titre() + " : " + dossier.nom(),
                "Faite ensemble le " + Quand.jour(evaluation.jour()),
                chapitres);
    }

    private static List<Bloc> enTete(Evaluation evaluation) {
        var blocs = new ArrayList<Bloc>();
        blocs.add(new Bloc.Intertitre("Forces et appuis", 2));
        blocs.add(Bloc.Paragraphe.de(
                evaluation.forces().isEmpty() ? "À compléter avec la personne." : evaluation.forces()));
        if (!evaluation.appuis().isEmpty()) {
            blocs.add(new Bloc.Liste(
                    evaluation.appuis().stream().map(r -> r.domaine().libelle()).toList(), false));
        }
        blocs.add(new Bloc.Intertitre("Ce que la personne attend", 2));
        blocs.add(Bloc.Paragraphe.de(evaluation.attentes().isEmpty() ? "À recueillir." : evaluation.attentes()));
        if (!evaluation.priorites().isEmpty()) {
            blocs.add(new Bloc.Intertitre("Priorités", 2));
            blocs.add(new Bloc.Liste(
                    evaluation.priorites().stream()
                            .map(r -> r.domaine().libelle())
                            .toList(),
                    true));
        }
        return blocs;
    }

    private static List<Bloc> regards(Evaluation evaluation, Optional<Evaluation> precedente) {
        var blocs = new ArrayList<Bloc>();
        String source = "évaluation du " + Quand.jour(evaluation.jour());
        FiguresDEvaluation.radar(evaluation, source).ifPresent(blocs::add);
        var lignes = new ArrayList<Bloc.Ligne>();
        for (var regard : evaluation.regards()) {
            if (!regard.renseigne()) continue;
            lignes.add(Bloc.Ligne.de(
                    regard.domaine().libelle(),
                    Cellule.texte(ecrit(evaluation.grille(), regard, regard.niveau())),
                    Cellule.texte(ecrit(evaluation.grille(), regard, regard.dit())),
                    Cellule.texte(regard.aDiscuter() ? "à discuter" : "")));
        }
        if (!lignes.isEmpty()) {
            blocs.add(new Bloc.Tableau(
                    "Les niveaux, domaine par domaine",
                    List.of("Domaine", "Regard professionnel", "Regard de la personne", "Écart"),
                    lignes,
                    ""));
        }
        precedente.ifPresent(avant -> evolution(avant, evaluation).ifPresent(blocs::add));
        if (blocs.isEmpty()) blocs.add(Bloc.Paragraphe.de("Aucun niveau n’est encore posé."));
        return blocs;
    }

    static Optional<Bloc> evolution(Evaluation avant, Evaluation apres) {
        var lignes = Evolution.entre(avant, apres).stream()
                .filter(e -> e.sens() != Evolution.Sens.INCONNU || e.sensDit() != Evolution.Sens.INCONNU)
                .map(e -> Bloc.Ligne.de(
                        e.domaine(),
                        Cellule.texte(chiffre(e.avant()) + " → " + chiffre(e.apres())),
                        Cellule.texte(e.sens().libelle()),
                        Cellule.texte(chiffre(e.ditAvant()) + " → " + chiffre(e.ditApres()))))
                .toList();
        return lignes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bloc.Tableau(
                        "Domaine par domaine, depuis le " + Quand.jour(avant.jour()),
                        List.of("Domaine", "Regard professionnel", "Évolution", "Regard de la personne"),
                        lignes,
                        ""));
    }

    private static List<Bloc> details(Evaluation evaluation) {
        var blocs = new ArrayList<Bloc>();
        for (var regard : evaluation.regards()) {
            if ((regard.faits() + regard.paroles() + regard.analyse()).isEmpty()) continue;
            blocs.add(new Bloc.Intertitre(regard.domaine().libelle(), 2));
            texte(blocs, "Les faits", regard.faits());
            texte(blocs, "Avec ses mots", regard.paroles());
            texte(blocs, "Analyse professionnelle", regard.analyse());
        }
        return blocs;
    }

    private static void texte(List<Bloc> blocs, String titre, String texte) {
        if (!texte.isEmpty()) blocs.add(Bloc.Paragraphe.de("**" + titre + "** — " + EcritDuDossier.net(texte)));
    }

    private static List<Bloc> methode(Evaluation evaluation) {
        var niveaux = new ArrayList<String>();
        for (int n = 1; n <= Grille.NIVEAUX; n++)
            niveaux.add(evaluation.grille().niveau(n));
        return List.of(
                Bloc.Paragraphe.de(
                        "Chaque domaine a cinq niveaux, de 1 à 5. La personne et le professionnel donnent chacun le leur : les deux se gardent. Il n’y a ni total ni note d’ensemble."),
                new Bloc.Liste(niveaux, true),
                Bloc.Paragraphe.de(
                        "Cette feuille est à la personne concernée : elle peut demander à la lire, à la corriger et à en avoir copie (articles L. 311-3 du code de l’action sociale et des familles, 15 et 16 du RGPD)."));
    }

    private static String ecrit(Grille grille, Regard regard, @Nullable Integer niveau) {
        if (regard.sansObjet()) return "sans objet";
        return niveau == null ? "–" : niveau + " · " + grille.niveau(niveau);
    }

    static String chiffre(@Nullable Integer niveau) {
        return niveau == null ? "–" : niveau.toString();
    }

    private static Champs champs(DossierVu dossier, Evaluation evaluation) {
        return EcritDuDossier.champs(dossier)
                .avec("evaluation.genre", evaluation.titre())
                .avec("evaluation.jour", Quand.jour(evaluation.jour()))
                .avec("evaluation.forces", evaluation.forces())
                .avec("evaluation.attentes", evaluation.attentes())
                .avecListe(
                        "domaines",
                        evaluation.regards().stream()
                                .filter(Regard::renseigne)
                                .map(r -> Map.of(
                                        "libelle", r.domaine().libelle(),
                                        "niveau", ecrit(evaluation.grille(), r, r.niveau()),
                                        "dit", ecrit(evaluation.grille(), r, r.dit()),
                                        "faits", r.faits(),
                                        "paroles", r.paroles(),
                                        "analyse", r.analyse()))
                                .toList());
    }

    @Configuration(proxyBeanMethods = false)
    static class Modele {
        @Bean
        GenreDeModele modeleDEvaluationSociale() {
            return GenreDeModele.unEcrit(
                    GENRE,
                    "Évaluation sociale",
                    "La feuille d’évaluation d’un foyer : ses forces, les deux regards, domaine par domaine.",
                    List.of(
                            EcritDuDossier.NOM,
                            EcritDuDossier.NUMERO,
                            new GenreDeModele.Champ("evaluation.genre", "Moment", "Évaluation de départ"),
                            new GenreDeModele.Champ("evaluation.jour", "Date", "12 mars 2026"),
                            new GenreDeModele.Champ("evaluation.forces", "Forces et appuis", "Cuisine, sœur proche"),
                            new GenreDeModele.Champ("evaluation.attentes", "Ce que la personne attend", "Respirer"),
                            new GenreDeModele.Champ("domaines.libelle", "Domaine", "Budget"),
                            new GenreDeModele.Champ("domaines.niveau", "Domaine : regard professionnel", "2 · Fragile"),
                            new GenreDeModele.Champ("domaines.dit", "Domaine : regard de la personne", "3"),
                            new GenreDeModele.Champ("domaines.faits", "Domaine : faits", "Deux factures en retard"),
                            new GenreDeModele.Champ("domaines.paroles", "Domaine : ses mots", "« Je ne dors plus »"),
                            new GenreDeModele.Champ("domaines.analyse", "Domaine : analyse", "Charges à revoir")));
        }
    }
}
