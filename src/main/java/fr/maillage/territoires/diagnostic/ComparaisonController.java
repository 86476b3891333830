package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.territoires.diagnostic.pages.ComparaisonPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Met jusqu’à six territoires côte à côte, thème par thème. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class ComparaisonController {
    private static final int AU_PLUS = 6;

    private final Perimetres perimetres;
    private final ComposerUnPortrait portraits;
    private final Indicateurs indicateurs;

    ComparaisonController(Perimetres perimetres, ComposerUnPortrait portraits, Indicateurs indicateurs) {
        this.perimetres = perimetres;
        this.portraits = portraits;
        this.indicateurs = indicateurs;
    }

    /** Chaque territoire est dit par sa maille et son code (commune:49007), ou ajouté par un nom à chercher. */
    @GetMapping("/territoires/comparer")
    ComparaisonPage comparer(
            @RequestParam(name = "avec", required = false) @Nullable List<String> avec,
            @RequestParam(defaultValue = "") String ajouter,
            @RequestParam(required = false) @Nullable String retirer) {
        var choisis = new ArrayList<Territoire>();
        for (String cle : avec == null ? List.<String>of() : avec) {
            if (!cle.equals(retirer))
                lire(cle).filter(t -> !choisis.contains(t)).ifPresent(choisis::add);
        }
        String avis = ajouter.isBlank() ? "" : ajouter(ajouter, choisis);
        if (choisis.size() > AU_PLUS) {
            choisis.subList(AU_PLUS, choisis.size()).clear();
            avis = "Six territoires au plus se comparent d’un coup : les suivants ont été laissés de côté.";
        }
        return new ComparaisonPage(choisis, avis, choisis.size() < 2 ? List.of() : chapitres(choisis));
    }

    private String ajouter(String mots, List<Territoire> choisis) {
        Optional<Territoire> trouve = perimetres.chercher(mots, 10).stream()
                .filter(Territoire::actuel)
                .filter(t -> !choisis.contains(t))
                .findFirst();
        trouve.ifPresent(choisis::add);
        return trouve.isPresent() ? "" : "Aucun autre territoire ne répond à « " + mots + " ».";
    }

    private Optional<Territoire> lire(String cle) {
        int deux = cle.indexOf(':');
        return deux < 0 ? Optional.empty() : perimetres.trouver(cle.substring(0, deux), cle.substring(deux + 1));
    }

    private List<Chapitre> chapitres(List<Territoire> choisis) {
        Portrait portrait = portraits.face(choisis.getFirst(), choisis.subList(1, choisis.size()));
        var source = new ChapitresDuPortrait(portrait, indicateurs.catalogue(), CartesDuPortrait.SANS);
        var chapitres = new ArrayList<Chapitre>();
        for (Theme theme : Theme.values()) {
            if (!portrait.du(theme).isEmpty()) chapitres.add(source.theme(theme));
        }
        return chapitres;
    }
}
