package fr.maillage.personnes.accueil;

import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.references.agenda.Lieu;
import fr.maillage.references.agenda.Lieux;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.journal.Journal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tient la file et le registre d’une permanence : arriver, être reçu, repartir avec une réponse. */
@Component
class TenirLaPermanence {
    /** Ce que la chronologie dit d’un passage : ni motif, ni dette, ceux à qui le dossier est partagé la lisent. */
    static final String RECU = "Reçu·e à l’accueil";

    /** Ce que l’agent fait de la fiche qu’il enregistre. */
    enum Suite {
        FINIR,
        ATTENTE,
        DOSSIER
    }

    sealed interface Resultat {
        record Enregistree(Passage passage) implements Resultat {}

        record Refusee(String champ, String phrase) implements Resultat {}
    }

    private final JdbcPassages passages;
    private final JdbcAttentes attentes;
    private final Lieux lieux;
    private final Dossiers dossiers;
    private final Journal journal;

    TenirLaPermanence(JdbcPassages passages, JdbcAttentes attentes, Lieux lieux, Dossiers dossiers, Journal journal) {
        this.passages = passages;
        this.attentes = attentes;
        this.lieux = lieux;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    /** Quelqu’un arrive : un numéro, rien d’autre. */
    @Transactional
    Passage arriver(long lieu) {
        var agent = enUnite();
        exigerLeLieu(lieu);
        long id = passages.arriver(
                agent.organisation(), Objects.requireNonNull(agent.idUnite()), lieu, Quand.aujourdHui(), Instant.now());
        return exiger(id);
    }

    /** Quelqu’un est reçu sur-le-champ : son passage s’ouvre, lié à son dossier s’il en a un. */
    @Transactional
    Passage recevoirSurLeChamp(long lieu, @Nullable Long dossier) {
        var passage = arriver(lieu);
        passages.recevoir(passage.id(), QuiTravaille.exiger().id(), Instant.now());
        if (dossier != null)
            passages.rattacher(passage.id(), dossiers.exiger(dossier).id());
        return exiger(passage.id());
    }

    @Transactional
    boolean recevoir(long id) {
        exiger(id);
        return passages.recevoir(id, QuiTravaille.exiger().id(), Instant.now());
    }

    @Transactional
    boolean partir(long id) {
        exiger(id);
        return passages.partir(id, Instant.now());
    }

    @Transactional
    Resultat enregistrer(long id, int version, FicheDAccueil fiche, Identite identite, Suite suite) {
        var passage = exiger(id);
        if (fiche.motifs().isEmpty()) {
            return new Resultat.Refusee("motifs", "Cochez au moins un motif : c’est la seule réponse qu’il faut.");
        }
        if (suite == Suite.ATTENTE && identite.vide() && passage.dossier() == null) {
            return new Resultat.Refusee(
                    "prenom",
                    "Pour rappeler quelqu’un de la liste d’attente, il faut un nom ou un téléphone : demandez-le, ou terminez sans attente.");
        }
        if (!passages.enregistrer(id, version, fiche, Instant.now())) {
            return new Resultat.Refusee(
                    "motifs",
                    "Un collègue a changé cette fiche pendant ce temps : relisez-la, puis enregistrez de nouveau.");
        }
        if (passage.dossier() == null) passages.nommer(passage, identite);
        if (suite == Suite.ATTENTE) attentes.ouvrir(passage);
        journal.noter(Acte.MODIFIER, ObjetProtege.REGISTRE_DE_PERMANENCE, reference(id), "Fiche d’accueil enregistrée");
        if (passage.dossier() != null && passage.fini() == null) {
            dossiers.noterUnFait(passage.dossier(), "ACCUEIL", RECU);
            dossiers.noterUnContact(passage.dossier());
        }
        return new Resultat.Enregistree(exiger(id));
    }

    static String motifs(FicheDAccueil fiche) {
        return fiche.motifs().stream()
                .map(m -> EnPhrase.suite(m.libelle()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    /** Un passage que l’agent voit, avec le nom donné s’il y en a un : cette lecture-là est notée. */
    record Lu(Passage passage, Identite identite) {}

    @Transactional
    Lu lire(long id) {
        var passage = exiger(id);
        var identite = passages.identite(id);
        if (!identite.vide() || !passage.fiche().precisions().isEmpty()) {
            journal.noter(
                    Acte.LIRE,
                    ObjetProtege.REGISTRE_DE_PERMANENCE,
                    reference(id),
                    "Fiche d’accueil lue, avec le nom donné");
        }
        return new Lu(passage, identite);
    }

    Passage exiger(long id) {
        return passages.trouver(id).orElseThrow(() -> new Introuvable("passage " + id));
    }

    private Lieu exigerLeLieu(long id) {
        return lieux.trouver(id).filter(Lieu::ouvert).orElseThrow(() -> new Introuvable("lieu " + id));
    }

    private static AgentConnecte enUnite() {
        var agent = QuiTravaille.exiger();
        if (agent.idUnite() == null) throw new Introuvable("permanence hors d’une unité");
        return agent;
    }

    static String reference(long passage) {
        return "passage:" + passage;
    }
}
