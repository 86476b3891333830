package fr.maillage.personnes.conservation;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.TacheId;
import fr.maillage.socle.taches.Taches;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Ce que le délégué fait des horloges : les lire, en suspendre une, rouvrir un dossier, décider d’un effacement. */
@Component
class TenirLesHorloges {
    static final int RAISON_MINIMALE = 20;
    private static final int VISA_MINIMAL = 3;
    private static final int ANNEES_AU_PLUS = 5;
    private static final int PREUVES = 200;
    private static final int MOIS_A_VENIR = 3;
    private static final ObjetProtege OBJET = ObjetProtege.DEMANDES_RGPD;

    private final JdbcConservation base;
    private final Taches taches;
    private final Journal journal;
    private final JsonMapper json = JsonMapper.builder().build();

    TenirLesHorloges(JdbcConservation base, Taches taches, Journal journal) {
        this.base = base;
        this.taches = taches;
        this.journal = journal;
    }

    record Vue(List<JdbcConservation.Horloge> horloges, List<JdbcConservation.Preuve> preuves) {}

    /** Ce qui partira d’ici trois mois, ce qui est en archive, et ce qui est déjà parti. */
    @Transactional
    Vue lire() {
        journal.noter(Acte.LIRE, OBJET, "conservation", "Échéancier de conservation lu");
        return new Vue(horloges(), base.preuves(PREUVES));
    }

    @Transactional
    Optional<String> suspendre(
            long dossier, @Nullable MotifDeSuspension motif, String raison, @Nullable LocalDate jusquAu) {
        var jour = Quand.aujourdHui();
        if (motif == null) return Optional.of("Choisissez pourquoi ce dossier doit rester.");
        if (raison.length() < RAISON_MINIMALE) {
            return Optional.of(
                    "Dites en %d caractères au moins ce qui oblige à le garder (quelle instance, quelle référence)."
                            .formatted(RAISON_MINIMALE));
        }
        if (jusquAu == null || !jusquAu.isAfter(jour) || jusquAu.isAfter(jour.plusYears(ANNEES_AU_PLUS))) {
            return Optional.of("Donnez jusqu’à quand, dans les %d ans : une suspension sans fin ne se relit jamais."
                    .formatted(ANNEES_AU_PLUS));
        }
        String numero = exiger(dossier).numero();
        var agent = QuiTravaille.exiger();
        base.suspendre(dossier, motif, raison, jusquAu, agent.organisation(), agent.id());
        noter(
                dossier,
                "Conservation prolongée jusqu’au " + Quand.jour(jusquAu) + " (" + motif.libelle() + ") : " + numero);
        return Optional.empty();
    }

    @Transactional
    void lever(long dossier) {
        String numero = exiger(dossier).numero();
        if (base.lever(dossier) > 0) noter(dossier, "Suspension levée : " + numero);
    }

    /** La personne est revenue : le dossier retourne à son unité, qui lui désignera un référent. */
    @Transactional
    boolean rouvrir(long dossier) {
        String numero = exiger(dossier).numero();
        if (!base.rouvrir(dossier)) return false;
        noter(dossier, "Dossier sorti de l’archive : " + numero);
        return true;
    }

    sealed interface Decision {
        record Confiee(TacheId tache) implements Decision {}

        record Refusee(String reproche) implements Decision {}
    }

    /** Confie l’effacement de ces dossiers ; chacun revérifie son heure et ses suspensions au moment de partir. */
    @Transactional
    Decision effacer(List<Long> dossiers, String visa) {
        if (dossiers.isEmpty()) return new Decision.Refusee("Cochez les dossiers à effacer.");
        if (visa.length() < VISA_MINIMAL) {
            return new Decision.Refusee(
                    "Donnez la référence du bordereau visé par les Archives départementales ; un organisme sans archives publiques écrit « sans objet ».");
        }
        journal.noter(
                Acte.VALIDER,
                OBJET,
                "conservation",
                "Effacement décidé de %d dossiers, visa %s".formatted(dossiers.size(), visa));
        return new Decision.Confiee(taches.confier(
                EffacerDesDossiers.GENRE,
                "Effacement de %d dossiers".formatted(dossiers.size()),
                json.writeValueAsString(new EffacerDesDossiers.Commande(dossiers, visa))));
    }

    private List<JdbcConservation.Horloge> horloges() {
        var jour = Quand.aujourdHui();
        return base.echeancier(jour.plusMonths(MOIS_A_VENIR), Durees.baseActive(jour));
    }

    /** On ne décide que de ce que l’échéancier montre. */
    private JdbcConservation.Horloge exiger(long dossier) {
        return horloges().stream()
                .filter(h -> h.dossier() == dossier)
                .findFirst()
                .orElseThrow(() -> new Introuvable("dossier " + dossier));
    }

    private void noter(long dossier, String libelle) {
        journal.noter(Acte.VALIDER, OBJET, "dossier:" + dossier, libelle);
    }
}
