package fr.maillage.references.territoire.perimetres;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ce qu’un périmètre doit respecter pour que sa somme veuille dire quelque chose, et ce qu’il est utile d’en savoir. */
final class ReglesDePerimetre {
    private static final int NOM_AU_PLUS = 80;

    private ReglesDePerimetre() {}

    static List<String> refuser(String nom, Collection<Territoire> membres, List<String> autresNoms) {
        return Stream.of(
                        nom(nom),
                        autresNoms.stream()
                                .filter(nom::equalsIgnoreCase)
                                .findFirst()
                                .map(
                                        "Un périmètre de votre organisation s’appelle déjà « %s ». Choisissez un autre nom."
                                                ::formatted),
                        membres.isEmpty()
                                ? Optional.of(
                                        "Un périmètre contient au moins une commune, un IRIS ou un quartier. Collez des codes ou des noms.")
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.collectingAndThen(Collectors.toList(), refus -> {
                    refus.addAll(comptesDeuxFois(membres));
                    return refus;
                }));
    }

    private static Optional<String> nom(String nom) {
        if (nom.isBlank()) return Optional.of("Donnez un nom à ce périmètre.");
        return nom.length() > NOM_AU_PLUS
                ? Optional.of("Ce nom a %d lettres : %d au plus.".formatted(nom.length(), NOM_AU_PLUS))
                : Optional.empty();
    }

    /** Un IRIS dont la commune est déjà prise serait compté deux fois ; un quartier mêlé à des IRIS aussi, peut-être. */
    private static List<String> comptesDeuxFois(Collection<Territoire> membres) {
        var codes = membres.stream()
                .filter(m -> m.maille() == Maille.COMMUNE)
                .map(Territoire::code)
                .collect(Collectors.toSet());
        var refus = new ArrayList<String>();
        membres.stream()
                .filter(m -> m.maille() != Maille.COMMUNE
                        && codes.contains(m.rattachement().commune()))
                .map(m ->
                        "%s %s (%s) est déjà dans la commune %s : ses habitants seraient comptés deux fois. Retirez l’un des deux."
                                .formatted(
                                        m.maille().libelle(),
                                        m.nom(),
                                        m.code(),
                                        m.rattachement().commune()))
                .forEach(refus::add);
        if (melange(membres)) {
            refus.add(
                    "Un quartier prioritaire recoupe des IRIS sans les suivre : composez le périmètre de l’un ou de l’autre, pas des deux.");
        }
        return refus;
    }

    private static boolean melange(Collection<Territoire> membres) {
        var parIris = membres.stream()
                .filter(m -> m.maille() == Maille.IRIS)
                .map(m -> m.rattachement().commune())
                .collect(Collectors.toSet());
        return membres.stream()
                .anyMatch(m -> m.maille() == Maille.QPV
                        && parIris.contains(m.rattachement().commune()));
    }

    /** Les recouvrements avec d’autres périmètres de l’organisation : permis, mais à savoir. */
    static List<String> recouvrements(Collection<Territoire> membres, List<Perimetre> autres, Geographie geographie) {
        var phrases = new ArrayList<String>();
        for (Perimetre autre : autres) {
            List<Territoire> communs = geographie.composition(autre.territoire()).stream()
                    .filter(membres::contains)
                    .toList();
            if (!communs.isEmpty()) {
                phrases.add("%s : aussi dans « %s »."
                        .formatted(citer(communs), autre.territoire().nom()));
            }
        }
        return phrases;
    }

    /** Les communes des départements concernés qu’aucun périmètre de l’organisation ne prend. */
    static List<String> manques(List<Perimetre> perimetres, Geographie geographie) {
        var prises = new TreeSet<String>();
        var departements = new TreeSet<String>();
        for (Perimetre perimetre : perimetres) {
            for (Territoire membre : geographie.composition(perimetre.territoire())) {
                departements.add(membre.rattachement().departement());
                prises.add(
                        membre.maille() == Maille.COMMUNE
                                ? membre.code()
                                : membre.rattachement().commune());
            }
        }
        return departements.stream()
                .flatMap(d -> geographie.trouver(Maille.DEPARTEMENT, d).stream())
                .map(d -> manque(d, prises, geographie))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> manque(Territoire departement, TreeSet<String> prises, Geographie geographie) {
        List<Territoire> libres = geographie.membres(departement, Maille.COMMUNE).stream()
                .filter(c -> !prises.contains(c.code()))
                .toList();
        if (libres.isEmpty()) return Optional.empty();
        return Optional.of("%s, hors de tout périmètre : %s.".formatted(departement.nom(), citer(libres)));
    }

    private static String citer(List<Territoire> territoires) {
        int cites = Math.min(6, territoires.size());
        String noms =
                territoires.subList(0, cites).stream().map(Territoire::nom).collect(Collectors.joining(", "));
        int reste = territoires.size() - cites;
        return reste == 0 ? noms : noms + " et " + reste + (reste == 1 ? " autre" : " autres");
    }
}
