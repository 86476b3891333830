package fr.maillage.socle.bureau;

import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.bureau.SourceDeRecherche.Trouvaille;
import fr.maillage.socle.bureau.pages.RecherchePage;
import fr.maillage.socle.bureau.pages.SuggestionsFragment;
import fr.maillage.socle.web.Accueillant;
import fr.maillage.socle.web.Lien;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** La case du haut : une demande, et ce que chaque pièce ouverte à l’agent y répond. */
@Controller
@OuvertAuxAgents
class RechercheController {
    private static final int PAR_SOURCE = 8;
    private static final int PROPOSITIONS = 8;

    private final Supplier<List<SourceDeRecherche>> sources;
    private final Accueillant accueillant;

    RechercheController(ObjectProvider<SourceDeRecherche> sources, Accueillant accueillant) {
        this.sources = SingletonSupplier.of(() -> sources.stream()
                .sorted(Comparator.comparingInt(SourceDeRecherche::rang))
                .toList());
        this.accueillant = accueillant;
    }

    @GetMapping("/recherche")
    RecherchePage chercher(@RequestParam(defaultValue = "") String q) {
        String mots = q.strip();
        if (mots.isEmpty())
            return new RecherchePage(
                    "", List.of(), ouvertes().map(SourceDeRecherche::titre).toList());
        return new RecherchePage(
                mots,
                ouvertes()
                        .map(s -> new RecherchePage.Groupe(s.titre(), s.chercher(mots, PAR_SOURCE), tout(s, mots)))
                        .filter(g -> !g.reponses().isEmpty())
                        .toList(),
                ouvertes().map(SourceDeRecherche::titre).toList());
    }

    @GetMapping("/recherche/suggestions")
    SuggestionsFragment proposer(@RequestParam(defaultValue = "") String q) {
        String mots = q.strip();
        if (mots.isEmpty()) return new SuggestionsFragment("", List.of(), List.of());
        return new SuggestionsFragment(
                mots,
                ouvertes().filter(s -> !s.enTapant()).map(s -> tout(s, mots)).toList(),
                partager(ouvertes()
                        .filter(SourceDeRecherche::enTapant)
                        .map(s -> s.chercher(mots, PROPOSITIONS))
                        .toList()));
    }

    /** Chaque source a d’abord sa part ; ce qu’une autre ne remplit pas lui revient. */
    private static List<Trouvaille> partager(List<List<Trouvaille>> reponses) {
        if (reponses.isEmpty()) return List.of();
        int part = Math.max(2, PROPOSITIONS / reponses.size());
        return Stream.concat(
                        reponses.stream().flatMap(r -> r.stream().limit(part)),
                        reponses.stream().flatMap(r -> r.stream().skip(part)))
                .limit(PROPOSITIONS)
                .toList();
    }

    private Stream<SourceDeRecherche> ouvertes() {
        return sources.get().stream().filter(s -> accueillant.ouvre(page(s)));
    }

    private static String page(SourceDeRecherche source) {
        String adresse = source.adresse();
        return adresse.substring(0, adresse.indexOf('?'));
    }

    private static Lien tout(SourceDeRecherche source, String mots) {
        return new Lien(source.titre(), source.adresse() + URLEncoder.encode(mots, StandardCharsets.UTF_8));
    }
}
