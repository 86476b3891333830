package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.pages.QualitePage;
import fr.maillage.personnes.accueil.pages.ReglagesPage;
import fr.maillage.references.agenda.Lieu;
import fr.maillage.references.agenda.Lieux;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La qualité de l’accueil, mois par mois, et les réglages de l’organisation. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
class QualiteController {
    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);

    private final QualiteDAccueil qualite;
    private final Lieux lieux;

    QualiteController(QualiteDAccueil qualite, Lieux lieux) {
        this.qualite = qualite;
        this.lieux = lieux;
    }

    @GetMapping("/accueil/qualite")
    QualitePage mois(@RequestParam(defaultValue = "") String mois) {
        return page(lire(mois), Map.of(), List.of());
    }

    private static YearMonth lire(String mois) {
        try {
            return mois.isBlank() ? YearMonth.from(Quand.aujourdHui()) : YearMonth.parse(mois);
        } catch (DateTimeParseException illisible) {
            return YearMonth.from(Quand.aujourdHui());
        }
    }

    private QualitePage page(YearMonth mois, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        var tous = qualite.mois(mois);
        var ouverts = lieux.ouverts();
        return new QualitePage(
                mois.toString(),
                MOIS.format(mois),
                qualite.reglage().attenteVisee(),
                tous.stream()
                        .map(m -> new QualitePage.Ligne(m.lieu(), m.recus(), m.mediane(), m.repartis(), m.depasse()))
                        .toList(),
                ouverts.stream()
                        .map(l -> new QualitePage.Manque(
                                l.nom(),
                                Arrays.stream(Lieu.Atout.values())
                                        .filter(a ->
                                                !Boolean.TRUE.equals(l.atouts().get(a)))
                                        .map(Lieu.Atout::libelle)
                                        .toList()))
                        .filter(m -> !m.manques().isEmpty())
                        .toList(),
                qualite.incidents(mois).stream()
                        .map(i -> new QualitePage.IncidentPage(
                                Quand.jour(i.jour()),
                                i.lieu(),
                                Mot.lire(QualiteDAccueil.Genre.class, i.genre()).libelle(),
                                i.suite()))
                        .toList(),
                noms(ouverts),
                Mot.choix(QualiteDAccueil.Genre.class),
                saisie,
                erreurs);
    }

    private static Map<String, String> noms(List<Lieu> lieux) {
        var noms = new LinkedHashMap<String, String>();
        lieux.forEach(l -> noms.put(String.valueOf(l.id()), l.nom()));
        return noms;
    }

    @PostMapping("/accueil/qualite")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    Object declarer(@RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        String recit = saisie.getOrDefault("recit", "").strip();
        if (recit.isEmpty()) {
            return page(
                    lire(""),
                    saisie,
                    List.of(new ErreurDeChamp("recit", "Dites en une phrase ce qui s’est passé, sans nom.")));
        }
        var dates = new DatesSaisies(saisie);
        var jour = java.util.Objects.requireNonNullElseGet(dates.facultative("jour"), Quand::aujourdHui);
        if (!dates.lisibles()) return page(lire(""), saisie, dates.erreurs());
        long lieu = lireLeLieu(saisie);
        var choisi = lieux.trouver(lieu);
        if (choisi.isEmpty() || jour.isAfter(Quand.aujourdHui())) {
            return page(
                    lire(""),
                    saisie,
                    List.of(new ErreurDeChamp("lieu", "Choisissez le lieu, et un jour qui n’est pas à venir.")));
        }
        qualite.declarer(
                lieu,
                jour,
                Mot.lire(QualiteDAccueil.Genre.class, saisie.getOrDefault("genre", "")),
                recit,
                saisie.getOrDefault("suite", "").strip());
        suite.addFlashAttribute(PageRenderer.MESSAGE, "L’incident est noté ; son récit est scellé.");
        return "redirect:/accueil/qualite?mois=" + YearMonth.from(jour);
    }

    private static long lireLeLieu(Map<String, String> saisie) {
        String lieu = saisie.getOrDefault("lieu", "");
        return lieu.matches("\\d{1,18}") ? Long.parseLong(lieu) : 0;
    }

    @GetMapping("/accueil/reglages")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    ReglagesPage reglages() {
        var r = qualite.reglage();
        return new ReglagesPage(
                String.valueOf(r.attenteVisee()), r.agrement(), r.moyens(), r.horaires(), r.version(), List.of());
    }

    @PostMapping("/accueil/reglages")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    Object regler(@RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        String attente = saisie.getOrDefault("attenteVisee", "").strip();
        var erreurs = new java.util.ArrayList<ErreurDeChamp>();
        int minutes = attente.matches("\\d{1,3}") ? Integer.parseInt(attente) : 0;
        if (minutes < 1 || minutes > 240) {
            erreurs.add(new ErreurDeChamp(
                    "attenteVisee", "« %s » n’est pas un nombre de minutes entre 1 et 240.".formatted(attente)));
        }
        String version = saisie.getOrDefault("version", "0");
        int lue = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        String agrement = saisie.getOrDefault("agrement", "").strip();
        String moyens = saisie.getOrDefault("moyens", "").strip();
        String horaires = saisie.getOrDefault("horaires", "").strip();
        if (erreurs.isEmpty()
                && !qualite.regler(new JdbcComptesDAccueil.Reglage(minutes, agrement, moyens, horaires, lue))) {
            erreurs.add(new ErreurDeChamp(
                    "attenteVisee",
                    "Un collègue a changé ces réglages pendant ce temps : rouvrez la page, puis recommencez."));
        }
        if (!erreurs.isEmpty()) return new ReglagesPage(attente, agrement, moyens, horaires, lue, erreurs);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Les réglages sont enregistrés.");
        return "redirect:/accueil/reglages";
    }
}
