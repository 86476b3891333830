package fr.maillage.territoires.restitution;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.territoires.diagnostic.ChapitresDuPortrait;
import fr.maillage.territoires.diagnostic.Portrait;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ce dont les quatre restitutions sont faites : le portrait et ses chapitres, lus une seule fois. */
record Matiere(
        Portrait portrait,
        Chapitre essentiel,
        Map<Theme, Chapitre> themes,
        Chapitre methode,
        String organisation,
        LocalDate jour) {

    static Matiere de(Portrait portrait, ChapitresDuPortrait chapitres, String organisation, LocalDate jour) {
        var themes = new EnumMap<Theme, Chapitre>(Theme.class);
        for (Theme theme : Theme.values()) {
            if (!portrait.du(theme).isEmpty()) themes.put(theme, chapitres.theme(theme));
        }
        return new Matiere(portrait, chapitres.essentiel(), themes, chapitres.methode(), organisation, jour);
    }

    Territoire territoire() {
        return portrait.territoire();
    }

    boolean aDesChiffres() {
        return !chiffres(1).isEmpty();
    }

    List<Bloc.ChiffreCle> chiffres(int auPlus) {
        return blocs(essentiel, Bloc.ChiffresCles.class).stream()
                .flatMap(b -> b.chiffres().stream())
                .limit(auPlus)
                .toList();
    }

    List<String> aRetenir(Chapitre chapitre, int auPlus) {
        return blocs(chapitre, Bloc.ARetenir.class).stream()
                .flatMap(b -> b.phrases().stream())
                .limit(auPlus)
                .toList();
    }

    Optional<Bloc.Illustration> carte() {
        return blocs(essentiel, Bloc.Illustration.class).stream().findFirst();
    }

    Optional<Bloc.Tableau> semblables() {
        return blocs(essentiel, Bloc.Tableau.class).stream().findFirst();
    }

    /** Les thèmes qui ont un graphique à montrer, dans l’ordre du portrait. */
    List<Theme> illustres() {
        return themes.keySet().stream()
                .filter(theme -> graphique(theme) != null)
                .toList();
    }

    @Nullable
    Graphique graphique(Theme theme) {
        Chapitre chapitre = themes.get(theme);
        return chapitre == null
                ? null
                : blocs(chapitre, Graphique.class).stream().findFirst().orElse(null);
    }

    /** « Insee, recensement de la population, 2022 ; … » : les producteurs et leurs jeux de données, sans répétition. */
    String sources() {
        return blocs(methode, Bloc.Sources.class).stream()
                .flatMap(b -> b.sources().stream())
                .map(s -> s.producteur() + ", " + s.libelle() + " (" + s.millesime() + ")")
                .distinct()
                .collect(Collectors.joining(" ; "));
    }

    List<Bloc.Source> jeux() {
        return blocs(methode, Bloc.Sources.class).stream()
                .flatMap(b -> b.sources().stream())
                .toList();
    }

    Couverture couverture(String titre, String sousTitre) {
        return new Couverture(titre, sousTitre, territoire().nom(), organisation, jour, List.of(), null);
    }

    static <T extends Bloc> List<T> blocs(Chapitre chapitre, Class<T> sorte) {
        return chapitre.blocs().stream()
                .filter(sorte::isInstance)
                .map(sorte::cast)
                .toList();
    }
}
