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
import java.util.Arrays;
import java.util.LinkedHashMap;
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
    private static final int LONGUEUR = 4000;
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
        var raisons = new LinkedHashMap<String, String>();
        LocalDate jour = Quand.aujourdHui();
        String ecrite = net(formulaire, "recueLe");
        var recue = Dates.lue(ecrite).filter(d -> !d.isAfter(jour) && d.isAfter(jour.minusYears(1)));
        if (recue.isEmpty()) {
            raisons.put(
                    "recueLe",
                    "« %s » n’est pas un jour de l’année passée : dites quand elle est arrivée.".formatted(ecrite));
        }
        var canal = parmi(Reclamation.Canal.values(), net(formulaire, "canal"));
        if (canal.isEmpty()) raisons.put("canal", "Dites comment elle est arrivée.");
        var objet = parmi(Reclamation.Objet.values(), net(formulaire, "objet"));
        if (objet.isEmpty()) raisons.put("objet", "Dites de quoi elle parle.");
        String recit = net(formulaire, "recit");
        if (recit.isEmpty() || recit.length() > LONGUEUR) {
            raisons.put(
                    "recit",
                    "Écrivez ce que dit la personne, en %d caractères au plus (reçu : %d)."
                            .formatted(LONGUEUR, recit.length()));
        }
        if (!raisons.isEmpty()) return raisons;
        LocalDate le = recue.orElseThrow();
        base.deposer(
                QuiTravaille.exiger().organisation(),
                cle,
                new Reclamation(
                        0,
                        le,
                        le.plusMonths(BAREMES.valeur(DELAI, "reponse", le).entier()),
                        canal.orElseThrow(),
                        objet.orElseThrow(),
                        new Reclamation.Textes(recit, net(formulaire, "qui"), ""),
                        null,
                        null));
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
        var raisons = new LinkedHashMap<String, String>();
        var suite = parmi(Reclamation.Suite.values(), net(formulaire, "suite"));
        if (suite.isEmpty()) raisons.put("suite", "Dites si elle est fondée, en partie ou non.");
        String reponse = net(formulaire, "reponse");
        if (reponse.length() < Cible.MOTIF_MINIMAL || reponse.length() > LONGUEUR) {
            raisons.put(
                    "reponse",
                    "Écrivez la réponse, de %d à %d caractères (reçu : %d) : ce qui est reconnu, ce qui change."
                            .formatted(Cible.MOTIF_MINIMAL, LONGUEUR, reponse.length()));
        }
        if (!raisons.isEmpty()) return raisons;
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

    private static String net(Map<String, String> formulaire, String cle) {
        return formulaire.getOrDefault(cle, "").replace("\r\n", "\n").strip();
    }

    private static <E extends Enum<E>> Optional<E> parmi(E[] valeurs, String nom) {
        return Arrays.stream(valeurs).filter(v -> v.name().equals(nom)).findFirst();
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
