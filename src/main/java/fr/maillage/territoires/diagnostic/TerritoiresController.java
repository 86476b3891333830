package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.millesimes.GeographiesDatees;
import fr.maillage.references.territoire.millesimes.PerimetreDate;
import fr.maillage.references.territoire.perimetres.Perimetre;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.territoires.diagnostic.pages.RecherchePage;
import fr.maillage.territoires.diagnostic.pages.SuggestionsFragment;
import fr.maillage.territoires.diagnostic.pages.TerritoiresPage;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Trouver un territoire : la porte d’entrée, la recherche, les suggestions pendant la frappe. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class TerritoiresController {
    private static final int SUGGESTIONS = 8;
    private static final int REPONSES = 50;

    private final Territoires territoires;
    private final Perimetres perimetres;
    private final GeographiesDatees dates;

    TerritoiresController(Territoires territoires, Perimetres perimetres, GeographiesDatees dates) {
        this.territoires = territoires;
        this.perimetres = perimetres;
        this.dates = dates;
    }

    @GetMapping("/territoires")
    TerritoiresPage accueil() {
        var geographie = territoires.geographie();
        List<Territoire> departements = geographie
                .actuels(Maille.DEPARTEMENT)
                .sorted(java.util.Comparator.comparing(Territoire::code))
                .toList();
        return new TerritoiresPage(
                departements,
                geographie
                        .actuels(Maille.REGION)
                        .sorted(java.util.Comparator.comparing(Territoire::nom))
                        .toList(),
                geographie.france(),
                dates.annees());
    }

    @GetMapping("/recherche")
    RecherchePage recherche(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String geographie) {
        int annee = geographie.matches("\\d{4}") ? Integer.parseInt(geographie) : aujourdHui();
        if (annee == aujourdHui() || !dates.connait(annee)) {
            return new RecherchePage(q, trouver(q, REPONSES), aujourdHui(), dates.annees(), List.of());
        }
        var trouves = dates.chercher(q, annee, REPONSES);
        return new RecherchePage(
                q,
                trouves.stream().map(this::reponse).toList(),
                annee,
                dates.annees(),
                dates.au(annee)
                        .manques(trouves.stream()
                                .flatMap(p -> p.communes().stream())
                                .toList()));
    }

    private int aujourdHui() {
        return territoires.geographie().millesime();
    }

    private SuggestionsFragment.Reponse reponse(PerimetreDate p) {
        String quoi = p.maille().libelle() + " au 1er janvier " + p.annee() + ",";
        String ou = p.maille() == Maille.COMMUNE
                ? dates.au(p.annee()).contenants(p.communes().getFirst()).stream()
                        .map(PerimetreDate::nom)
                        .distinct()
                        .collect(Collectors.joining(", "))
                : p.communes().size() + " communes";
        return new SuggestionsFragment.Reponse(p.nom(), p.code(), quoi, ou, p.href());
    }

    @GetMapping("/recherche/suggestions")
    SuggestionsFragment suggestions(@RequestParam(defaultValue = "") String q) {
        return new SuggestionsFragment(q, trouver(q, SUGGESTIONS));
    }

    private List<SuggestionsFragment.Reponse> trouver(String q, int combien) {
        return perimetres.chercher(q, combien).stream().map(this::reponse).toList();
    }

    private SuggestionsFragment.Reponse reponse(Territoire t) {
        var geographie = territoires.geographie();
        String ou = geographie
                .contenant(t, Maille.COMMUNE)
                .or(() -> geographie.contenant(t, Maille.DEPARTEMENT))
                .map(Territoire::nom)
                .orElse("");
        String quoi = t.actuel()
                ? perimetres
                        .trouver(t)
                        .map(Perimetre::mention)
                        .filter(Predicate.not(String::isEmpty))
                        .orElse(t.maille().libelle())
                : "ancienne commune, jusqu’en "
                        + java.util.Objects.requireNonNull(t.fin()).getYear();
        String href = t.actuel() ? t.href() : t.href() + "/" + t.debut();
        return new SuggestionsFragment.Reponse(t.nom(), t.code(), quoi, ou, href);
    }
}
