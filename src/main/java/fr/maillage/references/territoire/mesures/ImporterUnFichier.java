package fr.maillage.references.territoire.mesures;

import fr.maillage.socle.acces.Situation;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Importe un fichier public : le reconnaît, contrôle tout, puis charge d’un coup ou pas du tout. */
@Component
public class ImporterUnFichier {
    /** Ce que la personne précise quand le fichier ne le dit pas. */
    public record Demande(
            String fichier, Optional<String> format, OptionalInt annee, OptionalInt geographie, String par) {
        public static Demande simple(String fichier, String par) {
            return new Demande(fichier, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), par);
        }

        String nomCourt() {
            return Path.of(fichier).getFileName().toString();
        }
    }

    private final PreparerUnLot preparation;
    private final Enregistrement enregistrement;
    private final TransactionTemplate transaction;

    ImporterUnFichier(PreparerUnLot preparation, Enregistrement enregistrement, TransactionTemplate transaction) {
        this.preparation = preparation;
        this.enregistrement = enregistrement;
        this.transaction = transaction;
    }

    /** Contrôle sans rien charger. */
    public ResultatDImport examiner(Path chemin, Demande demande) {
        return examiner(chemin, demande, Suivi.AUCUN);
    }

    public ResultatDImport examiner(Path chemin, Demande demande, Suivi suivi) {
        return switch (preparation.preparer(chemin, demande, suivi)) {
            case PreparerUnLot.Preparation.Arrete(var resultat) -> resultat;
            case PreparerUnLot.Preparation.Pret pret -> new ResultatDImport.Charge(0, pret.bilan());
        };
    }

    /** Charge d’un coup ou pas du tout ; sans agent (ligne de commande), c’est la maison qui travaille. */
    public ResultatDImport charger(Path chemin, Demande demande) {
        return charger(chemin, demande, Suivi.AUCUN);
    }

    public ResultatDImport charger(Path chemin, Demande demande, Suivi suivi) {
        Supplier<ResultatDImport> travail = () -> switch (preparation.preparer(
                chemin, demande, (part, quoi) -> suivi.avancer(part * 3 / 4, quoi))) {
            case PreparerUnLot.Preparation.Arrete(var resultat) -> resultat;
            case PreparerUnLot.Preparation.Pret pret -> ecrire(pret, suivi);
        };
        return Situation.courante() == null ? Situation.pourLaMaison(travail) : travail.get();
    }

    private ResultatDImport ecrire(PreparerUnLot.Preparation.Pret pret, Suivi suivi) {
        Suivi ecriture = (part, quoi) -> suivi.avancer(75 + part / 4, quoi);
        ecriture.avancer(0, "écriture");
        Optional<Integer> lot = Objects.requireNonNull(transaction.execute(
                _ -> enregistrement.enregistrer(pret.fiche(), pret.colonnes(), pret.rangees(), ecriture)));
        if (lot.isPresent()) return new ResultatDImport.Charge(lot.get(), pret.bilan());
        int premier = enregistrement
                .deja(pret.fiche().format(), pret.fiche().empreinte())
                .orElseThrow();
        return new ResultatDImport.DejaCharge(premier, pret.fiche().libelle());
    }
}
