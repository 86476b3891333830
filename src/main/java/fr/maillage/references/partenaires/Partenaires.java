package fr.maillage.references.partenaires;

import fr.maillage.socle.acces.Introuvable;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** L’annuaire pour les autres pièces : chercher un service, retrouver celui que l’on a choisi. */
@Component
public class Partenaires {
    private final ChercherUneOffre recherche;
    private final JdbcPartenaires base;

    Partenaires(ChercherUneOffre recherche, JdbcPartenaires base) {
        this.recherche = recherche;
        this.base = base;
    }

    /** Les services qui répondent, les mieux placés d’abord. */
    @Transactional(readOnly = true)
    public List<Trouvaille> chercher(Recherche demande, int auPlus) {
        return recherche.executer(demande).stream().limit(auPlus).toList();
    }

    /** Ce service, fût-il retiré depuis ; « introuvable » s’il n’est pas de l’organisation. */
    @Transactional(readOnly = true)
    public OffreDeService exiger(long service) {
        return base.service(service).orElseThrow(() -> new Introuvable("service " + service));
    }
}
