package fr.maillage.personnes.ecoute;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.EmploiDeBareme;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.coffre.ColonneScellee;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recevoir une réclamation, sans qui la reçoit puisse la taire ; la lire et y répondre avant son terme, quand on conduit le service. */
@Component
class TenirLesReclamations {
    private static final int AU_PLUS = 200;
    /** En années. */
    private static final int GARDE_AU_PLUS = 5;

    private static final String DELAI = "accueil/reclamation";
    private static final Baremes BAREMES = Baremes.duProduit();

    private final JdbcReclamations base;
    private final Journal journal;

    TenirLesReclamations(JdbcReclamations base, Journal journal) {
        this.base = base;
        this.journal = journal;
    }

    /** Champ → ce qui ne va pas ; vide si elle est au registre. */
    @Transactional
    Map<String, String> deposer(UUID cle, Map<String, String> formulaire) {
        var lu = new FormulaireDeReclamation(formulaire);
        LocalDate jour = Quand.aujourdHui();
        String ecrite = lu.net("recueLe");
        var recue = Dates.lue(ecrite).filter(d -> !d.isAfter(jour) && d.isAfter(jour.minusYears(1)));
        if (recue.isEmpty()) {
            lu.reprocher(
                    "recueLe",
                    "« %s » n’est pas un jour de l’année passée : dites quand elle est arrivée.".formatted(ecrite));
        }
        var canal = lu.parmi("canal", Reclamation.Canal.recusParUnAgent(), "Dites comment elle est arrivée.");
        var objet = lu.parmi("objet", Reclamation.Objet.values(), "Dites de quoi elle parle.");
        String recit = lu.texte("recit", 1, "Écrivez ce que dit la personne");
        String qui = lu.qui();
        if (!lu.raisons().isEmpty()) return lu.raisons();
        LocalDate le = recue.orElseThrow();
        base.deposer(
                QuiTravaille.exiger().organisation(),
                cle,
                new JdbcReclamations.Nouvelle(
                        le,
                        terme(le),
                        canal.orElseThrow(),
                        objet.orElseThrow(),
                        new Reclamation.Textes(recit, qui, "")));
        journal.noter(Acte.CREER, ObjetProtege.ENQUETES, null, "Réclamation inscrite au registre");
        return Map.of();
    }

    @Transactional
    List<Reclamation> registre() {
        journal.noter(Acte.LIRE, ObjetProtege.ENQUETES, null, "Registre des réclamations lu");
        return base.registre(AU_PLUS);
    }

    @Transactional
    Reclamation lire(long id) {
        var reclamation = base.trouver(id).orElseThrow(() -> new Introuvable("réclamation " + id));
        journal.noter(Acte.LIRE, ObjetProtege.ENQUETES, "reclamation:" + id, "Réclamation " + id + " lue");
        return reclamation;
    }

    /** Champ → ce qui ne va pas ; une réponse donnée ne se change plus. */
    @Transactional
    Map<String, String> repondre(long id, Map<String, String> formulaire) {
        var reclamation = lire(id);
        if (reclamation.repondueLe() != null) return Map.of("reponse", "Cette réclamation a déjà sa réponse.");
        var lu = new FormulaireDeReclamation(formulaire);
        var suite = lu.parmi("suite", Reclamation.Suite.values(), "Dites si elle est fondée, en partie ou non.");
        String reponse =
                lu.texte("reponse", Cible.MOTIF_MINIMAL, "Écrivez la réponse, ce qui est reconnu et ce qui change");
        if (!lu.raisons().isEmpty()) return lu.raisons();
        if (!base.repondre(
                id,
                Quand.aujourdHui(),
                suite.orElseThrow(),
                reclamation.textes().repondus(reponse))) {
            return Map.of("reponse", "Un collègue vient de répondre : relisez sa réponse.");
        }
        journal.noter(Acte.VALIDER, ObjetProtege.ENQUETES, "reclamation:" + id, "Réponse à la réclamation " + id);
        return Map.of();
    }

    /** Un contentieux court : elle se garde jusqu’à ce jour. Rend ce qui l’empêche, ou rien. */
    @Transactional
    Optional<String> garder(long id, LocalDate jusquAu) {
        LocalDate jour = Quand.aujourdHui();
        if (!jusquAu.isAfter(jour) || jusquAu.isAfter(jour.plusYears(GARDE_AU_PLUS))) {
            return Optional.of("Le %s ne convient pas : choisissez un jour à venir, dans les %d ans."
                    .formatted(Quand.jour(jusquAu), GARDE_AU_PLUS));
        }
        lire(id);
        base.garder(id, jusquAu);
        journal.noter(
                Acte.VALIDER,
                ObjetProtege.ENQUETES,
                "reclamation:" + id,
                "Réclamation %d gardée jusqu’au %s : un contentieux court".formatted(id, Quand.jour(jusquAu)));
        return Optional.empty();
    }

    /** Le jour où la réponse à une réclamation reçue ce jour-là est due. */
    static LocalDate terme(LocalDate recue) {
        return recue.plusMonths(BAREMES.valeur(DELAI, "reponse", recue).entier());
    }

    @Configuration(value = "ceQueTiennentLesReclamations", proxyBeanMethods = false)
    static class CeQueTiennentLesReclamations {
        @Bean
        EmploiDeBareme emploiDuDelaiDeReclamation() {
            return new EmploiDeBareme("Réclamations : terme de la réponse", Set.of(DELAI));
        }

        @Bean
        ColonneScellee motsDesReclamations() {
            return JdbcReclamations.TEXTES;
        }
    }
}
