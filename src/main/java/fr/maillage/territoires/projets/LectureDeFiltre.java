package fr.maillage.territoires.projets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lit un filtre dans une adresse ; ce qui n’y est pas lisible ne filtre rien. */
public final class LectureDeFiltre {
    private LectureDeFiltre() {}

    public static Filtre lire(Map<String, String> champs) {
        return new Filtre(
                date(champs.getOrDefault("du", "")),
                date(champs.getOrDefault("au", "")),
                choix(NatureDeFiche.values(), champs.getOrDefault("nature", "")),
                choix(EtatDeFiche.values(), champs.getOrDefault("etat", "")),
                champs.getOrDefault("public", "").strip(),
                champs.getOrDefault("territoire", "").strip(),
                champs.getOrDefault("mots", "").strip());
    }

    private static @Nullable LocalDate date(String ecrite) {
        try {
            return ecrite.isBlank() ? null : LocalDate.parse(ecrite.strip());
        } catch (DateTimeException illisible) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E choix(E[] valeurs, String nom) {
        return Arrays.stream(valeurs)
                .filter(v -> v.name().equals(nom))
                .findFirst()
                .orElse(null);
    }
}
