package fr.maillage.personnes.accompagnement.reperes;

import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.personnes.accompagnement.reperes.pages.ReperesPage;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Les repères par public d’un dossier. Ce qui est coché répond par POST : ni l’adresse, ni la base n’en gardent rien. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_EVALUATION)
class ReperesParPublicController {
    private static final String ADRESSE = "/personnes/dossiers/{id:\\d+}/reperes";
    private static final int MAJORITE = 18;
    private static final int SENIOR = 60;
    private static final int JEUNE = 16;
    private static final int PLUS_JEUNE = 25;

    private final LireLesReperes lecture;
    private final DomainesDeVie domaines;

    ReperesParPublicController(LireLesReperes lecture, DomainesDeVie domaines) {
        this.lecture = lecture;
        this.domaines = domaines;
    }

    @GetMapping(ADRESSE)
    ReperesPage ouvrir(@PathVariable long id) {
        return page(id, 0, "", Set.of());
    }

    @PostMapping(ADRESSE)
    ReperesPage choisir(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long personne,
            @RequestParam(name = "public", defaultValue = "") String code,
            @RequestParam(required = false) @Nullable Set<String> situation) {
        return page(id, personne, code, situation == null ? Set.of() : situation);
    }

    private ReperesPage page(long id, long choisie, String code, Set<String> situations) {
        var lu = lecture.executer(id);
        var personne = lu.foyer().stream()
                .filter(m -> m.personne() == choisie)
                .findFirst()
                .orElse(lu.foyer().getFirst());
        Integer ans = ans(personne);
        var qui = Reperes.MAISON.exiger(code.isEmpty() ? propose(lu.foyer(), ans) : code);
        String dossier = lu.dossier().href();
        return new ReperesPage(
                lu.dossier(),
                lu.foyer(),
                personne.personne(),
                Reperes.MAISON.publics().stream()
                        .map(p -> new ReperesPage.Choix(
                                p.code(), p.libelle(), p.code().equals(qui.code())))
                        .toList(),
                qui.situations().entrySet().stream()
                        .map(s -> new ReperesPage.Choix(s.getKey(), s.getValue(), situations.contains(s.getKey())))
                        .toList(),
                qui.libelle() + (ans == null ? "" : ", " + ans + " ans"),
                qui.pour(ans)
                        ? ""
                        : "À %d ans, ces repères ne sont pas faits pour cette personne : choisissez-en d’autres."
                                .formatted(ans),
                qui.questions().stream()
                        .filter(q -> Reperes.vaut(q.si(), situations))
                        .map(q -> new ReperesPage.Question(domaines.libelle(q.domaine()), q.texte()))
                        .toList(),
                qui.attention(),
                qui.droits().stream()
                        .filter(d -> Reperes.vaut(d.si(), situations) && Reperes.dans(d.age(), ans))
                        .map(d -> new ReperesPage.Droit(
                                d.libelle(),
                                d.etat() == null ? "" : d.etat(),
                                d.dit() == null ? "" : d.dit(),
                                d.texte() + (d.aRelire() ? " · à relire sur le texte" : ""),
                                d.droit() == null ? "" : dossier + "/droits/" + d.droit()))
                        .toList(),
                qui.partenaires().stream()
                        .filter(p -> Reperes.vaut(p.si(), situations))
                        .map(p -> new ReperesPage.Partenaire(
                                p.libelle(),
                                dossier + "/orientations/nouvelle?personne=" + personne.personne() + "&q="
                                        + URLEncoder.encode(p.mots(), StandardCharsets.UTF_8)))
                        .toList(),
                Quand.jour(Reperes.MAISON.verifieLe()));
    }

    /** Les repères qui semblent les bons, d’après les âges ; l’agent en choisit d’autres d’un geste. */
    static String propose(List<MembreDuFoyer> foyer, @Nullable Integer ans) {
        if (ans != null && ans >= SENIOR) return "SENIOR";
        boolean enfants = foyer.stream().map(ReperesParPublicController::ans).anyMatch(a -> a != null && a < MAJORITE);
        if (ans == null || ans < JEUNE || ans > PLUS_JEUNE) return "FAMILLE";
        return enfants && ans >= MAJORITE ? "FAMILLE" : "JEUNE";
    }

    private static @Nullable Integer ans(MembreDuFoyer membre) {
        LocalDate ne = membre.naissance();
        return ne == null ? null : Period.between(ne, Quand.aujourdHui()).getYears();
    }
}
