package fr.maillage.references.territoire;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ce qu'une pièce du logiciel qui tient des dossiers donne à voir d'elle-même : des comptes, jamais des personnes. Le
 * territoire est seul à appliquer le secret à ces comptes avant de les montrer.
 */
public interface SourceDIndicateurs {

    /** Le seuil en deçà duquel un compte tiré de dossiers ne se montre pas. */
    int SEUIL_DES_DOSSIERS = 11;

    /** Le seuil des enquêtes de satisfaction, des ressources humaines et des données de type CAF. */
    int SEUIL_DES_ENQUETES = 5;

    Description description();

    /**
     * Les effectifs bruts, par territoire élémentaire et par modalité ; une case absente vaut zéro. Le résultat ne doit
     * jamais être montré tel quel.
     */
    List<Comptage> compter(Collection<String> territoires, Periode periode);

    /** Ce que compte la source : « demandes d'aide, par motif et par tranche d'âge ». */
    record Description(String code, String libelle, String producteur, int seuil, List<Dimension> dimensions) {
        public Description {
            dimensions = List.copyOf(dimensions);
            if (seuil < 2) {
                throw new IllegalArgumentException(
                        "Le seuil de secret de « %s » est %d : il doit être d’au moins 2.".formatted(code, seuil));
            }
        }
    }

    /** Une façon de détailler les comptes, avec toutes ses modalités. */
    record Dimension(String code, String libelle, Set<String> modalites) {
        public Dimension {
            modalites = Set.copyOf(modalites);
        }
    }

    /** Un mois ou plusieurs, bornes comprises. */
    record Periode(YearMonth debut, YearMonth fin) {
        public Periode {
            if (fin.isBefore(debut)) {
                throw new IllegalArgumentException(
                        "La période va de %s à %s : elle finit avant d’avoir commencé.".formatted(debut, fin));
            }
        }
    }

    /** Un effectif brut : tant de personnes, de foyers ou de demandes, ici, de cette modalité. */
    record Comptage(String territoire, Map<String, String> modalites, long effectif) {
        public Comptage {
            modalites = Map.copyOf(modalites);
            if (effectif < 0) {
                throw new IllegalArgumentException("Un effectif ne peut pas être négatif : %d.".formatted(effectif));
            }
        }
    }
}
