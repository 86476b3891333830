package fr.maillage.personnes.simulation;

import fr.maillage.references.droits.foyer.Prestation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Ce que le moteur estime, et le droit du catalogue des démarches qui le demande. Une seule demande en ouvre parfois deux : les
 * allocations familiales et le complément, la prime à la naissance et l’allocation de base.
 */
public final class DroitDuCatalogue {
    private static final Map<Prestation, String> DROITS = new EnumMap<>(Map.ofEntries(
            Map.entry(Prestation.RSA, "rsa"),
            Map.entry(Prestation.PRIME_D_ACTIVITE, "prime-activite"),
            Map.entry(Prestation.AIDE_AU_LOGEMENT, "apl"),
            Map.entry(Prestation.COMPLEMENTAIRE_SANTE, "css"),
            Map.entry(Prestation.ALLOCATIONS_FAMILIALES, "allocations-familiales"),
            Map.entry(Prestation.COMPLEMENT_FAMILIAL, "allocations-familiales"),
            Map.entry(Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL, "asf"),
            Map.entry(Prestation.ALLOCATION_DE_BASE, "paje"),
            Map.entry(Prestation.PRIME_A_LA_NAISSANCE, "paje"),
            Map.entry(Prestation.PREPARE, "paje"),
            Map.entry(Prestation.MODE_DE_GARDE, "paje"),
            Map.entry(Prestation.RENTREE_SCOLAIRE, "ars"),
            Map.entry(Prestation.AEEH, "aeeh"),
            Map.entry(Prestation.AAH, "aah"),
            Map.entry(Prestation.ASS, "ass"),
            Map.entry(Prestation.ASPA, "aspa"),
            Map.entry(Prestation.CHEQUE_ENERGIE, "cheque-energie"),
            Map.entry(Prestation.APA_A_DOMICILE, "apa"),
            Map.entry(Prestation.PCH, "pch")));

    private DroitDuCatalogue() {}

    /** Vide pour ce qui se demande hors du catalogue (bourses) ou suit une autre aide. */
    public static Optional<String> de(Prestation prestation) {
        return Optional.ofNullable(DROITS.get(prestation));
    }

    /** Ce qu’un droit ouvert veut dire pour le moteur : la première prestation qu’il ouvre. */
    static Optional<Prestation> principale(String droit) {
        return Arrays.stream(Prestation.values())
                .filter(p -> droit.equals(DROITS.get(p)))
                .findFirst();
    }

    /** Le droit dit de cette prestation est-il le sien, ou celui d’une autre qu’il ouvre aussi ? */
    static boolean estLaPrincipale(Prestation prestation) {
        return de(prestation).flatMap(DroitDuCatalogue::principale).orElse(prestation) == prestation;
    }
}
