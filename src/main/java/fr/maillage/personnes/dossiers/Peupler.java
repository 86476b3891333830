package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Remplit les unités de démonstration de foyers inventés, marqués fictifs. */
@Component
class Peupler {
    private static final int PAQUET = 500;
    private static final int PORTEFEUILLE = 100;
    private static final long GRAINE = 49L;

    private final JdbcPeuplement base;
    private final ObjectProvider<FoyersPeuples> suites;
    private final TransactionTemplate transaction;

    Peupler(JdbcPeuplement base, ObjectProvider<FoyersPeuples> suites, TransactionTemplate transaction) {
        this.suites = suites;
        this.base = base;
        this.transaction = transaction;
    }

    boolean personneEncore() {
        return Situation.pourLaMaison(() -> Boolean.TRUE.equals(transaction.execute(_ -> base.vide())));
    }

    /** Rend combien de personnes sont posées : le dernier foyer est entier, le compte peut dépasser un peu la demande. */
    int executer(int personnes, long suite, IntConsumer avancement) {
        List<JdbcPeuplement.Equipe> equipes =
                Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> base.equipes())));
        if (equipes.isEmpty()) return 0;
        var foyers = new FoyersFictifs(GRAINE + suite, Quand.aujourdHui());
        var hasard = new Random(GRAINE + suite);
        var portefeuilles = new HashMap<Long, Integer>();
        int posees = 0;
        while (posees < personnes) {
            var paquet = new ArrayList<JdbcPeuplement.Pose>();
            while (paquet.size() < PAQUET && posees < personnes) {
                var pose = poser(foyers.inventer(), equipes, portefeuilles, hasard);
                posees += pose.foyer().personnes().size();
                paquet.add(pose);
            }
            Situation.pourLaMaison(() -> {
                transaction.executeWithoutResult(_ -> {
                    var dossiers = poser(paquet);
                    suites.forEach(autre -> autre.completerEnNombre(dossiers));
                });
                return true;
            });
            avancement.accept(posees);
        }
        return posees;
    }

    private List<Long> poser(List<JdbcPeuplement.Pose> paquet) {
        var dossiers = base.poser(paquet);
        suites.forEach(suite -> suite.completer(dossiers));
        return dossiers;
    }

    private static JdbcPeuplement.Pose poser(
            FoyersFictifs.Foyer foyer,
            List<JdbcPeuplement.Equipe> equipes,
            Map<Long, Integer> portefeuilles,
            Random hasard) {
        var equipe = equipes.get(hasard.nextInt(equipes.size()));
        String commune = equipe.communes().get(hasard.nextInt(equipe.communes().size()));
        // Un accompagnant suit quelques dizaines de foyers, pas des milliers : les autres n’ont que leur unité.
        long referent = equipe.agents().isEmpty()
                ? 0L
                : equipe.agents().get(hasard.nextInt(equipe.agents().size()));
        if (portefeuilles.merge(referent, 1, Integer::sum) > PORTEFEUILLE) referent = 0L;
        return new JdbcPeuplement.Pose(equipe, foyer, commune, referent);
    }

    /** Quelques foyers par accompagnant de démonstration, tous suivis ; faux s’il y en avait déjà. */
    boolean demontrer(int parAgent) {
        return Situation.pourLaMaison(() -> Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!base.vide()) return false;
            var foyers = new FoyersFictifs(GRAINE, Quand.aujourdHui());
            var hasard = new Random(GRAINE);
            var paquet = new ArrayList<JdbcPeuplement.Pose>();
            for (var equipe : base.equipes()) {
                for (long agent : equipe.agents()) {
                    for (int n = 0; n < parAgent; n++) {
                        paquet.add(new JdbcPeuplement.Pose(
                                equipe,
                                foyers.inventer(),
                                equipe.communes()
                                        .get(hasard.nextInt(equipe.communes().size())),
                                agent));
                    }
                }
            }
            if (!paquet.isEmpty()) poser(paquet);
            return true;
        })));
    }
}
