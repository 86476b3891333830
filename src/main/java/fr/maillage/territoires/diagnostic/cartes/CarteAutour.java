package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.mesures.Colonne;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.mesures.Tableau;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.territoires.diagnostic.CartesDuPortrait;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** La carte d’un portrait : une commune parmi celles de son département, un territoire plus large de l’intérieur. */
@Component
class CarteAutour implements CartesDuPortrait {
    private static final int TROP_PEU = 3;

    private record Champ(
            Territoire cadre, Maille maille, @Nullable Territoire ici) {}

    private final CarteChoroplethe cartes;
    private final Indicateurs indicateurs;
    private final Territoires territoires;

    CarteAutour(CarteChoroplethe cartes, Indicateurs indicateurs, Territoires territoires) {
        this.cartes = cartes;
        this.indicateurs = indicateurs;
        this.territoires = territoires;
    }

    @Override
    public Optional<Bloc.Illustration> autour(Territoire territoire, Indicateur indicateur) {
        return champ(territoire).flatMap(champ -> dessiner(champ, indicateur));
    }

    private Optional<Champ> champ(Territoire t) {
        var geographie = territoires.geographie();
        return switch (t.maille()) {
            case COMMUNE -> geographie.contenant(t, Maille.DEPARTEMENT).map(d -> new Champ(d, Maille.COMMUNE, t));
            case EPCI, CANTON, ARRONDISSEMENT, DEPARTEMENT, PERIMETRE ->
                Optional.of(new Champ(t, Maille.COMMUNE, null));
            case REGION, FRANCE -> Optional.of(new Champ(t, Maille.DEPARTEMENT, null));
            default -> Optional.empty();
        };
    }

    private Optional<Bloc.Illustration> dessiner(Champ champ, Indicateur indicateur) {
        Tableau tableau = indicateurs.tableau(champ.cadre(), champ.maille());
        List<Integer> annees = tableau.annees(indicateur.code());
        if (annees.isEmpty() || tableau.territoires().size() < TROP_PEU) return Optional.empty();
        // L’année la mieux renseignée, la plus récente à égalité : une carte presque vide ne montre rien.
        int annee = annees.stream()
                .max(Comparator.comparingInt((Integer a) ->
                                tableau.colonne(indicateur.code(), a).effectif())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        Colonne colonne = tableau.colonne(indicateur.code(), annee);
        if (colonne.effectif() < Math.max(TROP_PEU, tableau.territoires().size() / 2)) return Optional.empty();
        var sujet = SujetDeCarte.dUsage(
                indicateur,
                annee,
                Citations.de(indicateurs.catalogue(), indicateur, annee),
                tableau.territoires(),
                valeurs(tableau.territoires(), colonne),
                champ.ici());
        return Optional.of(sujet).filter(_ -> cartes.dessinable(sujet)).map(s -> illustration(champ, s));
    }

    private static Map<Territoire, Valeur> valeurs(List<Territoire> territoires, Colonne colonne) {
        var valeurs = new HashMap<Territoire, Valeur>();
        territoires.forEach(t -> valeurs.put(t, colonne.de(t)));
        return valeurs;
    }

    private Bloc.Illustration illustration(Champ champ, SujetDeCarte sujet) {
        String legende = "%s, %s de %s"
                .formatted(
                        sujet.titre(), champ.maille().pluriel(), champ.cadre().nom());
        return new Bloc.Illustration(
                cartes.pourDocument(sujet), new LegendeDeCarte(sujet).description(), legende, sujet.source());
    }
}
