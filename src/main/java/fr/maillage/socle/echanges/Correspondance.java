package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.lecture.ReglagesDeLecture;
import fr.maillage.socle.echanges.valeurs.ConventionDecimale;
import fr.maillage.socle.echanges.valeurs.Marqueurs;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Le modèle d'un fichier : à quoi on le reconnaît, où sont le code, les valeurs et les périodes, ce que veulent dire ses
 * mots. C'est une donnée : un format de plus ne demande pas de code, et une correspondance faite à l'écran se garde.
 */
public record Correspondance(
        String id,
        String nom,
        Signature signature,
        ReglagesDeLecture lecture,
        Reperage reperage,
        FormeDuTableau forme,
        Marqueurs marqueurs,
        ConventionDecimale convention,
        List<Filtre> filtres,
        List<String> colonnesIgnorees) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * Où est le code de chaque ligne et de quelle géographie il parle : le millésime est fixe, ou donné par une colonne.
     * Plusieurs noms de colonne peuvent être proposés (CODGEO, codgeo, DEPCOM…), le premier présent sert.
     */
    public record Reperage(
            List<String> colonnesDuCode,
            MailleDuCode maille,
            @Nullable Integer millesime,
            @Nullable String colonneDuMillesime) {

        public Reperage {
            colonnesDuCode = List.copyOf(colonnesDuCode);
            if (colonnesDuCode.isEmpty()) {
                throw new IllegalArgumentException("Dites quelle colonne porte le code du territoire.");
            }
        }
    }

    /** Ne garder que les lignes dont cette colonne vaut l'une de ces valeurs. */
    public record Filtre(String colonne, Set<String> valeurs) {

        public Filtre {
            valeurs = Set.copyOf(valeurs);
        }
    }

    public Correspondance {
        if (id.isBlank() || nom.isBlank()) {
            throw new IllegalArgumentException("Une correspondance porte un identifiant et un nom.");
        }
        lecture = lecture == null ? ReglagesDeLecture.AUTOMATIQUES : lecture;
        marqueurs = marqueurs == null ? Marqueurs.ORDINAIRES : marqueurs;
        convention = convention == null ? ConventionDecimale.FRANCAISE : convention;
        filtres = filtres == null ? List.of() : List.copyOf(filtres);
        colonnesIgnorees = colonnesIgnorees == null ? List.of() : List.copyOf(colonnesIgnorees);
    }

    /** Une correspondance aux réglages ordinaires. */
    public static Correspondance simple(
            String id, String nom, Signature signature, Reperage reperage, FormeDuTableau forme, Marqueurs marqueurs) {
        return new Correspondance(
                id,
                nom,
                signature,
                ReglagesDeLecture.AUTOMATIQUES,
                reperage,
                forme,
                marqueurs,
                ConventionDecimale.FRANCAISE,
                List.of(),
                List.of());
    }

    public String enJson() {
        return JSON.writeValueAsString(this);
    }

    /** Relit une correspondance gardée ; une faute de frappe dans le texte est dite, pas ignorée. */
    public static Correspondance depuisJson(String json) {
        try {
            return JSON.readValue(json, Correspondance.class);
        } catch (JacksonException faute) {
            throw new IllegalArgumentException(
                    "Ce modèle de correspondance ne se lit pas : %s.".formatted(faute.getOriginalMessage()), faute);
        }
    }
}
