package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Réunit deux fiches de la même personne, revient en arrière, ou retient qu’elles sont deux. */
@Component
class ReunirDeuxFiches {
    record Ouverte(Dossier dossier, Fiche fiche, List<Doublons.Ressemblance> ressemblances, List<Reunie> fusions) {}

    record Reunie(long id, String nom) {}

    private final EnregistrerUnePersonne personnes;
    private final JdbcPersonnes fiches;
    private final JdbcFusions fusions;
    private final JdbcDoublons suggeres;
    private final Doublons doublons;
    private final JdbcChronologie chronologie;
    private final Journal journal;

    ReunirDeuxFiches(
            EnregistrerUnePersonne personnes,
            JdbcPersonnes fiches,
            JdbcFusions fusions,
            JdbcDoublons suggeres,
            Doublons doublons,
            JdbcChronologie chronologie,
            Journal journal) {
        this.personnes = personnes;
        this.fiches = fiches;
        this.fusions = fusions;
        this.suggeres = suggeres;
        this.doublons = doublons;
        this.chronologie = chronologie;
        this.journal = journal;
    }

    @Transactional
    void exigerModifiable(long dossier) {
        personnes.exigerModifiable(dossier);
    }

    /** La fiche d’un membre, ses ressemblances et ce qu’elle a absorbé ; la lecture est notée. */
    @Transactional
    Ouverte ouvrir(long dossier, long personne) {
        var ou = personnes.exigerModifiable(dossier);
        var fiche = membre(ou, personne);
        journal.noter(
                Acte.LIRE,
                ObjetProtege.DOSSIER_IDENTITE,
                LireUnDossier.reference(dossier),
                "Fiche ouverte : " + ou.ligne().numero());
        return new Ouverte(
                ou,
                fiche,
                doublons.de(fiche),
                fusions.dansLeDossier(dossier).stream()
                        .filter(f -> f.gardee() == personne)
                        .map(f -> new Reunie(
                                f.id(),
                                fiches.trouver(f.absorbee())
                                        .map(Fiche::nomComplet)
                                        .orElse("fiche absorbée")))
                        .toList());
    }

    /** L’autre fiche doit être de celles que la machine rapproche : on ne réunit pas deux inconnus par une adresse. */
    @Transactional
    void fusionner(long dossier, long personne, long autre) {
        var ou = personnes.exigerModifiable(dossier);
        var fiche = membre(ou, personne);
        var ressemblance = ressemblance(fiche, autre);
        personnes.exigerModifiable(ressemblance.dossier().dossier());
        suggeres.oublierToutes(autre);
        fusions.fusionner(personne, autre, QuiTravaille.exiger().id());
        var empreintes = new HashSet<>(Empreintes.de(fiche));
        empreintes.addAll(Empreintes.de(ressemblance.fiche()));
        fiches.indexer(autre, java.util.Set.of());
        fiches.indexer(personne, empreintes);
        noter(
                dossier,
                "Deux fiches réunies : " + ou.ligne().numero() + " et "
                        + ressemblance.dossier().numero());
    }

    @Transactional
    void distinguer(long dossier, long personne, long autre) {
        var fiche = membre(personnes.exigerModifiable(dossier), personne);
        ressemblance(fiche, autre);
        suggeres.oublier(personne, autre);
        fusions.distinguer(personne, autre, QuiTravaille.exiger().id());
        noter(dossier, "Deux fiches déclarées distinctes");
    }

    @Transactional
    void separer(long dossier, long id) {
        personnes.exigerModifiable(dossier);
        var fusion = fusions.dansLeDossier(dossier).stream()
                .filter(f -> f.id() == id)
                .findFirst()
                .orElseThrow(() -> new Introuvable("fusion " + id));
        var gardee = fiches.trouver(fusion.gardee()).orElseThrow(() -> new Introuvable("personne " + fusion.gardee()));
        var absorbee =
                fiches.trouver(fusion.absorbee()).orElseThrow(() -> new Introuvable("personne " + fusion.absorbee()));
        fusions.defaire(fusion);
        fiches.indexer(gardee.id(), Empreintes.de(gardee));
        fiches.indexer(absorbee.id(), Empreintes.de(absorbee));
        noter(dossier, "Deux fiches de nouveau séparées");
    }

    private Doublons.Ressemblance ressemblance(Fiche fiche, long autre) {
        return doublons.de(fiche).stream()
                .filter(r -> r.fiche().id() == autre)
                .findFirst()
                .orElseThrow(() -> new Introuvable("doublon " + autre));
    }

    private static Fiche membre(Dossier dossier, long personne) {
        return dossier.membres().stream()
                .map(Dossier.Membre::fiche)
                .filter(f -> f.id() == personne)
                .findFirst()
                .orElseThrow(() -> new Introuvable("personne " + personne));
    }

    private void noter(long dossier, String quoi) {
        chronologie.noter(dossier, "IDENTITE", quoi, QuiTravaille.exiger().id());
        journal.noter(Acte.MODIFIER, ObjetProtege.DOSSIER_IDENTITE, LireUnDossier.reference(dossier), quoi);
    }
}
