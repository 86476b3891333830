package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.Travail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Réunit, sous les droits de qui suit le dossier, ce que chaque pièce tient sur lui, et propose ce qu’il faudrait masquer. */
@Component
class AssemblerLeFichier implements Travail {
    static final String GENRE = "fichier-de-la-personne";

    private final ObjectProvider<PartDuDossier> parts;
    private final TenirLesDemandes demandes;
    private final JdbcExports exports;
    private final Dossiers dossiers;
    private final Journal journal;
    private final TransactionTemplate transaction;

    AssemblerLeFichier(
            ObjectProvider<PartDuDossier> parts,
            TenirLesDemandes demandes,
            JdbcExports exports,
            Dossiers dossiers,
            Journal journal,
            TransactionTemplate transaction) {
        this.parts = parts;
        this.demandes = demandes;
        this.exports = exports;
        this.dossiers = dossiers;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    public void executer(Avancement avancement) {
        long id = Long.parseLong(avancement.parametres());
        avancement.total(parts.stream().count());
        transaction.executeWithoutResult(_ -> {
            var demande = demandes.exigerSuivie(id);
            reunir(demande, avancement);
            avancement.resultat("Le fichier est réuni : relisez-le.", demandes.adresse(demande) + "/relecture");
        });
    }

    private void reunir(Demande demande, Avancement avancement) {
        var dossier = dossiers.exiger(demande.dossier());
        var parties = new ArrayList<FichierDeLaPersonne.Partie>();
        for (var part : triees()) {
            parties.add(FichierDeLaPersonne.partie(part, dossier.id()));
            avancement.fait(parties.size());
        }
        var fichier = new FichierDeLaPersonne(
                FichierDeLaPersonne.FORMAT,
                FichierDeLaPersonne.VERSION,
                dossier.numero(),
                QuiTravaille.exiger().nomOrganisation(),
                Quand.aujourdHui(),
                parties.stream().filter(p -> !p.elements().isEmpty()).toList());
        var masquages = new ProposerDesMasquages(
                        fichier, demande.personne(), dossiers.foyer(dossier), Quand.aujourdHui())
                .executer();
        exports.garder(demande, fichier, masquages);
        demandes.aRelire(demande);
        journal.noter(
                Acte.LIRE,
                ObjetProtege.DOSSIER_EVALUATION,
                "dossier:" + dossier.id(),
                "Dossier réuni pour la demande %d : %s".formatted(demande.id(), dossier.numero()));
    }

    private List<PartDuDossier> triees() {
        return parts.stream()
                .sorted(Comparator.comparingInt(PartDuDossier::rang))
                .toList();
    }
}
