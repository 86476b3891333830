package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Complements;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fait connaître les modèles au catalogue, sur tous les nœuds, dans les deux secondes. */
@Component
class ModelesAuCatalogue implements Complements {
    private static final long REGARD_NANOS = 2_000_000_000L;

    private final JdbcModeles modeles;
    private volatile long version = -1;
    private volatile long dernierRegard;

    ModelesAuCatalogue(JdbcModeles modeles) {
        this.modeles = modeles;
    }

    @Override
    public long version() {
        long maintenant = System.nanoTime();
        if (version < 0 || maintenant - dernierRegard > REGARD_NANOS) {
            version = modeles.version();
            dernierRegard = maintenant;
        }
        return version;
    }

    @Override
    public Map<String, Map<String, String>> fichiers() {
        var parModele = new LinkedHashMap<String, Map<String, String>>();
        modeles.lister().forEach(m -> parModele.put(m.format(), m.fichiers()));
        return parModele;
    }

    /** Ce qui vient de changer ici se voit tout de suite. */
    void oublier() {
        version = -1;
    }
}
