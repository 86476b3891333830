package fr.maillage.socle.coffre;

import fr.maillage.socle.acces.Situation;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Après une rotation des clés, rescelle sous la nouvelle tout ce que les anciennes fermaient, pièce après pièce. */
@Component
public class Resceller {
    private final Coffre coffre;
    private final JdbcSceaux sceaux;
    private final ObjectProvider<ColonneScellee> colonnes;
    private final TransactionTemplate transaction;

    Resceller(
            Coffre coffre,
            JdbcSceaux sceaux,
            ObjectProvider<ColonneScellee> colonnes,
            TransactionTemplate transaction) {
        this.coffre = coffre;
        this.sceaux = sceaux;
        this.colonnes = colonnes;
        this.transaction = transaction;
    }

    /** Rend combien de textes et de fichiers ont changé de sceau. */
    public int executer() {
        return colonnes.stream().mapToInt(this::resceller).sum();
    }

    private int resceller(ColonneScellee ou) {
        int faits = 0;
        long apres = 0;
        while (true) {
            long depuis = apres;
            var paquet = maison(() -> sceaux.anciens(ou, coffre.courante(), depuis));
            if (paquet.isEmpty()) return faits;
            faits += maison(() -> resceller(ou, paquet));
            apres = paquet.getLast().id();
        }
    }

    private int resceller(ColonneScellee ou, List<JdbcSceaux.Sceau> paquet) {
        int faits = 0;
        for (var sceau : paquet) {
            String contexte = ou.contexte() + sceau.suite();
            byte[] neuf = coffre.sceller(coffre.ouvrirOctets(sceau.scelle(), contexte), contexte);
            faits += sceaux.remplacer(ou, sceau, neuf);
        }
        return faits;
    }

    private <T> T maison(java.util.function.Supplier<T> travail) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }
}
