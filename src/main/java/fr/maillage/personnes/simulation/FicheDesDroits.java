package fr.maillage.personnes.simulation;

import fr.maillage.personnes.courriers.GenreDEcrit;
import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.courriers.LecteursDEcrit;
import fr.maillage.personnes.courriers.SourceDEcrits;
import fr.maillage.personnes.courriers.SujetDEcrit;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.simulation.SimulerUnDossier.Simulation;
import fr.maillage.references.estimation.EcritureDEstimation;
import fr.maillage.references.estimation.Estimer;
import fr.maillage.references.estimation.pages.FicheFacilePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.modeles.GenreDeModele;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La feuille que la personne emporte de l’entretien : ce qu’elle peut demander, combien, où, avec quoi ; en grand, en phrases courtes. */
@Component
@Order(48)
class FicheDesDroits implements SourceDEcrits {
    static final String CODE = "mes-droits";
    private static final String DU_JOUR = "jour";
    private static final GenreDEcrit GENRE = new GenreDEcrit(
            CODE,
            88,
            "Mes droits, en français facile",
            "Ce que la personne peut demander, combien, où, avec quels papiers.",
            LecteursDEcrit.SUIVI,
            Set.of(Trait.POUR_LA_PERSONNE),
            "Il faut de quoi estimer : voyez l’onglet « Droits estimés ».");

    private final PorteDesEstimations porte;
    private final SimulerUnDossier simuler;
    private final EcritureDEstimation ecriture;

    FicheDesDroits(PorteDesEstimations porte, SimulerUnDossier simuler, Estimer estimer) {
        this.porte = porte;
        this.simuler = simuler;
        this.ecriture = new EcritureDEstimation(estimer);
    }

    @Override
    public GenreDEcrit genre() {
        return GENRE;
    }

    @Override
    public List<SujetDEcrit> sujets(DossierVu dossier) {
        return porte.peut(Acte.LIRE, dossier)
                ? List.of(new SujetDEcrit(DU_JOUR, "Droits estimés aujourd’hui"))
                : List.of();
    }

    @Override
    @Transactional
    public TrameDEcrit preparer(DossierVu dossier, String sujet) {
        var s = simuler.executer(dossier.id(), Map.of());
        return new TrameDEcrit(CODE, champs(s), ouvrage(s), "");
    }

    static Champs champs(Simulation s) {
        return new Champs()
                .avec("dossier.numero", s.dossier().numero())
                .avec("droits.mois", EcritureDEstimation.mois(s.situation().mois()));
    }

    Ouvrage ouvrage(Simulation s) {
        var chapitres = new ArrayList<Chapitre>();
        s.estimation()
                .map(e -> ecriture.fiche(e, s.locales()))
                .ifPresentOrElse(
                        f -> chapitres(f, chapitres),
                        () -> chapitres.add(
                                new Chapitre("Ce qu’il nous manque", List.of(new Bloc.Liste(s.obstacles(), false)))));
        chapitres.add(new Chapitre(
                "Ce n’est pas une décision",
                List.of(new Bloc.Liste(
                        List.of(
                                "Cette feuille est une estimation. Seul l’organisme décide.",
                                "Elle ne remplace pas une demande.",
                                "Si l’on vous dit non, vous pouvez demander pourquoi, et contester.",
                                "Nous pouvons vous aider."),
                        false))));
        var agent = QuiTravaille.exiger();
        return new Ouvrage(
                new Couverture(
                        "Mes droits",
                        "Pour " + s.dossier().nom() + ", "
                                + EcritureDEstimation.mois(s.situation().mois()),
                        "",
                        agent.nomOrganisation(),
                        Quand.aujourdHui(),
                        List.of(
                                "Document remis à la personne.",
                                "Dossier " + s.dossier().numero()),
                        null),
                chapitres,
                MiseEnPage.FACILE);
    }

    private static void chapitres(FicheFacilePage fiche, List<Chapitre> chapitres) {
        var demander = new ArrayList<Bloc>();
        if (fiche.aides().isEmpty())
            demander.add(
                    Bloc.Paragraphe.de(
                            "Avec ce que nous savons, nous ne voyons pas d’aide nouvelle. Revenez nous voir si votre situation change."));
        for (var aide : fiche.aides()) {
            demander.add(new Bloc.Intertitre(aide.nom(), 2));
            demander.add(Bloc.Paragraphe.de(aide.facile()));
            var lignes = new ArrayList<String>();
            if (!aide.montant().isEmpty()) lignes.add("Combien : " + aide.combien() + ".");
            lignes.add("Où : " + aide.organisme() + ".");
            lignes.add("Quand : " + aide.delai());
            demander.add(new Bloc.Liste(lignes, false));
        }
        chapitres.add(new Chapitre("Ce que je peux demander", demander));
        if (!fiche.aApporter().isEmpty())
            chapitres.add(new Chapitre(
                    "Ce que j’apporte",
                    List.of(new Bloc.Liste(
                            fiche.aApporter().stream().map(p -> "☐ " + p).toList(), false))));
        if (!fiche.dejaVersees().isEmpty())
            chapitres.add(new Chapitre(
                    "Ce que je touche déjà",
                    List.of(
                            new Bloc.Liste(
                                    fiche.dejaVersees().stream()
                                            .map(a -> a.montant().isEmpty() ? a.nom() : a.nom() + " : " + a.montant())
                                            .toList(),
                                    false),
                            Bloc.Paragraphe.de(
                                    "Je dis à la CAF tout changement : travail, naissance, séparation, logement."))));
    }

    /** Ce que l’organisation peut remettre dans son propre modèle. */
    @Configuration(proxyBeanMethods = false)
    static class Modelisable {
        @Bean
        GenreDeModele modeleDeMesDroits() {
            return GenreDeModele.unEcrit(
                    CODE,
                    "Mes droits, en français facile",
                    "La feuille que la personne emporte de l’entretien.",
                    List.of(
                            new GenreDeModele.Champ("dossier.numero", "Le dossier", "2026-000123"),
                            new GenreDeModele.Champ("droits.mois", "Le mois de l’estimation", "juin 2026")));
        }
    }
}
