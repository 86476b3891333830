package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.EcritDuDossier;
import fr.maillage.references.agenda.Agenda;
import fr.maillage.references.agenda.RendezVous;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Le carnet que la personne garde chez elle : ce qu’elle veut, les étapes à cocher, ses rendez-vous, à qui parler, et de la
 * place pour écrire. Tout ce qu’un écran lui dirait, sur du papier.
 */
@Component
class EcrireLeCarnet {
    private static final String CARNET = "carnet-personnel";
    private static final int LIGNES_POUR_ECRIRE = 6;

    private final ConvenirDUnAccompagnement accompagnements;
    private final DossierSuivi suivi;
    private final Agenda agenda;
    private final Modeles modeles;

    EcrireLeCarnet(ConvenirDUnAccompagnement accompagnements, DossierSuivi suivi, Agenda agenda, Modeles modeles) {
        this.accompagnements = accompagnements;
        this.suivi = suivi;
        this.agenda = agenda;
        this.modeles = modeles;
    }

    @Transactional
    byte[] executer(long dossier, long mesure, FormatDeDocument format) {
        var lue = accompagnements.lire(dossier, mesure);
        suivi.permettreUnEcrit(lue.dossier(), "Carnet personnel imprimé");
        return modeles.ecrire(
                CARNET,
                EcritDuDossier.champs(lue.dossier()),
                new Ouvrage(
                        new Couverture(
                                "Mon carnet",
                                lue.dossier().nom(),
                                "",
                                QuiTravaille.exiger().nomOrganisation(),
                                Quand.aujourdHui(),
                                List.of(),
                                null),
                        List.of(
                                new Chapitre("Ce que je veux", objectifs(lue)),
                                new Chapitre("Mes rendez-vous", rendezVous(dossier)),
                                new Chapitre("À qui parler", aQuiParler()),
                                new Chapitre("Pour écrire ce que je veux", pourEcrire()),
                                new Chapitre("Mes droits", mesDroits())),
                        MiseEnPage.COURRIER),
                format);
    }

    private static List<Bloc> objectifs(ConvenirDUnAccompagnement.Lue lue) {
        var projet = lue.enVigueur();
        var blocs = new ArrayList<Bloc>();
        if (!projet.valeur(Projet.PAROLE).isEmpty()) {
            blocs.add(Bloc.Paragraphe.de(EcritDuDossier.net(projet.valeur(Projet.PAROLE))));
        }
        for (var objectif : projet.objectifsConvenus()) {
            blocs.add(new Bloc.Intertitre(objectif.formulation(), 2));
            var etapes = objectif.etapes().stream()
                    .map(e -> etape(e, lue.faites().containsKey(e.cle())))
                    .toList();
            blocs.add(
                    etapes.isEmpty()
                            ? Bloc.Paragraphe.de("Pour le " + MettreLeProjetEnPage.jour(objectif.echeance()) + ".")
                            : new Bloc.Liste(etapes, false));
        }
        if (blocs.isEmpty()) blocs.add(Bloc.Paragraphe.de("À écrire ensemble."));
        return blocs;
    }

    private static String etape(Objectif.Etape etape, boolean faite) {
        String qui = etape.qui().isEmpty() ? "" : ", " + EcritDuDossier.net(etape.qui());
        String quand = etape.quand().isEmpty() ? "" : ", pour le " + MettreLeProjetEnPage.jour(etape.quand());
        return (faite ? "C’est fait : " : "À faire [   ] ")
                + EcritDuDossier.net(etape.quoi())
                + (faite ? "" : qui + quand);
    }

    private List<Bloc> rendezVous(long dossier) {
        var aVenir = agenda.deLObjet("dossier:" + dossier).stream()
                .filter(r -> r.fin().isAfter(Instant.now()) && r.statut().occupe())
                .sorted(Comparator.comparing(RendezVous::debut))
                .map(r -> "Le %s, %s, avec %s%s"
                        .formatted(
                                r.jourEnLettres(), r.horaire(), r.nomDeLAgent(), r.ou().isEmpty() ? "" : ", " + r.ou()))
                .toList();
        return List.of(
                aVenir.isEmpty()
                        ? Bloc.Paragraphe.de("Aucun rendez-vous n’est pris. Le prochain : ____________________")
                        : new Bloc.Liste(aVenir, false),
                Bloc.Paragraphe.de("Si je ne peux pas venir, je préviens : on trouvera une autre date."));
    }

    private static List<Bloc> aQuiParler() {
        var agent = QuiTravaille.exiger();
        return List.of(Bloc.Paragraphe.de("%s, %s, %s. Téléphone : ____________________"
                .formatted(agent.nom(), EnPhrase.suite(agent.fonction().libelle()), agent.unite())));
    }

    private static List<Bloc> pourEcrire() {
        return java.util.Collections.nCopies(
                LIGNES_POUR_ECRIRE,
                Bloc.Paragraphe.de("________________________________________________________________________"));
    }

    private static List<Bloc> mesDroits() {
        return List.of(new Bloc.Liste(
                List.of(
                        "Je peux lire ce qui est écrit sur moi, et en demander une copie.",
                        "Je peux le faire corriger.",
                        "Je peux changer d’avis, et arrêter quand je veux.",
                        "Ce carnet est à moi : je le montre à qui je veux."),
                false));
    }

    @Configuration(proxyBeanMethods = false)
    static class ModeleDuCarnet {
        @Bean
        GenreDeModele modeleDeCarnetPersonnel() {
            return new GenreDeModele(
                    CARNET,
                    "Carnet personnel",
                    "Ce que la personne garde chez elle : ses objectifs à cocher, ses rendez-vous, à qui parler.",
                    List.of(EcritDuDossier.NOM, EcritDuDossier.NUMERO));
        }
    }
}
