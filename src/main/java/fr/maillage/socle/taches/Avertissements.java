package fr.maillage.socle.taches;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Laisse un avis à un agent, dans la transaction de ce qui le motive : l’un ne va pas sans l’autre. */
@Component
public class Avertissements {
    private final JdbcAvis avis;

    Avertissements(JdbcAvis avis) {
        this.avis = avis;
    }

    /** {@code ton} : success, info ou danger. Le texte ne dit rien de la vie d’une personne. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void laisser(long agent, String texte, String href, String ton) {
        avis.laisser(agent, texte, href, ton);
    }
}
