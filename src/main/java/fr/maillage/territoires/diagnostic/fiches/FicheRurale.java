package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.NombreFrancais;
import fr.maillage.territoires.diagnostic.EcritureDIndicateur;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** La vue rurale et périurbaine : dépendance aux pôles, distance, vacance, croissance. */
@Component
class FicheRurale implements Fiche {
    private static final List<String> SUIVIS = List.of(
            "LOG_VAC", "RES_SEC", "POP_EVOL", "SOLDE_MIG", "CONC_EMPL", "EMPL_EVOL", "FS_LIEUX", "GENERALISTES");

    private final Territoires territoires;
    private final Releves releves;
    private final DistanceAuPole distances;

    FicheRurale(Territoires territoires, Releves releves, DistanceAuPole distances) {
        this.territoires = territoires;
        this.releves = releves;
        this.distances = distances;
    }

    @Override
    public String code() {
        return "rural-periurbain";
    }

    @Override
    public String titre() {
        return "Vue rurale et périurbaine";
    }

    @Override
    public String resume() {
        return "Part de navetteurs, distance au pôle, vacance, croissance, services.";
    }

    @Override
    public boolean convient(Territoire territoire) {
        return switch (territoire.maille()) {
            case COMMUNE, EPCI, CANTON, ARRONDISSEMENT, DEPARTEMENT, PERIMETRE -> true;
            default -> false;
        };
    }

    @Override
    public List<Chapitre> rediger(Territoire territoire) {
        var geographie = territoires.geographie();
        List<Territoire> communes = territoire.maille() == Maille.COMMUNE
                ? List.of(territoire)
                : geographie.membres(territoire, Maille.COMMUNE);
        List<DistanceAuPole.Trajet> trajets = distances.trajets(communes);
        var tous = Stream.concat(Stream.of(territoire), geographie.comparateurs(territoire).stream())
                .toList();
        Releve releve = releves.de(tous);
        return List.of(
                new Chapitre("Dépendance aux pôles", dependance(territoire, releve, communes, trajets)),
                new Chapitre("Vacance, croissance, services", suivis(tous, releve)),
                new Chapitre("Distance au pôle, commune par commune", parCommune(trajets)));
    }

    private static List<Bloc> dependance(
            Territoire territoire, Releve releve, List<Territoire> communes, List<DistanceAuPole.Trajet> trajets) {
        var cles = new ArrayList<Bloc.ChiffreCle>();
        cles.add(navetteurs(territoire, releve));
        var blocs = new ArrayList<Bloc>();
        if (trajets.isEmpty()) {
            cles.add(new Bloc.ChiffreCle(
                    "Distance au pôle", "nd", "aire d’attraction ou contours non chargés pour ce territoire"));
        } else {
            String poles = trajets.stream()
                    .collect(Collectors.groupingBy(t -> t.pole().nom(), TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(e -> e.getKey() + " (" + e.getValue() + (e.getValue() > 1 ? " communes)" : " commune)"))
                    .collect(Collectors.joining(", "));
            cles.add(new Bloc.ChiffreCle(
                    "Distance moyenne au pôle",
                    NombreFrancais.avecUnite(DistanceAuPole.moyenne(trajets), 1, "km"),
                    "à vol d’oiseau, pondérée par les habitants"));
            blocs.add(Bloc.Paragraphe.de("Pôles d’attraction : " + poles + "."));
        }
        int hors = communes.size() - trajets.size();
        if (hors > 0 && !trajets.isEmpty()) {
            blocs.add(Bloc.Paragraphe.de(hors + (hors > 1 ? " communes sont" : " commune est")
                    + " hors de l’attraction des villes, ou sans aire connue : "
                    + (hors > 1 ? "elles ne comptent" : "elle ne compte") + " pas dans la distance."));
        }
        blocs.addFirst(new Bloc.ChiffresCles(cles));
        blocs.add(Bloc.Paragraphe.de(
                "Tant que le lieu de travail n’est pas chargé (Insee, base emploi-population active), la"
                        + " part de navetteurs est un minimum : actifs occupés moins emplois sur place, rapportés aux actifs"
                        + " occupés. Ceux qui viennent travailler ici de l’extérieur s’y ajoutent en vrai."));
        return blocs;
    }

    /** La part publiée si elle est chargée ; sinon le minimum que la concentration d’emploi impose. */
    private static Bloc.ChiffreCle navetteurs(Territoire territoire, Releve releve) {
        return releve.dernier("NAVETTE", territoire)
                .map(p -> new Bloc.ChiffreCle(
                        "Part de navetteurs",
                        EcritureDIndicateur.ecrire(p.indicateur(), p.valeur()),
                        p.annee() + " · travaillent hors de leur commune"))
                .or(() -> releve.dernier("CONC_EMPL", territoire).map(p -> {
                    double part = 100 - p.nombre();
                    return part > 0
                            ? new Bloc.ChiffreCle(
                                    "Part de navetteurs",
                                    "au moins " + NombreFrancais.avecUnite(part, 1, "%"),
                                    p.annee() + " · travaillent hors du territoire (minimum déduit)")
                            : new Bloc.ChiffreCle(
                                    "Part de navetteurs",
                                    "nd",
                                    p.annee() + " · plus d’emplois que d’actifs occupés : le minimum n’apprend rien");
                }))
                .orElse(new Bloc.ChiffreCle("Part de navetteurs", "nd", "aucun chiffre d’emploi chargé"));
    }

    private static List<Bloc> suivis(List<Territoire> tous, Releve releve) {
        var tableau = new TableauDeSuivi(tous, releve).lesChiffres(SUIVIS);
        return List.of(
                tableau.vide()
                        ? Bloc.Paragraphe.de("Aucun chiffre chargé pour ce territoire.")
                        : tableau.bloc("Vacance, croissance et services"));
    }

    private static List<Bloc> parCommune(List<DistanceAuPole.Trajet> trajets) {
        if (trajets.isEmpty()) {
            return List.of(Bloc.Paragraphe.de("Les aires d’attraction ne sont chargées que pour le Maine-et-Loire :"
                    + " « maillage zonage » en charge d’autres."));
        }
        return List.of(new Bloc.Tableau(
                "Distance à vol d’oiseau entre chaque commune et le centre de son aire d’attraction",
                List.of("Commune", "Aire d’attraction", "Place dans l’aire", "Distance (km)", "Habitants"),
                trajets.stream()
                        .sorted(Comparator.comparingDouble(DistanceAuPole.Trajet::kilometres)
                                .reversed())
                        .map(t -> Bloc.Ligne.de(
                                t.commune().nom(),
                                Cellule.texte(t.aire().libelle()),
                                Cellule.texte(t.place()),
                                Cellule.nombre(t.kilometres(), 1, ""),
                                t.commune().population() == null
                                        ? Cellule.texte("")
                                        : Cellule.nombre(t.commune().population(), 0, "")))
                        .toList(),
                trajets.getFirst().aire().source() + " ; IGN, contours des communes ; calcul de la maison"));
    }
}
