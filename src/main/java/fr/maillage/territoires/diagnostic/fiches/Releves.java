package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.Indicateurs;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Relève en une lecture les chiffres dont une fiche a besoin. */
@Component
class Releves {
    private final Chiffres chiffres;
    private final Indicateurs indicateurs;

    Releves(Chiffres chiffres, Indicateurs indicateurs) {
        this.chiffres = chiffres;
        this.indicateurs = indicateurs;
    }

    Releve de(Collection<Territoire> territoires) {
        return new Releve(indicateurs, chiffres.de(territoires));
    }
}
