package fr.maillage.personnes.ecoute;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.EmploiDeBareme;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chaque nuit, efface les réclamations dont la durée est passée (RGPD, article 5, 1, e). C’est la base qui efface, l’application n’en a
 * pas le droit ; elle laisse une preuve par organisation : combien, quand, par quelle règle.
 */
@Component
class EffacerLesReclamations {
    private static final String DUREE = "donnees_personnelles/reclamations";
    private static final Baremes BAREMES = Baremes.duProduit();

    private final JdbcReclamationsEnLigne base;
    private final Journal journal;
    private final TransactionTemplate transaction;

    EffacerLesReclamations(JdbcReclamationsEnLigne base, Journal journal, TransactionTemplate transaction) {
        this.base = base;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT13M", fixedDelayString = "PT24H")
    void chaqueNuit() {
        executer(Quand.aujourdHui());
    }

    /** Combien de mois une réclamation se garde après sa réponse. */
    static int mois(LocalDate jour) {
        return BAREMES.valeur(DUREE, "apres_la_reponse", jour).entier();
    }

    /** Rend combien sont effacées, toutes organisations réunies. */
    long executer(LocalDate jour) {
        int mois = mois(jour);
        String regle = "%d mois après la réponse, ou après le jour où elle était due — %s"
                .formatted(mois, BAREMES.valeur(DUREE, "apres_la_reponse", jour).texte());
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            var effacees = base.effacer(jour, mois, regle);
            effacees.forEach(e -> journal.noterPourUnTiers(
                    e.organisation(),
                    "La maison",
                    Acte.MODIFIER,
                    ObjetProtege.ENQUETES,
                    "reclamations",
                    "Réclamations effacées, leur durée finie : %d, dont sans réponse : %d"
                            .formatted(e.nombre(), e.sansReponse())));
            return effacees.stream()
                    .mapToLong(JdbcReclamationsEnLigne.Effacees::nombre)
                    .sum();
        })));
    }

    @Configuration(value = "ceQueLitLEffacementDesReclamations", proxyBeanMethods = false)
    static class CeQueLitLEffacement {
        @Bean
        EmploiDeBareme emploiDeLaDureeDesReclamations() {
            return new EmploiDeBareme("Réclamations : effacement", Set.of(DUREE));
        }
    }
}
