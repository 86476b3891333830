package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.perimetres.Perimetres;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Ce que l’on regarde et où : les territoires d’une maille dans un cadre, et les cadres que l’on peut choisir. */
@Component
public class Cadres {
    private final Territoires territoires;
    private final Perimetres perimetres;

    Cadres(Territoires territoires, Perimetres perimetres) {
        this.territoires = territoires;
        this.perimetres = perimetres;
    }

    /** Les mailles où un indicateur se regarde, de la plus fine à la plus large. */
    public static List<Maille> mailles() {
        return List.of(
                Maille.COMMUNE,
                Maille.EPCI,
                Maille.PERIMETRE,
                Maille.CANTON,
                Maille.ARRONDISSEMENT,
                Maille.DEPARTEMENT,
                Maille.REGION,
                Maille.QPV,
                Maille.IRIS);
    }

    /** Les territoires de cette maille dans ce cadre, par ordre de nom. */
    public List<Territoire> membres(Territoire cadre, Maille maille) {
        return parNom(
                maille == Maille.PERIMETRE
                        ? perimetres.territoires().stream().filter(p -> touche(p, cadre))
                        : publics(cadre, maille));
    }

    private Stream<Territoire> publics(Territoire cadre, Maille maille) {
        Geographie geographie = territoires.geographie();
        if (cadre.maille() == Maille.FRANCE) return geographie.actuels(maille);
        List<Territoire> directs = geographie.membres(cadre, maille);
        if (!directs.isEmpty()) return directs.stream();
        // Une intercommunalité n’est à aucun département : on prend celles qui y ont au moins une commune.
        return geographie.membres(cadre, Maille.COMMUNE).stream()
                .flatMap(commune -> geographie.contenant(commune, maille).stream())
                .distinct();
    }

    private boolean touche(Territoire perimetre, Territoire cadre) {
        return cadre.maille() == Maille.FRANCE
                || territoires.geographie().composition(perimetre).stream()
                        .anyMatch(m -> m.rattachement().a(cadre.maille()).equals(cadre.code()));
    }

    private static List<Territoire> parNom(Stream<Territoire> territoires) {
        return territoires
                .sorted(Comparator.comparing(Territoire::nom).thenComparing(Territoire::code))
                .toList();
    }

    /** Le cadre que désigne une adresse : « departement-49 », « epci-244900015 », « france-FR ». */
    public Optional<Territoire> lire(String ecrit) {
        int tiret = ecrit.lastIndexOf('-');
        if (tiret < 0) return Optional.empty();
        return perimetres.trouver(ecrit.substring(0, tiret), ecrit.substring(tiret + 1));
    }

    /** Le premier territoire assez large pour servir de cadre, parmi ceux qui répondent à ces mots. */
    public Optional<Territoire> chercher(String mots) {
        return perimetres.chercher(mots, 30).stream()
                .filter(Territoire::actuel)
                .filter(t -> t.maille().composeeDeCommunes() || t.maille() == Maille.PERIMETRE)
                .findFirst();
    }

    public static String ecrire(Territoire cadre) {
        return cadre.maille().chemin() + "-" + cadre.code();
    }

    /** Les cadres proposés : la France, ses régions, ses départements, les périmètres de l’organisation. */
    public List<Territoire> proposes() {
        Geographie geographie = territoires.geographie();
        return Stream.of(
                        Stream.of(geographie.france()),
                        perimetres.territoires().stream(),
                        parNom(geographie.actuels(Maille.REGION)).stream(),
                        geographie.actuels(Maille.DEPARTEMENT).sorted(Comparator.comparing(Territoire::code)))
                .flatMap(s -> s)
                .toList();
    }

    public Territoire france() {
        return territoires.geographie().france();
    }
}
