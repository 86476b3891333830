package fr.maillage.references.estimation;

import fr.maillage.references.baremes.Bareme;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.ControleDesBaremes;
import fr.maillage.references.baremes.Edition;
import fr.maillage.references.droits.EmploisDesBaremes;
import fr.maillage.references.estimation.pages.BaremePage;
import fr.maillage.references.estimation.pages.BaremesPage;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.Quand;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Les valeurs légales à l’écran, pour tout agent — la loi est publique : ce qui vaut aujourd’hui, ce qu’il faut relire, l’histoire de chacune. */
@Controller
@OuvertAuxAgents
class BaremesController {
    private static final DecimalFormatSymbols FRANCAIS = DecimalFormatSymbols.getInstance(Locale.FRANCE);

    private final Baremes baremes = Baremes.duProduit();

    @GetMapping("/baremes")
    BaremesPage lister() {
        LocalDate jour = Quand.aujourdHui();
        var alertes = ControleDesBaremes.examiner(baremes, jour).stream()
                .map(ControleDesBaremes.Alerte::phrase)
                .toList();
        return new BaremesPage(
                alertes, baremes.tous().stream().map(b -> ligne(b, jour)).toList());
    }

    @GetMapping("/baremes/{dossier:[a-z_]+}/{valeur:[a-z0-9_]+}")
    BaremePage detail(@PathVariable String dossier, @PathVariable String valeur) {
        String code = dossier + "/" + valeur;
        Bareme bareme = baremes.tous().stream()
                .filter(b -> b.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lignes = bareme.editions().stream()
                .sorted(Comparator.comparing(Edition::depuis).reversed())
                .map(e -> new BaremePage.Ligne(Quand.jour(e.depuis()), valeurs(bareme, e), e.texte(), e.adresse()))
                .toList();
        return new BaremePage(
                bareme.nom(),
                bareme.code(),
                bareme.unite(),
                Quand.jour(bareme.verifieLe()),
                EmploisDesBaremes.au(baremes, Quand.aujourdHui()).getOrDefault(code, List.of()),
                lignes);
    }

    private static BaremesPage.Ligne ligne(Bareme bareme, LocalDate jour) {
        Edition enVigueur = bareme.editions().stream()
                .filter(e -> !e.depuis().isAfter(jour))
                .reduce((avant, apres) -> apres)
                .orElse(bareme.editions().getFirst());
        String valeur = enVigueur.cases().size() == 1
                ? valeurs(bareme, enVigueur).getFirst()
                : enVigueur.cases().size() + " valeurs";
        return new BaremesPage.Ligne(
                bareme.code(), bareme.nom(), valeur, Quand.jour(enVigueur.depuis()), Quand.jour(bareme.verifieLe()));
    }

    private static List<String> valeurs(Bareme bareme, Edition edition) {
        return edition.cases().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey().isEmpty()
                        ? lisible(bareme, e.getValue())
                        : e.getKey().replace('_', ' ') + " : " + lisible(bareme, e.getValue()))
                .toList();
    }

    /** « 1 041,59 € » pour un montant, « 60 ans » pour un âge, tel quel pour un taux. */
    private static String lisible(Bareme bareme, BigDecimal valeur) {
        boolean montant = bareme.unite().startsWith("euros");
        var forme = new DecimalFormat(montant ? "#,##0.00######" : "#,##0.##########", FRANCAIS);
        String unite = montant ? "\u00A0€" : bareme.unite().equals("ans") ? "\u00A0ans" : "";
        return forme.format(valeur) + unite;
    }
}
