package fr.maillage.socle.coffre;

import fr.maillage.essais.MaisonDEssai;
import java.nio.file.Path;
import org.springframework.transaction.PlatformTransactionManager;

/** D’autres coffres sur la même base, comme en aurait un autre nœud de la maison. */
public final class CoffresDEssai {
    static final Path MAITRESSE = Path.of("target/essais/ecrans/cles/maitresse").toAbsolutePath();

    private CoffresDEssai() {}

    static Coffre avec(Path cleMaitresse) {
        return new Coffre(
                MaisonDEssai.piece(JdbcClesDuCoffre.class),
                MaisonDEssai.piece(PlatformTransactionManager.class),
                cleMaitresse);
    }

    /** Celui d’un nœud qui vient de démarrer : il n’a encore lu aucune clé. */
    public static Coffre jamaisOuvert() {
        return avec(MAITRESSE);
    }
}
