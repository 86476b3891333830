package fr.maillage.references.territoire.demonstration;

import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.LotsEnClair;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Au premier démarrage, charge les chiffres du territoire de démonstration, s’il n’y en a aucun autre. */
@Component
@Order(20)
@ConditionalOnBooleanProperty(name = "maillage.demonstration", matchIfMissing = true)
class PremiersChiffres implements ApplicationRunner {
    private final LotsEnClair lots;
    private final Chiffres chiffres;

    PremiersChiffres(LotsEnClair lots, Chiffres chiffres) {
        this.lots = lots;
        this.chiffres = chiffres;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!lots.aucun()) return;
        try (var valeurs = FichiersDeDemonstration.lire()) {
            lots.lire(valeurs, "démonstration");
            chiffres.oublier();
        } catch (IOException e) {
            throw new UncheckedIOException("Les chiffres de démonstration ne se lisent pas.", e);
        }
    }
}
