package fr.maillage.territoires.diagnostic.explorateur;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.catalogue.NonAlimente;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.territoires.diagnostic.explorateur.pages.CataloguePage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** La liste de ce que l’on mesure d’un territoire, et de ce que l’on ne mesure pas encore. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class IndicateursController {
    private final Catalogue catalogue;

    IndicateursController(Indicateurs indicateurs) {
        this.catalogue = indicateurs.catalogue();
    }

    @GetMapping({"/territoires/indicateurs", "/territoires/catalogue"})
    CataloguePage liste(@RequestParam(defaultValue = "") String q) {
        String mots = q.strip().toLowerCase(Locale.FRANCE);
        var alimentes = new LinkedHashMap<Theme, List<Indicateur>>();
        var absents = new LinkedHashMap<Theme, List<NonAlimente>>();
        for (Theme theme : Theme.values()) {
            List<Indicateur> siens = catalogue.parTheme(theme).stream()
                    .filter(i -> contient(mots, i.code(), i.libelle(), i.definition()))
                    .toList();
            if (!siens.isEmpty()) alimentes.put(theme, siens);
            List<NonAlimente> manquants = catalogue.nonAlimentes().stream()
                    .filter(n -> n.theme() == theme && contient(mots, n.code(), n.libelle(), n.raison()))
                    .toList();
            if (!manquants.isEmpty()) absents.put(theme, manquants);
        }
        return new CataloguePage(
                q.strip(),
                alimentes,
                absents,
                catalogue.indicateurs().size(),
                catalogue.nonAlimentes().size());
    }

    private static boolean contient(String mots, String... textes) {
        return Stream.of(mots.split("\\s+"))
                .allMatch(mot -> Stream.of(textes)
                        .anyMatch(t -> t.toLowerCase(Locale.FRANCE).contains(mot)));
    }
}
