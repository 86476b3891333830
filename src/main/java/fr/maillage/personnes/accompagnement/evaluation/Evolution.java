package fr.maillage.personnes.accompagnement.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comment un domaine a bougé d’une évaluation à l’autre : domaine par domaine, jamais en somme. */
record Evolution(
        String domaine,
        @Nullable Integer avant,
        @Nullable Integer apres,
        @Nullable Integer ditAvant,
        @Nullable Integer ditApres) {
    enum Sens {
        HAUSSE("progresse"),
        STABLE("stable"),
        BAISSE("plus fragile"),
        INCONNU("pas encore comparable");

        private final String libelle;

        Sens(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    /** De la première à la dernière, pour les domaines que les deux ont regardés ; par leur code, même si la grille a changé. */
    static List<Evolution> entre(Evaluation premiere, Evaluation derniere) {
        return derniere.regards().stream()
                .map(apres -> premiere.grille()
                        .domaine(apres.domaine().code())
                        .map(d -> Regard.de(d, premiere.valeurs()))
                        .map(avant -> new Evolution(
                                apres.domaine().libelle(), avant.niveau(), apres.niveau(), avant.dit(), apres.dit()))
                        .orElseGet(() ->
                                new Evolution(apres.domaine().libelle(), null, apres.niveau(), null, apres.dit())))
                .toList();
    }

    Sens sens() {
        return sens(avant, apres);
    }

    Sens sensDit() {
        return sens(ditAvant, ditApres);
    }

    private static Sens sens(@Nullable Integer avant, @Nullable Integer apres) {
        if (avant == null || apres == null) return Sens.INCONNU;
        int ecart = apres - avant;
        return ecart > 0 ? Sens.HAUSSE : ecart < 0 ? Sens.BAISSE : Sens.STABLE;
    }
}
