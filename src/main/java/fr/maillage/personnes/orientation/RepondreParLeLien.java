package fr.maillage.personnes.orientation;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Affluence;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avertissements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ce que fait le partenaire, sans compte : lire ce qui lui a été envoyé, et répondre. Sa transaction ne porte aucun agent ; deux
 * fonctions de la base, et elles seules, lui sont ouvertes. Chaque passage est compté et noté.
 */
@Component
class RepondreParLeLien {
    /** Par adresse et par tranche de dix minutes : large pour une personne, court pour qui essaierait des jetons. */
    static final int PASSAGES = 40;

    /** Ce que le partenaire répond. */
    record Reponse(
            EtatDOrientation etat,
            @Nullable LocalDate rendezVous,
            @Nullable Issue issue,
            String mot) {}

    private final JdbcOrientations base;
    private final JetonsDeReponse jetons;
    private final Journal journal;
    private final Avertissements avertissements;
    private final Affluence affluence;
    private final TransactionTemplate transaction;

    RepondreParLeLien(
            JdbcOrientations base,
            JetonsDeReponse jetons,
            Journal journal,
            Avertissements avertissements,
            Affluence affluence,
            TransactionTemplate transaction) {
        this.base = base;
        this.jetons = jetons;
        this.journal = journal;
        this.avertissements = avertissements;
        this.affluence = affluence;
        this.transaction = transaction;
    }

    JdbcOrientations.VueDuPartenaire lire(String jeton, String adresse) {
        byte[] empreinte = reconnaitre(jeton, adresse);
        return enDehors(() -> {
            var vue = trouver(empreinte);
            journal.noterPourUnTiers(
                    vue.organisation(),
                    "Partenaire, par son lien",
                    Acte.LIRE,
                    ObjetProtege.ORIENTATIONS,
                    "orientation:" + vue.id(),
                    "Orientation lue par le partenaire");
            return vue;
        });
    }

    /** Rend ce qui empêche de répondre, en une phrase ; rien si c’est noté. */
    Optional<String> repondre(String jeton, String adresse, Reponse reponse) {
        byte[] empreinte = reconnaitre(jeton, adresse);
        return enDehors(() -> {
            var vue = trouver(empreinte);
            var reproche =
                    OrienterUnePersonne.reproche(vue.etat(), reponse.etat(), reponse.rendezVous(), reponse.issue());
            if (reproche.isPresent()) return reproche;
            var aPrevenir = base.repondre(
                    empreinte, vue.id(), reponse.etat(), reponse.rendezVous(), reponse.issue(), reponse.mot());
            if (aPrevenir.isEmpty()) throw new Introuvable("lien de réponse révoqué pendant la réponse");
            aPrevenir.forEach(a -> avertissements.laisser(
                    a.agent(),
                    "Un partenaire a répondu à une orientation.",
                    Orientation.href(a.dossier()) + "/" + vue.id(),
                    "info"));
            journal.noterPourUnTiers(
                    vue.organisation(),
                    "Partenaire, par son lien",
                    Acte.MODIFIER,
                    ObjetProtege.ORIENTATIONS,
                    "orientation:" + vue.id(),
                    "Réponse du partenaire : " + reponse.etat().libelle());
            return Optional.empty();
        });
    }

    private byte[] reconnaitre(String jeton, String adresse) {
        affluence.compter("lien de réponse", adresse, PASSAGES);
        return jetons.verifier(jeton, Instant.now())
                .orElseThrow(() -> new Introuvable("lien de réponse contrefait ou expiré"));
    }

    private JdbcOrientations.VueDuPartenaire trouver(byte[] empreinte) {
        return base.parLeLien(empreinte).orElseThrow(() -> new Introuvable("lien de réponse révoqué ou fini"));
    }

    /** Sans agent ni organisation, quand bien même un agent connecté ouvrirait le lien : le lien seul ouvre. */
    private <T> T enDehors(java.util.function.Supplier<T> travail) {
        return Situation.pendantLaConnexion(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }
}
