package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ouvre un dossier devant un agent et le note, dans la même transaction : l’un ne va pas sans l’autre. */
@Component
class LireUnDossier {
    private static final int EVENEMENTS = 60;

    private final JdbcDossiers dossiers;
    private final JdbcPersonnes personnes;
    private final JdbcChronologie chronologie;
    private final JdbcAcces acces;
    private final Journal journal;

    LireUnDossier(
            JdbcDossiers dossiers,
            JdbcPersonnes personnes,
            JdbcChronologie chronologie,
            JdbcAcces acces,
            Journal journal) {
        this.dossiers = dossiers;
        this.personnes = personnes;
        this.chronologie = chronologie;
        this.acces = acces;
        this.journal = journal;
    }

    record Chronologie(Dossier dossier, List<Dossier.Evenement> evenements, List<Dossier.Note> notes) {}

    @Transactional
    Dossier executer(long id) {
        Dossier dossier = exiger(id);
        noter(dossier, ObjetProtege.DOSSIER_IDENTITE, "Dossier ouvert");
        return dossier;
    }

    @Transactional
    Chronologie chronologie(long id) {
        Dossier dossier = exiger(id);
        var notes = chronologie.notes(id, EVENEMENTS);
        noter(
                dossier,
                notes.isEmpty() ? ObjetProtege.DOSSIER_IDENTITE : ObjetProtege.DOSSIER_EVALUATION,
                notes.isEmpty() ? "Chronologie lue" : "Chronologie et notes lues");
        return new Chronologie(dossier, chronologie.evenements(id, EVENEMENTS), notes);
    }

    private void noter(Dossier dossier, ObjetProtege objet, String quoi) {
        journal.noter(
                Acte.LIRE,
                objet,
                reference(dossier.ligne().id()),
                quoi + " : " + dossier.ligne().numero() + " ("
                        + dossier.titre().name().toLowerCase(java.util.Locale.ROOT) + ")");
    }

    /** Le dossier, ou « introuvable » : absent et défendu ne se distinguent pas. */
    Dossier exiger(long id) {
        var ligne = dossiers.trouver(id).orElseThrow(() -> new Introuvable("dossier " + id));
        var appartenances = dossiers.appartenances(id);
        var fiches = personnes.lire(
                appartenances.stream().map(JdbcDossiers.Appartenance::personne).collect(Collectors.toSet()));
        var membres = new ArrayList<Dossier.Membre>();
        for (var a : appartenances) {
            var fiche = fiches.get(a.personne());
            if (fiche != null) membres.add(new Dossier.Membre(a.id(), fiche, a.lien(), a.garde(), a.debut(), a.fin()));
        }
        return new Dossier(
                ligne, dossiers.titre(id), membres, dossiers.suivis(id), acces.partages(id), dossiers.accords(id));
    }

    /** Le foyer d’aujourd’hui, réduit à ce qu’un droit regarde ; ni l’enfant en visite ni le parent qui vit ailleurs n’y sont. */
    List<PlaceAuFoyer> places(long dossier) {
        var presents = dossiers.appartenances(dossier).stream()
                .filter(a -> a.fin() == null && a.garde() != Garde.VISITE && a.lien() != Lien.AUTRE_PARENT)
                .toList();
        var fiches = personnes.lire(
                presents.stream().map(JdbcDossiers.Appartenance::personne).collect(Collectors.toSet()));
        var places = new ArrayList<PlaceAuFoyer>();
        for (var a : presents) {
            var fiche = fiches.get(a.personne());
            if (fiche != null)
                places.add(new PlaceAuFoyer(
                        a.personne(),
                        fiche.prenom(),
                        a.lien().place(),
                        a.garde() == Garde.ALTERNEE,
                        fiche.naissance()));
        }
        return places;
    }

    static String reference(long dossier) {
        return "dossier:" + dossier;
    }
}
