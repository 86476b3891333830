package fr.maillage.personnes.accueil;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Edition;
import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Les délais de la domiciliation, lus dans les barèmes, et ce qu’ils demandent aujourd’hui. */
@Component
class ReglesDeDomiciliation {
    /** Usages de la maison, pas de la loi : à quel avant prévenir. */
    static final int BIENTOT = 60;

    static final int URGENT = 16;
    static final int SANS_CONTACT = 75;

    private final Baremes baremes = Baremes.duProduit();

    /** Une phrase à dire, et son ton : urgent ou bientot. */
    record Alerte(String phrase, String ton) {}

    private int mois(String cle, LocalDate jour) {
        return baremes.pourUneSaisie("domiciliation/durees", cle, jour).entier();
    }

    int moisDeRecours(LocalDate jour) {
        return baremes.pourUneSaisie("domiciliation/recours", Edition.SEULE, jour)
                .entier();
    }

    LocalDate reponseAvant(LocalDate demandee) {
        return demandee.plusMonths(mois("reponse", demandee));
    }

    /** Le dernier jour d’une élection qui commence ce jour-là. */
    LocalDate derniereJournee(LocalDate debut) {
        return debut.plusMonths(mois("validite", debut)).minusDays(1);
    }

    /** Le dernier jour où la personne peut se manifester sans que la loi y mette fin. */
    Optional<LocalDate> limiteDeContact(Domiciliation d) {
        return Optional.ofNullable(d.dernierContact()).map(c -> c.plusMonths(mois("sans_contact", c)));
    }

    boolean absenceJustifiee(Domiciliation d, LocalDate jour) {
        return d.absence() != Domiciliation.Absence.AUCUNE
                && (d.absenceJusquAu() == null || !d.absenceJusquAu().isBefore(jour));
    }

    /** Plus de trois mois consécutifs sans contact, sans raison de santé ni privation de liberté (D. 264-3). */
    boolean neSeManifestePlus(Domiciliation d, LocalDate jour) {
        return !absenceJustifiee(d, jour)
                && limiteDeContact(d).filter(jour::isAfter).isPresent();
    }

    List<Alerte> alertes(Domiciliation d, LocalDate jour) {
        var alertes = new ArrayList<Alerte>();
        switch (d.etat(jour)) {
            case A_DECIDER -> decision(d, jour, alertes);
            case EN_COURS -> {
                contact(d, jour, alertes);
                echeance(d, jour, alertes);
            }
            case EXPIREE, REFUSEE, RADIEE -> {}
        }
        return alertes;
    }

    private void decision(Domiciliation d, LocalDate jour, List<Alerte> alertes) {
        var avant = reponseAvant(d.demandeeLe());
        long reste = ChronoUnit.DAYS.between(jour, avant);
        if (reste < 0) {
            alertes.add(new Alerte("La réponse était due le " + Dates.abregee(avant), "urgent"));
        } else {
            alertes.add(new Alerte("Répondre avant le " + Dates.abregee(avant), reste < URGENT ? "urgent" : "bientot"));
        }
        if (d.entretienLe() == null) alertes.add(new Alerte("L’entretien reste à tenir", "bientot"));
    }

    private void contact(Domiciliation d, LocalDate jour, List<Alerte> alertes) {
        if (absenceJustifiee(d, jour)) return;
        var limite = limiteDeContact(d);
        if (limite.isEmpty() || d.dernierContact() == null) return;
        long sans = ChronoUnit.DAYS.between(d.dernierContact(), jour);
        if (jour.isAfter(limite.get())) {
            alertes.add(new Alerte("Plus de trois mois sans contact (%d jours)".formatted(sans), "urgent"));
        } else if (sans >= SANS_CONTACT) {
            alertes.add(new Alerte(
                    "%d jours sans contact : la joindre avant le %s".formatted(sans, Dates.abregee(limite.get())),
                    "bientot"));
        }
    }

    private static void echeance(Domiciliation d, LocalDate jour, List<Alerte> alertes) {
        var decision = d.decision();
        if (decision == null || decision.fin() == null) return;
        long reste = ChronoUnit.DAYS.between(jour, decision.fin());
        if (reste > BIENTOT) return;
        alertes.add(new Alerte(
                "Finit le %s : proposer le renouvellement".formatted(Dates.abregee(decision.fin())),
                reste <= URGENT ? "urgent" : "bientot"));
    }
}
