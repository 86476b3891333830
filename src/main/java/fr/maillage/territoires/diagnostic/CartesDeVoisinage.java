package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.mesures.Colonne;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.mesures.Tableau;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.territoires.diagnostic.cartes.CarteChoroplethe;
import fr.maillage.territoires.diagnostic.cartes.SujetDeCarte;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** La carte du portrait : le territoire parmi ses voisins, ou les communes qui le composent. */
@Component
class CartesDeVoisinage implements CartesDuPortrait {
    /** En dessous, une carte ne montre presque que du secret ou de l’absence. */
    private static final double PART_RENSEIGNEE = 0.5;

    private record Cadre(Territoire contenant, Maille maille) {}

    private final Territoires territoires;
    private final Indicateurs indicateurs;
    private final CarteChoroplethe cartes;

    CartesDeVoisinage(Territoires territoires, Indicateurs indicateurs, CarteChoroplethe cartes) {
        this.territoires = territoires;
        this.indicateurs = indicateurs;
        this.cartes = cartes;
    }

    @Override
    public Optional<Bloc.Illustration> autour(Territoire territoire, Indicateur indicateur) {
        return cadre(territoire).flatMap(cadre -> dessiner(territoire, cadre, indicateur));
    }

    private Optional<Cadre> cadre(Territoire territoire) {
        var geographie = territoires.geographie();
        return switch (territoire.maille()) {
            case COMMUNE -> geographie.contenant(territoire, Maille.DEPARTEMENT).map(d -> new Cadre(d, Maille.COMMUNE));
            case EPCI, CANTON, ARRONDISSEMENT, DEPARTEMENT, PERIMETRE ->
                Optional.of(new Cadre(territoire, Maille.COMMUNE));
            case REGION, FRANCE -> Optional.of(new Cadre(territoire, Maille.DEPARTEMENT));
            default -> Optional.empty();
        };
    }

    /** L’année qui renseigne le plus de territoires, la plus récente à égalité. */
    private Optional<Bloc.Illustration> dessiner(Territoire territoire, Cadre cadre, Indicateur indicateur) {
        Tableau tableau = indicateurs.tableau(cadre.contenant(), cadre.maille());
        return tableau.annees(indicateur.code()).stream()
                .max(Comparator.comparingInt((Integer annee) ->
                                tableau.colonne(indicateur.code(), annee).effectif())
                        .thenComparing(Comparator.naturalOrder()))
                .filter(annee -> tableau.colonne(indicateur.code(), annee).effectif()
                        >= PART_RENSEIGNEE * tableau.territoires().size())
                .flatMap(annee ->
                        dessiner(territoire, cadre, indicateur, annee, tableau.colonne(indicateur.code(), annee)));
    }

    private Optional<Bloc.Illustration> dessiner(
            Territoire territoire, Cadre cadre, Indicateur indicateur, int annee, Colonne colonne) {
        boolean parmi = !cadre.contenant().equals(territoire);
        String source = citation(indicateurs.catalogue(), indicateur, annee);
        var sujet = SujetDeCarte.dUsage(
                indicateur,
                annee,
                source,
                java.util.List.copyOf(colonne.valeurs().keySet()),
                colonne.valeurs(),
                parmi ? territoire : null);
        String svg = cartes.pourDocument(sujet);
        if (svg.isEmpty()) return Optional.empty();
        String ou = cadre.contenant().nom();
        return Optional.of(new Bloc.Illustration(
                svg,
                "Carte : %s, %d, par %s, %s. Le tableau des valeurs est dans l’explorateur de cartes."
                        .formatted(indicateur.libelle(), annee, cadre.maille().libelle(), ou),
                "%s, %d, par %s, %s"
                        .formatted(indicateur.libelle(), annee, cadre.maille().libelle(), ou),
                source));
    }

    static String citation(Catalogue catalogue, Indicateur indicateur, int annee) {
        return indicateur.sources().stream()
                .flatMap(s -> catalogue.source(s).stream())
                .map(s -> s.citation(annee))
                .collect(Collectors.joining(" ; "));
    }
}
