package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Les demandes enregistrées : les lire, les prolonger, y répondre. */
@Component
class TenirLesDemandes {
    static final int MOTIF_MINIMAL = 20;
    private static final int AU_PLUS = 300;
    private static final ObjetProtege OBJET = ObjetProtege.DEMANDES_RGPD;

    private final JdbcDemandes base;
    private final Dossiers dossiers;
    private final Habilitations habilitations;
    private final Journal journal;

    TenirLesDemandes(JdbcDemandes base, Dossiers dossiers, Habilitations habilitations, Journal journal) {
        this.base = base;
        this.dossiers = dossiers;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    String adresse(Demande d) {
        return "/personnes/dossiers/" + d.dossier() + "/" + OngletSesDonnees.CHEMIN + "/" + d.id();
    }

    /** Le dossier, pour qui peut y enregistrer une demande. */
    @Transactional
    DossierVu ouvrir(long dossier) {
        var vu = dossiers.exiger(dossier);
        habilitations.exiger(Acte.CREER, OBJET, vu.cible());
        return vu;
    }

    @Transactional
    List<Demande> duDossier(DossierVu dossier) {
        return base.duDossier(dossier.id());
    }

    @Transactional
    Demande exiger(DossierVu dossier, long id) {
        return base.trouver(id)
                .filter(d -> d.dossier() == dossier.id())
                .orElseThrow(() -> new Introuvable("demande " + id));
    }

    /** Seul qui suit le dossier en lit tout : un autre ne rendrait qu’un fichier incomplet. */
    boolean suit(DossierVu dossier) {
        return habilitations.peut(Acte.CREER, ObjetProtege.DOSSIER_EVALUATION, dossier.cible());
    }

    /** La demande d’un dossier que l’agent courant suit, pour laquelle on rend un fichier et qui attend encore. */
    @Transactional(propagation = Propagation.MANDATORY)
    Demande exigerSuivie(long id) {
        var demande = base.trouver(id)
                .filter(d -> d.nature().rendUnFichier() && !d.close())
                .orElseThrow(() -> new Introuvable("demande " + id));
        if (!suit(dossiers.exiger(demande.dossier()))) throw new Introuvable("demande " + id);
        return demande;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void aRelire(Demande demande) {
        base.prete(demande.id(), null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void relue(Demande demande) {
        base.prete(demande.id(), Quand.aujourdHui());
    }

    /** Le registre de l’organisation, pour le délégué ; qu’il l’ait lu se note. */
    @Transactional
    List<Demande> registre() {
        journal.noter(Acte.LIRE, OBJET, null, "Registre des demandes de droits lu");
        return base.registre(AU_PLUS);
    }

    @Transactional
    Demande pourLeDelegue(long id) {
        var demande = base.trouver(id).orElseThrow(() -> new Introuvable("demande " + id));
        journal.noter(
                Acte.LIRE, OBJET, "dossier:" + demande.dossier(), "Demande de droits " + id + " lue par le délégué");
        return demande;
    }

    /** Deux mois de plus, une fois, dans le premier mois, en disant pourquoi ; rend le reproche s’il y en a un. */
    @Transactional
    Optional<String> prolonger(long id, String motif) {
        var demande = pourLeDelegue(id);
        var jour = Quand.aujourdHui();
        if (demande.close())
            return Optional.of("Cette demande a déjà sa réponse : il n’y a plus de délai à prolonger.");
        if (demande.prolongeeLe() != null) {
            return Optional.of("Le délai a déjà été prolongé le %s : il ne l’est qu’une fois (RGPD, article 12, 3)."
                    .formatted(Quand.jour(demande.prolongeeLe())));
        }
        if (demande.reste(jour) < 0) {
            return Optional.of(
                    "Le premier mois a fini le %s : la personne devait être informée avant. Répondez maintenant."
                            .formatted(Quand.jour(demande.terme())));
        }
        if (motif.length() < MOTIF_MINIMAL) {
            return Optional.of("Dites en %d caractères au moins pourquoi il faut plus de temps : la personne le lira."
                    .formatted(MOTIF_MINIMAL));
        }
        base.prolonger(demande, DelaisDeReponse.prolonge(demande.recueLe()), jour, motif);
        noter(demande, "Délai prolongé");
        return Optional.empty();
    }

    @Transactional
    Optional<String> repondre(long id, Demande.Issue issue, String reponse, String informes) {
        var demande = pourLeDelegue(id);
        if (demande.close()) return Optional.of("Cette demande a déjà sa réponse.");
        if (reponse.length() < MOTIF_MINIMAL) {
            return Optional.of(
                    "Écrivez la réponse, en %d caractères au moins : un refus se motive, un accord dit ce qui a été fait."
                            .formatted(MOTIF_MINIMAL));
        }
        clore(demande, issue, reponse, informes, "Réponse donnée (" + issue.libelle() + ")");
        if (demande.nature() == NatureDeDemande.LIMITATION && issue != Demande.Issue.REFUSEE) base.geler(id, true);
        return Optional.empty();
    }

    @Transactional
    void degeler(long id) {
        var demande = pourLeDelegue(id);
        if (!demande.gele() || !base.geler(id, false)) throw new Introuvable("gel de la demande " + id);
        noter(demande, "Dossier dégelé");
    }

    /** Le fichier a été remis en main propre : la demande a sa réponse. */
    @Transactional
    Optional<String> remettre(DossierVu dossier, long id) {
        var demande = exiger(dossier, id);
        exigerSuivie(id);
        if (demande.preteLe() == null) {
            return Optional.of("Relisez d’abord le fichier : on ne remet que ce qui a été relu.");
        }
        clore(
                demande,
                Demande.Issue.ACCORDEE,
                "Dossier remis en main propre le " + Quand.jour(Quand.aujourdHui()) + ".",
                "",
                "Dossier remis en main propre");
        dossiers.noterUnFait(dossier.id(), "DROITS", "Dossier remis à la personne, à sa demande");
        return Optional.empty();
    }

    private void clore(Demande demande, Demande.Issue issue, String reponse, String informes, String acte) {
        base.repondre(
                demande,
                issue,
                Quand.aujourdHui(),
                demande.textes().repondue(reponse, informes),
                QuiTravaille.exiger().id());
        noter(demande, acte);
    }

    private void noter(Demande demande, String acte) {
        journal.noter(
                Acte.VALIDER,
                OBJET,
                "dossier:" + demande.dossier(),
                "%s, demande %d (%s)"
                        .formatted(acte, demande.id(), demande.nature().libelle()));
    }
}
