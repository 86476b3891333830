package fr.maillage.personnes.demarches.pieces;

import fr.maillage.socle.coffre.ColonneScellee;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Les pièces d’un dossier, pour les démarches : ce qui est là, sans le contenu. */
@Component
public class Pieces {
    private final JdbcPieces base;

    Pieces(JdbcPieces base) {
        this.base = base;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Piece> duDossier(long dossier) {
        return base.duDossier(dossier);
    }

    @Configuration(proxyBeanMethods = false)
    static class Scellees {
        @Bean
        ColonneScellee piecesScellees() {
            return JdbcPieces.FICHIERS;
        }
    }
}
