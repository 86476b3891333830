package fr.maillage.references.legislation;

import fr.maillage.references.baremes.Bareme;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.ControleDesBaremes;
import fr.maillage.references.baremes.Edition;
import fr.maillage.references.legislation.pages.BaremePage;
import fr.maillage.references.legislation.pages.BaremesPage;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Lien;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Les valeurs légales à l’écran, pour tout agent — la loi est publique : ce qui vaut aujourd’hui, ce qu’il faut relire, l’histoire de chacune. */
@Controller
@OuvertAuxAgents
class BaremesController {
    static final String UN = "/baremes/{dossier:[a-z_]+}/{valeur:[a-z0-9_]+}";

    private final Baremes baremes = Baremes.duProduit();
    private final JdbcValeurs base;
    private final QuiEmploie quiEmploie;
    private final ObjectProvider<SuiteDUneValeur> suites;

    BaremesController(JdbcValeurs base, QuiEmploie quiEmploie, ObjectProvider<SuiteDUneValeur> suites) {
        this.base = base;
        this.quiEmploie = quiEmploie;
        this.suites = suites;
    }

    @GetMapping("/baremes")
    BaremesPage lister() {
        LocalDate jour = Quand.aujourdHui();
        var alertes = ControleDesBaremes.examiner(baremes, jour).stream()
                .map(a -> new Lien(a.phrase(), "/baremes/" + a.code()))
                .toList();
        var attentes = base.toutes().stream()
                .filter(v -> v.etat() == ValeurAjoutee.Etat.A_RELIRE)
                .map(v -> new Lien(
                        "%s, à partir du %s"
                                .formatted(
                                        baremes.exiger(v.code()).nom(),
                                        Quand.jour(v.edition().depuis())),
                        "/baremes/" + v.code()))
                .toList();
        return new BaremesPage(
                alertes,
                attentes,
                base.aEmployer().size(),
                baremes.tous().stream().map(b -> ligne(b, jour)).toList());
    }

    @GetMapping(UN)
    BaremePage detail(@PathVariable String dossier, @PathVariable String valeur) {
        return page(TenirLesValeurs.exiger(dossier + "/" + valeur), List.of());
    }

    BaremePage page(Bareme bareme, List<ErreurDeChamp> erreurs) {
        LocalDate jour = Quand.aujourdHui();
        var ajoutees = base.de(bareme.code());
        return new BaremePage(
                bareme.nom(),
                bareme.code(),
                bareme.unite(),
                Quand.jour(bareme.verifieLe()),
                ControleDesBaremes.examiner(baremes, jour).stream()
                        .filter(a -> a.code().equals(bareme.code()))
                        .map(ControleDesBaremes.Alerte::phrase)
                        .toList(),
                quiEmploie.lire(bareme.code(), jour),
                bareme.editions().stream()
                        .sorted(Comparator.comparing(Edition::depuis).reversed())
                        .map(e -> ligne(bareme, e, ajoutees, jour))
                        .toList(),
                ajoutees.stream()
                        .filter(v -> v.etat() == ValeurAjoutee.Etat.A_RELIRE)
                        .map(v -> attente(bareme, v))
                        .toList(),
                ajoutees.stream()
                        .filter(v -> v.etat() == ValeurAjoutee.Etat.RETIREE)
                        .map(v -> retrait(bareme, v))
                        .toList(),
                erreurs);
    }

    private BaremePage.Ligne ligne(Bareme bareme, Edition e, List<ValeurAjoutee> ajoutees, LocalDate jour) {
        var ajoutee = ajoutees.stream()
                .filter(v ->
                        v.etat() == ValeurAjoutee.Etat.PUBLIEE && v.edition().equals(e))
                .findFirst();
        return new BaremePage.Ligne(
                Quand.jour(e.depuis()),
                e.depuis().isAfter(jour),
                bareme.lisibles(e),
                e.texte(),
                e.adresse(),
                ajoutee.map(BaremesController::origine).orElse(""),
                ajoutee.map(ValeurAjoutee::id).orElse(0L),
                suites(e.depuis(), jour));
    }

    private List<Lien> suites(LocalDate effet, LocalDate jour) {
        return effet.isAfter(jour)
                ? suites.orderedStream().map(s -> s.proposer(effet)).toList()
                : List.of();
    }

    private static String origine(ValeurAjoutee v) {
        return "%s ; publiée par %s le %s"
                .formatted(saisie(v), v.publieeParNom(), v.publieeLe() == null ? "" : Quand.court(v.publieeLe()));
    }

    private static String saisie(ValeurAjoutee v) {
        return "Ajoutée ici par %s le %s".formatted(v.saisieParNom(), Quand.court(v.saisieLe()));
    }

    private static BaremePage.Attente attente(Bareme bareme, ValeurAjoutee v) {
        long moi = QuiTravaille.agent().map(AgentConnecte::id).orElse(0L);
        return new BaremePage.Attente(
                v.id(),
                Quand.jour(v.edition().depuis()),
                bareme.lisibles(v.edition()),
                v.edition().texte(),
                v.edition().adresse(),
                saisie(v),
                v.saisiePar() == moi);
    }

    private static String retrait(Bareme bareme, ValeurAjoutee v) {
        return "%s depuis le %s, par %s le %s : %s"
                .formatted(
                        String.join(", ", bareme.lisibles(v.edition())),
                        Quand.jour(v.edition().depuis()),
                        v.retireeParNom(),
                        v.retireeLe() == null ? "" : Quand.court(v.retireeLe()),
                        v.motif());
    }

    private static BaremesPage.Ligne ligne(Bareme bareme, LocalDate jour) {
        Edition enVigueur = bareme.enVigueur(jour).orElse(bareme.editions().getFirst());
        String valeur = enVigueur.cases().size() == 1
                ? bareme.lisibles(enVigueur).getFirst()
                : enVigueur.cases().size() + " valeurs";
        return new BaremesPage.Ligne(
                bareme.code(), bareme.nom(), valeur, Quand.jour(enVigueur.depuis()), Quand.jour(bareme.verifieLe()));
    }
}
