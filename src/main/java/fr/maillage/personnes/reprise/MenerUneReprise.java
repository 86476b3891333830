package fr.maillage.personnes.reprise;

import fr.maillage.personnes.dossiers.EntreesEnNombre;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avancement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contrôle une reprise, la charge ou la défait, chaque fois en une seule transaction : un arrêt, une panne, un bouton
 * « Arrêter » ne laissent rien à moitié fait.
 */
@Component
class MenerUneReprise {
    private final JdbcReprises reprises;
    private final JdbcLignes lignes;
    private final ExaminerUneReprise examiner;
    private final EntreesEnNombre entrees;
    private final Journal journal;

    MenerUneReprise(
            JdbcReprises reprises,
            JdbcLignes lignes,
            ExaminerUneReprise examiner,
            EntreesEnNombre entrees,
            Journal journal) {
        this.reprises = reprises;
        this.lignes = lignes;
        this.examiner = examiner;
        this.entrees = entrees;
        this.journal = journal;
    }

    private Reprise tenir(long id) {
        entrees.exigerLeDroit();
        return reprises.tenir(id).orElseThrow(() -> new Introuvable("reprise " + id));
    }

    @Transactional
    String controler(long id, Avancement avancement) {
        var reprise = tenir(id);
        if (!reprise.ouverte()) return dire(reprise.bilan());
        var examen = examiner(reprise, avancement);
        juger(examen);
        reprises.conclure(id, Reprise.Etat.CONTROLEE, examen.bilan());
        return dire(examen.bilan());
    }

    @Transactional
    String charger(long id, Avancement avancement) {
        var reprise = tenir(id);
        // Repris après un arrêt survenu juste après la validation : c’est fait, on ne le refait pas.
        if (reprise.etat() == Reprise.Etat.CHARGEE) return charge(reprise.bilan());
        if (reprise.etat() != Reprise.Etat.CONTROLEE) {
            throw avancement.abandonner("cette reprise n’est pas contrôlée : revenez à ses colonnes");
        }
        avancement.precision("contrôle");
        var examen = examiner(reprise, avancement);
        int lues = 2 * examen.lignes().size();
        avancement.total(lues + examen.bilan().personnes());
        avancement.precision("chargement");
        entrees.ouvrir(
                id,
                reprise.referent(),
                "Repris d’un fichier (reprise n° " + id + ")",
                examen.foyers(),
                fait -> avancement.fait(lues + fait));
        juger(examen);
        lignes.oublierLesChargees(id);
        reprises.conclure(id, Reprise.Etat.CHARGEE, examen.bilan());
        if (examen.bilan().refusees() + examen.bilan().aChoisir() == 0) reprises.effacerLesLignes(id);
        journal.noter(Acte.IMPORTER, ObjetProtege.DOSSIER_IDENTITE, "reprise:" + id, charge(examen.bilan()));
        return charge(examen.bilan());
    }

    @Transactional
    String defaire(long id) {
        var reprise = tenir(id);
        if (reprise.etat() != Reprise.Etat.CHARGEE) return "la reprise est défaite";
        var retrait = entrees.retirer(id);
        reprises.effacerLesLignes(id);
        reprises.defaire(id);
        return "%d dossiers retirés%s"
                .formatted(
                        retrait.dossiers(),
                        retrait.gardes().isEmpty()
                                ? ""
                                : ", %d gardés parce qu’on y a travaillé"
                                        .formatted(retrait.gardes().size()));
    }

    private ExaminerUneReprise.Examen examiner(Reprise reprise, Avancement avancement) {
        int combien = lignes.compter(reprise.id());
        avancement.total(2L * combien);
        return examiner.executer(reprise, avancement::fait);
    }

    private void juger(ExaminerUneReprise.Examen examen) {
        lignes.juger(examen.lignes().stream()
                .map(l -> new JdbcLignes.Verdict(l.id, l.etat, l.motif))
                .toList());
    }

    private static String dire(Reprise.@org.jspecify.annotations.Nullable Bilan bilan) {
        return bilan == null ? "contrôlée" : "%d lignes prêtes sur %d".formatted(bilan.pretes(), bilan.lignes());
    }

    private static String charge(Reprise.@org.jspecify.annotations.Nullable Bilan bilan) {
        return bilan == null
                ? "chargée"
                : "%d personnes chargées dans %d dossiers ; %d lignes restées dehors"
                        .formatted(bilan.personnes(), bilan.foyers(), bilan.refusees() + bilan.aChoisir());
    }
}
