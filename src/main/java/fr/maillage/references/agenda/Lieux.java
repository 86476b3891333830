package fr.maillage.references.agenda;

import fr.maillage.socle.acces.QuiTravaille;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les lieux de l’organisation de l’agent courant, ceux de son unité d’abord. */
@Component
public class Lieux {
    private final JdbcLieux lieux;

    Lieux(JdbcLieux lieux) {
        this.lieux = lieux;
    }

    @Transactional(readOnly = true)
    public List<Lieu> ouverts() {
        return lister().stream().filter(Lieu::ouvert).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Lieu> trouver(long id) {
        return lister().stream().filter(l -> l.id() == id).findFirst();
    }

    List<Lieu> lister() {
        var agent = QuiTravaille.exiger();
        return lieux.lister(agent.organisation(), agent.idUnite());
    }
}
