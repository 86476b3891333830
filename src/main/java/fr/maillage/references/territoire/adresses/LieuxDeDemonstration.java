package fr.maillage.references.territoire.adresses;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Au premier démarrage d’une démonstration, invente des adresses et un découpage pour les communes découpées en IRIS dont le
 * contour est connu. Le premier vrai fichier chargé les remplace.
 */
@Component
@Order(31)
class LieuxDeDemonstration implements ApplicationRunner {
    private static final String FICHIER = "démonstration";

    private final JdbcAdresses base;
    private final LocaliserUneAdresse situer;
    private final Territoires territoires;
    private final TransactionTemplate transaction;

    LieuxDeDemonstration(
            JdbcAdresses base, LocaliserUneAdresse situer, Territoires territoires, TransactionTemplate transaction) {
        this.base = base;
        this.situer = situer;
        this.territoires = territoires;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (base.demonstrationAttendue()) transaction.executeWithoutResult(_ -> inventer());
    }

    private void inventer() {
        var voies = new ArrayList<JdbcAdresses.Voie>();
        var iris = new ArrayList<JdbcAdresses.Tracee>();
        var quartiers = new ArrayList<JdbcAdresses.Tracee>();
        Geographie geographie = territoires.geographie();
        List<Territoire> communes = geographie
                .actuels(Maille.COMMUNE)
                .filter(c -> !geographie.membres(c, Maille.IRIS).isEmpty())
                .toList();
        Map<Integer, Trace> traces =
                territoires.contours(communes.stream().map(Territoire::id).toList());
        for (Territoire commune : communes) {
            Trace trace = traces.get(commune.id());
            if (trace == null) continue;
            Geometry contour = Contour.surface(trace);
            var lieux = new LieuxInventes(commune.code(), contour);
            voies.addAll(lieux.voies());
            iris.addAll(lieux.iris(situer.iris(commune.code())));
            quartiers.addAll(lieux.quartiers(situer.quartiers(commune.code())));
        }
        if (voies.isEmpty()) return;
        int adresses = voies.stream().mapToInt(v -> v.points().size()).sum();
        int nombre = voies.size() / LieuxInventes.voiesParCommune();
        base.remplacerLesVoies(ouvrir(Genre.ADRESSES, adresses, nombre), voies);
        base.poserLesZones(ouvrir(Genre.IRIS, iris.size(), nombre), iris);
        if (!quartiers.isEmpty()) base.poserLesZones(ouvrir(Genre.QPV, quartiers.size(), nombre), quartiers);
        base.avancer();
    }

    private int ouvrir(Genre genre, int elements, int communes) {
        return base.ouvrir(genre, FICHIER, JdbcAdresses.INVENTE, elements, communes, 0, FICHIER);
    }
}
