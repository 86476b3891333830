package fr.maillage.socle.brouillons;

import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.coffre.ColonneScellee;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Garde, rend et oublie les brouillons de l’agent courant ; ceux d’un mois s’oublient d’eux-mêmes. */
@Component
class GarderLesBrouillons {
    static final int JOURS = 30;
    private static final int TAILLE_MAXIMALE = 200_000;

    private final JdbcSaisiesGardees brouillons;
    private final TransactionTemplate transaction;

    GarderLesBrouillons(JdbcSaisiesGardees brouillons, TransactionTemplate transaction) {
        this.brouillons = brouillons;
        this.transaction = transaction;
    }

    /** Faux si la saisie est trop longue pour être un formulaire. */
    @Transactional
    boolean garder(String adresse, String libelle, String page, String champs) {
        if (!adresse.startsWith("/") || !page.startsWith("/") || champs.length() > TAILLE_MAXIMALE) return false;
        brouillons.garder(QuiTravaille.exiger().id(), adresse, new Brouillon.Contenu(libelle, page, champs));
        return true;
    }

    @Transactional(readOnly = true)
    Optional<Brouillon> trouver(String adresse) {
        return brouillons.trouver(QuiTravaille.exiger().id(), adresse);
    }

    @Transactional(readOnly = true)
    List<Brouillon> lister(long agent) {
        return brouillons.lister(agent);
    }

    @Transactional
    void oublier(String adresse) {
        brouillons.oublier(QuiTravaille.exiger().id(), adresse);
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT24H")
    void oublierLesAnciens() {
        nettoyer();
    }

    int nettoyer() {
        return Situation.pourLaMaison(
                () -> Objects.requireNonNull(transaction.execute(_ -> brouillons.oublierLesAnciens(JOURS))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Scelles {
        @Bean
        ColonneScellee brouillonsScelles() {
            return new ColonneScellee("brouillons.brouillon", "id", "contenu_scelle", "brouillon:");
        }
    }
}
