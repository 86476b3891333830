package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.territoires.diagnostic.pages.AncienneCommunePage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Une commune d’hier : ce qu’elle est devenue, et les chiffres publiés quand elle existait. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class AncienneCommuneController {
    private final Territoires territoires;
    private final ComposerUnPortrait portraits;
    private final Indicateurs indicateurs;

    AncienneCommuneController(Territoires territoires, ComposerUnPortrait portraits, Indicateurs indicateurs) {
        this.territoires = territoires;
        this.portraits = portraits;
        this.indicateurs = indicateurs;
    }

    @GetMapping("/territoires/commune/{code}/{jour:[0-9-]+}")
    AncienneCommunePage voir(@PathVariable String code, @PathVariable("jour") String ecrit) {
        LocalDate jour = lire(ecrit);
        var geographie = territoires.geographie();
        Territoire commune = geographie.communeAu(code, jour).orElseThrow(() -> new Introuvable(code + " au " + jour));
        LocalDate fin = commune.fin();
        List<Territoire> devenues = fin == null
                ? List.of(commune)
                : territoires.passages().depuis(code, fin.getYear() - 1).keySet().stream()
                        .flatMap(c -> geographie.trouver(Maille.COMMUNE, c).stream())
                        .toList();
        Portrait portrait = portraits.face(commune, devenues);
        var source = new ChapitresDuPortrait(portrait, indicateurs.catalogue(), CartesDuPortrait.SANS);
        var blocs = new ArrayList<Bloc>();
        for (Theme theme : Theme.values()) {
            if (!portrait.du(theme).isEmpty()) {
                blocs.addAll(source.theme(theme).blocs().stream()
                        .filter(b -> b instanceof Bloc.Tableau)
                        .toList());
            }
        }
        return new AncienneCommunePage(commune, devenues, geographie.histoireDuCode(code), blocs);
    }

    private static LocalDate lire(String jour) {
        try {
            return LocalDate.parse(jour);
        } catch (DateTimeParseException illisible) {
            throw new Introuvable("jour " + jour);
        }
    }
}
