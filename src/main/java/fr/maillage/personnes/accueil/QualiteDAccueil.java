package fr.maillage.personnes.accueil;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Comment on accueille : l’attente de chaque lieu face à celle que l’on vise, et ce qui s’est mal passé. */
@Component
class QualiteDAccueil {
    enum Genre implements Mot {
        VIOLENCE_VERBALE("Violence verbale"),
        VIOLENCE_PHYSIQUE("Violence physique"),
        MALAISE("Malaise, détresse"),
        CONFIDENTIALITE("Confidentialité rompue"),
        REFUS("Personne non reçue à tort"),
        LOCAUX("Locaux, matériel"),
        AUTRE("Autre");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    /** Un mois dans un lieu ; {@code depasse} si la médiane est au-dessus de l’attente visée. */
    record Mois(String lieu, long recus, String mediane, long repartis, boolean depasse) {}

    private final JdbcComptesDAccueil comptes;
    private final Coffre coffre;
    private final Journal journal;
    private final TransactionTemplate transaction;

    QualiteDAccueil(JdbcComptesDAccueil comptes, Coffre coffre, Journal journal, TransactionTemplate transaction) {
        this.comptes = comptes;
        this.coffre = coffre;
        this.journal = journal;
        this.transaction = transaction;
    }

    JdbcComptesDAccueil.Reglage reglage() {
        long organisation = QuiTravaille.exiger().organisation();
        return Objects.requireNonNull(transaction.execute(_ -> comptes.reglage(organisation)));
    }

    /** Des temps, sans personne : ils se lisent pour toute l’organisation, les lieux qui dépassent d’abord. */
    List<Mois> mois(YearMonth mois) {
        long organisation = QuiTravaille.exiger().organisation();
        int visee = reglage().attenteVisee();
        return Situation.pourLaMaison(() -> Objects.requireNonNull(
                        transaction.execute(_ -> comptes.attentes(organisation, mois.atDay(1), mois.atEndOfMonth()))))
                .stream()
                .map(a -> new Mois(
                        a.lieu(),
                        a.recus(),
                        a.mediane() == null ? "—" : Math.round(a.mediane()) + " min",
                        a.repartis(),
                        a.mediane() != null && a.mediane() > visee))
                .toList();
    }

    List<JdbcComptesDAccueil.Incident> incidents(YearMonth mois) {
        return Objects.requireNonNull(transaction.execute(_ -> comptes.incidents(mois.atDay(1), mois.atEndOfMonth())));
    }

    void declarer(long lieu, LocalDate jour, Genre genre, String recit, String suite) {
        var agent = QuiTravaille.exiger();
        Long unite = agent.idUnite();
        if (unite == null) throw new Introuvable("incident hors d’une unité");
        transaction.executeWithoutResult(_ -> {
            long id = comptes.reserver();
            comptes.declarer(
                    id,
                    agent.organisation(),
                    unite,
                    lieu,
                    jour,
                    genre.name(),
                    coffre.sceller(recit, SceauxDeLAccueil.INCIDENT + id),
                    suite,
                    agent.id());
            journal.noter(
                    Acte.CREER, ObjetProtege.REGISTRE_DE_PERMANENCE, "incident:" + id, "Incident déclaré à l’accueil");
        });
    }

    boolean regler(JdbcComptesDAccueil.Reglage reglage) {
        long organisation = QuiTravaille.exiger().organisation();
        return Boolean.TRUE.equals(transaction.execute(_ -> comptes.regler(organisation, reglage)));
    }

    /** Un CCAS, un CIAS ou une commune qui n’en a pas domicilient de droit ; les autres, s’ils sont agréés (L. 264-1). */
    boolean peutDomicilier() {
        long organisation = QuiTravaille.exiger().organisation();
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            String nature = comptes.nature(organisation);
            return List.of("CCAS", "CIAS", "COMMUNE").contains(nature)
                    || !comptes.reglage(organisation).agrement().isBlank();
        }));
    }

    /** Un organisme agréé a des motifs de refus qu’un CCAS n’a pas. */
    boolean estAgree() {
        return !reglage().agrement().isBlank();
    }
}
