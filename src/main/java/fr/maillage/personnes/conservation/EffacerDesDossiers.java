package fr.maillage.personnes.conservation;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.Travail;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Efface un à un, sous le nom du délégué, les dossiers qu’il a désignés ; chacun laisse sa preuve, dans sa transaction. */
@Component
class EffacerDesDossiers implements Travail {
    static final String GENRE = "effacement-de-dossiers";

    private final JdbcConservation base;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    EffacerDesDossiers(JdbcConservation base, Journal journal, TransactionTemplate transaction) {
        this.base = base;
        this.journal = journal;
        this.transaction = transaction;
    }

    record Commande(List<Long> dossiers, String visa) {}

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    public void executer(Avancement avancement) {
        var commande = json.readValue(avancement.parametres(), Commande.class);
        avancement.total(commande.dossiers().size());
        int effaces = 0;
        for (int i = 0; i < commande.dossiers().size(); i++) {
            if (effacer(commande.dossiers().get(i), commande.visa()).isPresent()) effaces++;
            avancement.fait(i + 1L);
        }
        int restes = commande.dossiers().size() - effaces;
        avancement.resultat(
                restes == 0
                        ? "%d dossiers effacés : leurs preuves sont gardées.".formatted(effaces)
                        : "%d dossiers effacés, %d laissés : leur heure n’est pas venue, une suspension court, ou ils l’étaient déjà."
                                .formatted(effaces, restes),
                ConservationController.CONSERVATION);
    }

    /** Un arrêt entre deux dossiers ne laisse rien à moitié : repris, un dossier déjà effacé se passe. */
    private Optional<Long> effacer(long dossier, String visa) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var preuve = base.effacer(dossier, visa);
            preuve.ifPresent(id -> journal.noter(
                    Acte.VALIDER, ObjetProtege.DEMANDES_RGPD, "effacement:" + id, "Dossier effacé, preuve n° " + id));
            return preuve;
        }));
    }
}
