package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.millesimes.GeographiesDatees;
import fr.maillage.references.territoire.millesimes.PerimetreDate;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.territoires.diagnostic.pages.TerritoiresPage;
import fr.maillage.territoires.diagnostic.pages.TerritoiresTrouvesPage;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Trouver un territoire : la porte d’entrée, la recherche, dans la géographie d’aujourd’hui ou d’hier. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class TerritoiresController {
    private static final int REPONSES = 50;

    private final Territoires territoires;
    private final TerritoiresTrouves trouves;
    private final GeographiesDatees dates;

    TerritoiresController(Territoires territoires, TerritoiresTrouves trouves, GeographiesDatees dates) {
        this.territoires = territoires;
        this.trouves = trouves;
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

    @GetMapping("/territoires/recherche")
    TerritoiresTrouvesPage recherche(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String geographie) {
        int annee = geographie.matches("\\d{4}") ? Integer.parseInt(geographie) : aujourdHui();
        if (annee == aujourdHui() || !dates.connait(annee)) {
            return new TerritoiresTrouvesPage(
                    q, trouves.executer(q, REPONSES), aujourdHui(), dates.annees(), List.of());
        }
        var anciens = dates.chercher(q, annee, REPONSES);
        return new TerritoiresTrouvesPage(
                q,
                anciens.stream().map(this::reponse).toList(),
                annee,
                dates.annees(),
                dates.au(annee)
                        .manques(anciens.stream()
                                .flatMap(p -> p.communes().stream())
                                .toList()));
    }

    private int aujourdHui() {
        return territoires.geographie().millesime();
    }

    private TerritoiresTrouvesPage.Reponse reponse(PerimetreDate p) {
        String quoi = p.maille().libelle() + " au 1er janvier " + p.annee() + ",";
        String ou = p.maille() == Maille.COMMUNE
                ? dates.au(p.annee()).contenants(p.communes().getFirst()).stream()
                        .map(PerimetreDate::nom)
                        .distinct()
                        .collect(Collectors.joining(", "))
                : p.communes().size() + " communes";
        return new TerritoiresTrouvesPage.Reponse(p.nom(), p.code(), quoi, ou, p.href());
    }
}
