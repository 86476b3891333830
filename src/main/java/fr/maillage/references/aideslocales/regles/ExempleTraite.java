package fr.maillage.references.aideslocales.regles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Un foyer inventé et ce que le règlement doit lui répondre : gardé avec le règlement, revérifié à chaque changement.
 *
 * @param situation les cases de {@link SituationDExemple}, remplies
 */
public record ExempleTraite(String nom, Map<String, String> situation, List<Attendu> attendus) {

    /**
     * Ce que l’on attend d’une aide.
     *
     * @param centimes le montant attendu, si l’exemple en fixe un
     */
    public record Attendu(
            String aide, Issue issue, @Nullable Long centimes) {}

    public ExempleTraite {
        situation = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(situation));
        attendus = List.copyOf(attendus);
    }
}
