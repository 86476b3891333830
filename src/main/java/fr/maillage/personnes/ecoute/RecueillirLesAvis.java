package fr.maillage.personnes.ecoute;

import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recueillir des avis sans nom, relire leurs mots, dire ce qu’ils disent ensemble. */
@Component
class RecueillirLesAvis {
    private static final int LONGUEUR = 1000;
    private static final Pattern DESIGNE =
            Pattern.compile("\\S+@\\S+|\\d(?:[ .-]?\\d){4,}|\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b"
                    + "|\\b(?:M\\.|MM\\.|Mme|Mlle|Monsieur|Madame|Mademoiselle)\\s+\\p{Lu}[\\p{L}-]*"
                    + "|(?<=[\\p{Ll},;:] )\\p{Lu}\\p{Ll}[\\p{L}-]*");

    /** Ce que disent les avis d’un an ; les parts sont vides tant qu’il y en a trop peu. */
    record Ensemble(long avis, Map<Question, Integer> parts, List<String> mots) {}

    private final JdbcAvisDesPersonnes base;

    RecueillirLesAvis(JdbcAvisDesPersonnes base) {
        this.base = base;
    }

    /** Champ → ce qui ne va pas ; vide si l’avis est gardé. */
    @Transactional
    Map<String, String> ajouter(UUID cle, Map<String, String> formulaire) {
        var raisons = new LinkedHashMap<String, String>();
        var visages = new EnumMap<Question, Visage>(Question.class);
        for (var question : Question.values()) {
            String choisi = formulaire.getOrDefault(question.champ(), "");
            for (var visage : Visage.values()) if (visage.name().equals(choisi)) visages.put(question, visage);
            if (!visages.containsKey(question)) {
                raisons.put(question.champ(), "« %s » : cochez un visage.".formatted(question.texte()));
            }
        }
        String texte =
                formulaire.getOrDefault("texte", "").replace("\r\n", "\n").strip();
        if (texte.length() > LONGUEUR) {
            raisons.put("texte", "%d caractères : %d au plus.".formatted(texte.length(), LONGUEUR));
        }
        if (!raisons.isEmpty()) return raisons;
        LocalDate mois = Quand.aujourdHui().withDayOfMonth(1);
        base.ajouter(QuiTravaille.exiger().organisation(), cle, mois, visages, texte);
        return raisons;
    }

    @Transactional(readOnly = true)
    Ensemble ensemble() {
        long organisation = QuiTravaille.exiger().organisation();
        LocalDate depuis = Quand.aujourdHui().withDayOfMonth(1).minusMonths(11);
        var compte = base.compter(organisation, depuis);
        var parts = new EnumMap<Question, Integer>(Question.class);
        if (compte.avis() < SourceDIndicateurs.SEUIL_DES_ENQUETES) return new Ensemble(compte.avis(), parts, List.of());
        for (var question : Question.values()) {
            parts.put(question, Math.toIntExact(Math.round(100.0 * compte.oui(question) / compte.avis())));
        }
        return new Ensemble(compte.avis(), parts, base.montres(organisation, depuis));
    }

    @Transactional(readOnly = true)
    List<JdbcAvisDesPersonnes.ARelire> aRelire() {
        return base.aRelire(QuiTravaille.exiger().organisation());
    }

    /** Le texte où ce qui semble désigner quelqu’un est déjà remplacé ; la relecture fait le reste. */
    static String proposer(String texte) {
        return DESIGNE.matcher(texte).replaceAll("[…]");
    }

    /** {@code montre} vide : l’avis compte, ses mots ne se montrent pas. */
    @Transactional
    void relire(long id, String montre) {
        if (!base.relire(QuiTravaille.exiger().organisation(), id, montre.strip())) {
            throw new Introuvable("avis à relire " + id);
        }
    }
}
