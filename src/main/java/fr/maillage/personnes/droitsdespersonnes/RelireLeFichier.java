package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.TacheId;
import fr.maillage.socle.taches.Taches;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fait réunir le fichier, garde ce que le professionnel masque, et donne ce qui peut être remis. */
@Component
class RelireLeFichier {
    private final JdbcExports exports;
    private final TenirLesDemandes demandes;
    private final Taches taches;
    private final Journal journal;

    RelireLeFichier(JdbcExports exports, TenirLesDemandes demandes, Taches taches, Journal journal) {
        this.exports = exports;
        this.demandes = demandes;
        this.taches = taches;
        this.journal = journal;
    }

    @Transactional
    TacheId reunir(DossierVu dossier, long id) {
        demandes.exiger(dossier, id);
        demandes.exigerSuivie(id);
        // Le libellé d’un travail ne dit pas de qui il s’agit.
        return taches.confier(AssemblerLeFichier.GENRE, "Fichier à rendre, demande " + id, Long.toString(id));
    }

    @Transactional
    Optional<JdbcExports.Export> trouver(DossierVu dossier, long id) {
        demandes.exiger(dossier, id);
        if (!demandes.suit(dossier)) return Optional.empty();
        return exports.trouver(id);
    }

    @Transactional
    JdbcExports.Export exiger(DossierVu dossier, long id) {
        return trouver(dossier, id).orElseThrow(() -> new Introuvable("fichier de la demande " + id));
    }

    @Transactional
    void retenir(DossierVu dossier, long id, Set<Integer> rangs, List<String> mots) {
        var export = exiger(dossier, id);
        var demande = demandes.exigerSuivie(id);
        var relus = export.masquages().retenir(rangs, mots);
        exports.relire(id, relus, QuiTravaille.exiger().id());
        demandes.relue(demande);
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DEMANDES_RGPD,
                "dossier:" + dossier.id(),
                "Fichier de la demande %d relu : %d masquages retenus sur %d proposés, %d ajoutés"
                        .formatted(id, rangs.size(), relus.propositions().size(), mots.size()));
    }

    /** Le fichier relu et masqué ; chaque fois qu’il sort se note. */
    @Transactional
    JdbcExports.Export aRemettre(DossierVu dossier, long id, String sous) {
        var export = exiger(dossier, id);
        if (!export.relu()) throw new Introuvable("fichier relu de la demande " + id);
        journal.noter(
                Acte.EXPORTER,
                ObjetProtege.DEMANDES_RGPD,
                "dossier:" + dossier.id(),
                "Fichier de la demande %d sorti (%s) : %s".formatted(id, sous, dossier.numero()));
        return export;
    }
}
