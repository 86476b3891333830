package fr.maillage.territoires.diagnostic.autrefois;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Formule;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.catalogue.Variable;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.mesures.MesuresDUnTerritoire;
import fr.maillage.references.territoire.mesures.Recomposition;
import fr.maillage.references.territoire.mesures.SerieDeValeurs;
import fr.maillage.references.territoire.millesimes.GeographieDatee;
import fr.maillage.references.territoire.millesimes.GeographiesDatees;
import fr.maillage.references.territoire.millesimes.PerimetreDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recompose les indicateurs d’un territoire dans le périmètre qu’il avait le 1er janvier d’une année. */
@Component
class ComposerAutrefois {
    private final Territoires territoires;
    private final GeographiesDatees geographies;
    private final Recomposition recomposition;
    private final Chiffres chiffres;
    private final Indicateurs indicateurs;

    ComposerAutrefois(
            Territoires territoires,
            GeographiesDatees geographies,
            Recomposition recomposition,
            Chiffres chiffres,
            Indicateurs indicateurs) {
        this.territoires = territoires;
        this.geographies = geographies;
        this.recomposition = recomposition;
        this.chiffres = chiffres;
        this.indicateurs = indicateurs;
    }

    Autrefois de(PerimetreDate perimetre) {
        GeographieDatee datee = geographies.au(perimetre.annee());
        Territoire aujourdHui = aujourdHui(perimetre);
        MesuresDUnTerritoire alors = recomposition.de(perimetre.communes(), perimetre.annee());
        MesuresDUnTerritoire maintenant = aujourdHui == null ? new MesuresDUnTerritoire() : chiffres.de(aujourdHui);
        var lignes = new ArrayList<Autrefois.LigneDatee>();
        for (Indicateur i : indicateurs.catalogue().indicateurs()) {
            ligne(i, perimetre, alors, Indicateurs.serie(i, maintenant)).ifPresent(lignes::add);
        }
        lignes.sort(
                Comparator.comparing((Autrefois.LigneDatee l) -> l.indicateur().theme())
                        .thenComparing(l -> l.indicateur().rang()));
        return new Autrefois(
                perimetre,
                aujourdHui,
                lignes,
                perimetre.maille() == Maille.COMMUNE && !perimetre.recouvre()
                        ? datee.contenants(perimetre.communes().getFirst())
                        : List.of(),
                datee.mouvements(perimetre.communes()),
                datee.manques(perimetre.communes()));
    }

    private @Nullable Territoire aujourdHui(PerimetreDate perimetre) {
        if (perimetre.recouvre()) return null;
        Optional<Territoire> actuel = territoires.geographie().trouver(perimetre.maille(), perimetre.code());
        // 49126 est Drain en 2014 et Orée-d’Anjou aujourd’hui : un même code ne fait pas un même territoire.
        return actuel.filter(t -> perimetre.maille() != Maille.COMMUNE
                        || perimetre.communes().getFirst().equals(t))
                .orElse(null);
    }

    private Optional<Autrefois.LigneDatee> ligne(
            Indicateur indicateur, PerimetreDate perimetre, MesuresDUnTerritoire mesures, SerieDeValeurs aujourdHui) {
        SerieDeValeurs alors = Indicateurs.serie(indicateur, mesures);
        Optional<Integer> annee = laPlusProche(alors, perimetre.annee());
        if (annee.isEmpty()) annee = laPlusProche(aujourdHui, perimetre.annee());
        return annee.map(a -> new Autrefois.LigneDatee(
                indicateur,
                a,
                alors.a(a),
                aujourdHui.a(a),
                comment(indicateur, perimetre, indicateur.formuleEmployee(mesures, a), alors.a(a)),
                indicateurs.sources(indicateur, mesures, a)));
    }

    private static Optional<Integer> laPlusProche(SerieDeValeurs serie, int voulue) {
        return serie.parAnnee().descendingKeySet().stream()
                .filter(a -> serie.a(a).estChiffree())
                .min(Comparator.comparingInt(a -> Math.abs(a - voulue)));
    }

    private String comment(Indicateur indicateur, PerimetreDate perimetre, Formule formule, Valeur valeur) {
        int combien = perimetre.communes().size();
        boolean additif = formule.variables().stream()
                .allMatch(v -> indicateurs
                        .catalogue()
                        .variable(v)
                        .map(Variable::additive)
                        .orElse(false));
        if (valeur.estChiffree()) {
            if (combien == 1) return "publié pour ce périmètre";
            if (!additif) return "publié pour ce même espace";
            return formule.variables().contains(formule.texte().strip())
                    ? "somme de " + combien + " communes"
                    : "recalculé sur les sommes de " + combien + " communes";
        }
        if (valeur.etat() == Valeur.Etat.SECRETE) return "couvert par le secret statistique";
        return additif || combien == 1
                ? "pas de chiffre à ce découpage"
                : "ne se recompose pas (médiane, part ou taux publié)";
    }
}
