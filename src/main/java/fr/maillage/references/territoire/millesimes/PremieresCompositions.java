package fr.maillage.references.territoire.millesimes;

import fr.maillage.references.territoire.FichierDeGeographie;
import fr.maillage.references.territoire.Maille;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Au premier démarrage, range les compositions d’années passées que la maison apporte avec elle. */
@Component
@Order(11)
@ConditionalOnBooleanProperty(name = "maillage.geographie.installer", matchIfMissing = true)
class PremieresCompositions implements ApplicationRunner {
    private final GeographiesDatees geographies;

    PremieresCompositions(GeographiesDatees geographies) {
        this.geographies = geographies;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (geographies.sansComposition()) geographies.enregistrer(lire());
    }

    /** millésime ; maille ; code ; nom ; source ; communes séparées par une espace. */
    private static List<GroupeDate> lire() {
        return FichierDeGeographie.lignes("compositions").stream()
                .map(l -> l.split(";"))
                .map(c -> new GroupeDate(
                        Integer.parseInt(c[0]), Maille.valueOf(c[1]), c[2], c[3], List.of(c[5].split(" ")), c[4]))
                .toList();
    }
}
