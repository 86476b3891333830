package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.perimetres.Perimetre;
import fr.maillage.references.territoire.perimetres.Perimetres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Ce que les listes d’un explorateur proposent : les indicateurs par thème, les mailles, les cadres. */
@Component
public class Choix {
    /** Les listes d’un formulaire d’exploration. */
    public record Listes(
            Map<Theme, List<Indicateur>> indicateurs, List<Maille> mailles, Map<String, List<Territoire>> cadres) {}

    private final Indicateurs indicateurs;
    private final Cadres cadres;
    private final Perimetres perimetres;

    Choix(Indicateurs indicateurs, Cadres cadres, Perimetres perimetres) {
        this.perimetres = perimetres;
        this.indicateurs = indicateurs;
        this.cadres = cadres;
    }

    Listes pour(ChoixDeCarte choix) {
        return avec(choix.cadre());
    }

    /** Ce qu’il faut dire des périmètres que la carte montre ou dans lesquels elle se tient. */
    String mention(ChoixDeCarte choix) {
        Stream<Territoire> montres = choix.maille() == Maille.PERIMETRE
                ? cadres.membres(choix.cadre(), Maille.PERIMETRE).stream()
                : Stream.of(choix.cadre());
        return montres.flatMap(t -> perimetres.trouver(t).stream())
                .map(Perimetre::mention)
                .filter(m -> !m.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Les listes, où le cadre en cours figure même s’il n’est pas d’ordinaire proposé. */
    public Listes avec(Territoire cadreEnCours) {
        var parTheme = new LinkedHashMap<Theme, List<Indicateur>>();
        for (Theme theme : Theme.values()) {
            List<Indicateur> siens = indicateurs.catalogue().parTheme(theme);
            if (!siens.isEmpty()) parTheme.put(theme, siens);
        }
        var parSorte = new LinkedHashMap<String, List<Territoire>>();
        List<Territoire> proposes = cadres.proposes();
        if (!proposes.contains(cadreEnCours)) parSorte.put("Cadre en cours", List.of(cadreEnCours));
        for (Territoire t : proposes) {
            parSorte.computeIfAbsent(sorte(t), _ -> new ArrayList<>()).add(t);
        }
        return new Listes(parTheme, Cadres.mailles(), parSorte);
    }

    private static String sorte(Territoire territoire) {
        return switch (territoire.maille()) {
            case PERIMETRE -> "Périmètres de votre organisation";
            case REGION -> "Régions";
            case DEPARTEMENT -> "Départements";
            default -> "Pays";
        };
    }
}
