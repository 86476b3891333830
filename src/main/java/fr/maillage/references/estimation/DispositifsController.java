package fr.maillage.references.estimation;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.estimation.pages.DispositifPage;
import fr.maillage.references.estimation.pages.DispositifsPage;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.Quand;
import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Les fiches des dispositifs, pour tout agent : la loi est publique. Une date hors du calendrier relit la fiche au jour même. */
@Controller
@OuvertAuxAgents
class DispositifsController {
    private static final LocalDate PREMIERE_DATE = LocalDate.of(2023, 1, 1);
    private static final LocalDate DERNIERE_DATE = LocalDate.of(2035, 12, 31);

    private final Baremes baremes = Baremes.duProduit();
    private final Dispositifs dispositifs = new Dispositifs();
    private final LectureDUneFiche lecture = new LectureDUneFiche(baremes, dispositifs);

    @GetMapping("/droits/dispositifs")
    DispositifsPage lister() {
        var ordre = Collator.getInstance(Locale.FRENCH);
        return new DispositifsPage(dispositifs.tous().stream()
                .sorted(Comparator.comparing(Dispositif::nom, ordre))
                .map(d -> new DispositifsPage.Ligne(
                        d.code(), d.nom(), d.pour(), d.demarche().organisme()))
                .toList());
    }

    @GetMapping("/droits/dispositifs/{code:[a-z_]+}")
    DispositifPage lire(@PathVariable String code, @RequestParam(defaultValue = "") String au) {
        Dispositif dispositif =
                dispositifs.de(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return lecture.lire(dispositif, date(au));
    }

    private static LocalDate date(String au) {
        try {
            LocalDate date = au.isBlank() ? Quand.aujourdHui() : LocalDate.parse(au);
            return date.isBefore(PREMIERE_DATE) ? PREMIERE_DATE : date.isAfter(DERNIERE_DATE) ? DERNIERE_DATE : date;
        } catch (DateTimeParseException illisible) {
            return Quand.aujourdHui();
        }
    }
}
