package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.EcritDuDossier;
import fr.maillage.personnes.accompagnement.SignatureAEcran;
import fr.maillage.personnes.courriers.CopieFacile;
import fr.maillage.personnes.courriers.MatiereDeBilan;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Le projet remis à la personne, écrit pour elle, et le bilan. Un objectif encore au brouillon ne s’imprime pas. */
@Component
class EcrireLeProjet {
    private static final String PROJET = "projet-d-accompagnement";
    private static final String BILAN = "bilan-d-accompagnement";
    private static final List<String> DEBUT = List.of(Projet.PAROLE, "forces", "priorites");
    private static final List<String> FIN =
            List.of("engagementPersonne", "engagementService", "frequence", "partage", "accord");

    private final ConvenirDUnAccompagnement accompagnements;
    private final DossierSuivi suivi;
    private final Modeles modeles;
    private final ObjectProvider<MatiereDeBilan> matieres;

    EcrireLeProjet(
            ConvenirDUnAccompagnement accompagnements,
            DossierSuivi suivi,
            Modeles modeles,
            ObjectProvider<MatiereDeBilan> matieres) {
        this.accompagnements = accompagnements;
        this.suivi = suivi;
        this.modeles = modeles;
        this.matieres = matieres;
    }

    @Transactional
    byte[] projet(long dossier, long mesure, FormatDeDocument format) {
        var trame = trameDuProjet(dossier, mesure);
        return modeles.ecrire(PROJET, trame.champs(), trame.ouvrage(), format);
    }

    /** Le projet, tel qu’il s’imprime ou se garde ; sa lecture est notée. Il est écrit pour la personne : pas d’autre copie. */
    @Transactional
    TrameDEcrit trameDuProjet(long dossier, long mesure) {
        var lue = accompagnements.lire(dossier, mesure);
        suivi.permettreUnEcrit(lue.dossier(), "Projet d’accompagnement imprimé");
        var projet = lue.derniere();
        String titre = projet.numero() == 1 ? "Mon projet" : "Mon projet, avenant n° " + (projet.numero() - 1);
        return new TrameDEcrit(
                PROJET,
                champs(lue, projet),
                EcritDuDossier.ouvrage(
                        lue.dossier(),
                        titre + " : " + lue.dossier().nom(),
                        lue.mesure().genre().libelle() + ", version " + projet.numero()
                                + (projet.signe() ? ", signée le " + Quand.jour(projet.signeLe()) : ", à signer"),
                        chapitres(lue, projet)),
                "");
    }

    static List<Chapitre> chapitres(ConvenirDUnAccompagnement.Lue lue, Projet projet) {
        var moi = new ArrayList<Bloc>();
        if (!projet.valeur(Projet.MOTIF).isEmpty())
            EcritDuDossier.texte(moi, Projet.nom(Projet.MOTIF), projet.valeur(Projet.MOTIF));
        DEBUT.forEach(cle -> EcritDuDossier.texte(moi, Projet.nom(cle), projet.valeur(cle)));
        if (Projet.OUI.equals(projet.valeur(Projet.SILENCE))) {
            moi.add(Bloc.Paragraphe.de("La personne ne souhaite pas s’exprimer par écrit. C’est son choix."));
        }
        if (moi.isEmpty()) moi.add(Bloc.Paragraphe.de("À écrire ensemble."));
        var fin = new ArrayList<Bloc>();
        FIN.forEach(cle -> EcritDuDossier.texte(fin, Projet.nom(cle), projet.valeur(cle)));
        var m = lue.mesure();
        EcritDuDossier.texte(
                fin,
                "Durée",
                "Depuis le " + Quand.jour(m.debut())
                        + (m.fin() == null ? "." : ", jusqu’au " + Quand.jour(m.fin()) + ".")
                        + (m.bilanLe() == null ? "" : " Nous ferons le point le " + Quand.jour(m.bilanLe()) + "."));
        EcritDuDossier.texte(
                fin,
                "Mes droits",
                "Je peux lire ce qui est écrit sur moi, le faire corriger, changer d’avis et arrêter. Si je ne suis pas d’accord, je peux écrire à la direction du service, puis au médiateur.");
        return List.of(
                new Chapitre("Moi", moi),
                new Chapitre("Mes objectifs", objectifs(projet)),
                new Chapitre("Ce dont nous convenons", fin),
                new Chapitre("Signatures", signatures(lue, projet)));
    }

    private static List<Bloc> objectifs(Projet projet) {
        var blocs = new ArrayList<Bloc>();
        for (var o : projet.objectifsConvenus()) {
            blocs.add(new Bloc.Intertitre(o.formulation(), 2));
            blocs.add(Bloc.Paragraphe.de("Avec : " + EcritDuDossier.net(o.responsable()) + ". Pour le "
                    + MettreLeProjetEnPage.jour(o.echeance()) + "."
                    + (o.indicateur().isEmpty()
                            ? ""
                            : " On saura que c’est atteint quand : " + EcritDuDossier.net(o.indicateur()) + ".")
                    + (o.modalite().isEmpty() ? "" : " Comment : " + EcritDuDossier.net(o.modalite()) + ".")));
            if (!o.etapes().isEmpty()) {
                blocs.add(new Bloc.Tableau(
                        "Les étapes : " + o.formulation(),
                        List.of("Quoi", "Qui", "Quand", "Comment on le saura"),
                        o.etapes().stream()
                                .map(e -> Bloc.Ligne.de(
                                        e.quoi(),
                                        Cellule.texte(e.qui()),
                                        Cellule.texte(MettreLeProjetEnPage.jour(e.quand())),
                                        Cellule.texte(e.comment())))
                                .toList(),
                        ""));
            }
        }
        if (blocs.isEmpty())
            blocs.add(Bloc.Paragraphe.de("Aucun objectif n’est encore assez précis pour être imprimé."));
        return blocs;
    }

    /** Signé à l’écran, qui et son tracé ; signé sur papier, où c’est ; sinon, de quoi signer. */
    private static List<Bloc> signatures(ConvenirDUnAccompagnement.Lue lue, Projet projet) {
        if (!projet.signe())
            return Stream.concat(Stream.of(ecritPar()), aSigner().stream()).toList();
        var posees = lue.signatures().getOrDefault(projet.id(), List.of());
        if (posees.isEmpty()) {
            return List.of(Bloc.Paragraphe.de("Signé sur papier le %s : les signatures sont sur l’exemplaire gardé."
                    .formatted(Quand.jour(projet.signeLe()))));
        }
        var blocs = new ArrayList<Bloc>();
        for (var s : posees) {
            String qui = s.qui().equals("PERSONNE") ? "La personne" : "Le professionnel";
            blocs.add(Bloc.Paragraphe.de("%s, %s : signé à l’écran le %s, sur ce texte."
                    .formatted(qui, EcritDuDossier.net(s.nom()), Quand.jour(projet.signeLe()))));
            if (!s.trace().isEmpty()) {
                blocs.add(new Bloc.Illustration(SignatureAEcran.svg(s.trace()), "Signature de " + s.nom(), "", ""));
            }
        }
        return blocs;
    }

    private static List<Bloc> aSigner() {
        return List.of(EcritDuDossier.aSigner("La personne"), EcritDuDossier.aSigner("Le professionnel"));
    }

    private static String faitPar(BilanDAccompagnement bilan) {
        var agent = QuiTravaille.exiger();
        String par = bilan.agent().equals(agent.nom()) ? TrameDEcrit.qui(agent) : bilan.agent();
        return "Bilan fait le " + Quand.jour(bilan.jour())
                + (par.isEmpty() ? "." : " par " + EcritDuDossier.net(par) + ".");
    }

    /** Tant que rien n’est signé, qui le sort est qui l’écrit ; signé, son nom est à la signature. */
    private static Bloc ecritPar() {
        return Bloc.Paragraphe.de("Écrit avec la personne par %s, le %s."
                .formatted(TrameDEcrit.qui(QuiTravaille.exiger()), Quand.jour(Quand.aujourdHui())));
    }

    @Transactional
    byte[] bilan(long dossier, long mesure, FormatDeDocument format) {
        var trame = trameDuBilan(dossier, mesure);
        return modeles.ecrire(BILAN, trame.champs(), trame.ouvrage(), format);
    }

    /** Le dernier bilan, tel qu’il s’imprime ou se garde ; sa lecture est notée. */
    @Transactional
    TrameDEcrit trameDuBilan(long dossier, long mesure) {
        var lue = accompagnements.lire(dossier, mesure);
        var bilan = lue.bilans().stream().findFirst().orElseThrow(() -> new Introuvable("bilan de " + mesure));
        suivi.permettreUnEcrit(lue.dossier(), "Bilan d’accompagnement imprimé");
        var blocs = new ArrayList<Bloc>();
        var juges = MettreLeProjetEnPage.juges(bilan);
        blocs.add(Bloc.Paragraphe.de(faitPar(bilan)));
        if (!juges.isEmpty()) blocs.add(new Bloc.Liste(juges, false));
        EcritDuDossier.texte(blocs, "Ce que la personne en dit", bilan.valeur("avis"));
        EcritDuDossier.texte(blocs, "Ce qui a changé", bilan.valeur("evolution"));
        String decision = bilan.decision().libelle() + ". " + bilan.valeur("suite");
        var changements = matieres.orderedStream()
                .flatMap(m -> m.depuis(lue.dossier(), lue.mesure().debut()).stream())
                .toList();
        EcritDuDossier.texte(blocs, "Ce que nous décidons", decision);
        return new TrameDEcrit(
                BILAN,
                EcritDuDossier.champs(lue.dossier())
                        .avec("bilan.jour", Quand.jour(bilan.jour()))
                        .avec("bilan.avis", bilan.valeur("avis"))
                        .avec("bilan.evolution", bilan.valeur("evolution"))
                        .avec("bilan.decision", bilan.decision().libelle())
                        .avecListe(
                                "objectifs",
                                juges.stream().map(j -> Map.of("bilan", j)).toList()),
                EcritDuDossier.ouvrage(
                        lue.dossier(),
                        "Bilan de l’accompagnement : " + lue.dossier().nom(),
                        lue.mesure().genre().libelle() + ", le " + Quand.jour(bilan.jour()),
                        chapitres(blocs, changements)),
                new CopieFacile()
                        .dire("Vos objectifs", juges)
                        .dire("Ce que vous en dites", bilan.valeur("avis"))
                        .dire("Ce que nous décidons", decision)
                        .texte());
    }

    private static List<Chapitre> chapitres(List<Bloc> objectifs, List<Bloc> changements) {
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre("Objectif par objectif", objectifs));
        if (!changements.isEmpty()) chapitres.add(new Chapitre("Ce qui a changé depuis le début", changements));
        chapitres.add(new Chapitre("Signatures", aSigner()));
        return chapitres;
    }

    private static Champs champs(ConvenirDUnAccompagnement.Lue lue, Projet projet) {
        var champs = EcritDuDossier.champs(lue.dossier())
                .avec("projet.version", String.valueOf(projet.numero()))
                .avec("projet.parole", projet.valeur(Projet.PAROLE))
                .avec("projet.forces", projet.valeur("forces"))
                .avec("projet.priorites", projet.valeur("priorites"))
                .avec("projet.engagement_personne", projet.valeur("engagementPersonne"))
                .avec("projet.engagement_service", projet.valeur("engagementService"));
        return champs.avecListe(
                "objectifs",
                projet.objectifsConvenus().stream()
                        .map(o -> Map.of(
                                "formulation", o.formulation(),
                                "responsable", o.responsable(),
                                "echeance", MettreLeProjetEnPage.jour(o.echeance()),
                                "indicateur", o.indicateur()))
                        .toList());
    }

    @Configuration(proxyBeanMethods = false)
    static class ModelesDeProjet {
        @Bean
        GenreDeModele modeleDeProjetDAccompagnement() {
            return GenreDeModele.unEcrit(
                    PROJET,
                    "Projet d’accompagnement personnalisé",
                    "Le projet, écrit pour la personne : ses mots, ses objectifs, ce dont on convient, à signer.",
                    List.of(
                            EcritDuDossier.NOM,
                            EcritDuDossier.NUMERO,
                            new GenreDeModele.Champ("projet.version", "Version", "1"),
                            new GenreDeModele.Champ("projet.parole", "Ses mots", "« Je voudrais souffler »"),
                            new GenreDeModele.Champ("projet.forces", "Ses forces", "Tient sa maison"),
                            new GenreDeModele.Champ("projet.priorites", "Ses priorités", "Les factures"),
                            new GenreDeModele.Champ("projet.engagement_personne", "Son engagement", "Venir"),
                            new GenreDeModele.Champ("projet.engagement_service", "Celui du service", "Écouter"),
                            new GenreDeModele.Champ("objectifs.formulation", "Objectif", "Payer à l’heure"),
                            new GenreDeModele.Champ("objectifs.responsable", "Objectif : qui", "Rose et Camille"),
                            new GenreDeModele.Champ("objectifs.echeance", "Objectif : pour quand", "1 mai 2026"),
                            new GenreDeModele.Champ("objectifs.indicateur", "Objectif : on saura", "Aucun rejet")));
        }

        @Bean
        GenreDeModele modeleDeBilanDAccompagnement() {
            return GenreDeModele.unEcrit(
                    BILAN,
                    "Bilan d’accompagnement",
                    "Où en est chaque objectif et pourquoi, ce que la personne en dit, ce que l’on décide.",
                    List.of(
                            EcritDuDossier.NOM,
                            EcritDuDossier.NUMERO,
                            new GenreDeModele.Champ("bilan.jour", "Date du bilan", "1 septembre 2026"),
                            new GenreDeModele.Champ("bilan.avis", "Ce que la personne en dit", "« Ça va mieux »"),
                            new GenreDeModele.Champ("bilan.evolution", "Ce qui a changé", "Aucun rejet"),
                            new GenreDeModele.Champ("bilan.decision", "Décision", "On continue ainsi"),
                            new GenreDeModele.Champ("objectifs.bilan", "Objectif : où l’on en est", "Atteint")));
        }
    }
}
