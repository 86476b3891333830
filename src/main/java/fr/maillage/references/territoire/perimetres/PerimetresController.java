package fr.maillage.references.territoire.perimetres;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.perimetres.pages.ConflitPage;
import fr.maillage.references.territoire.perimetres.pages.PerimetrePage;
import fr.maillage.references.territoire.perimetres.pages.PerimetresPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.Page;
import fr.maillage.socle.web.PageRenderer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les périmètres de l’organisation : la liste, la fiche, ses changements. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DONNEES_PUBLIQUES)
class PerimetresController {
    private static final String LISTE = "/territoires/perimetres";

    private final Perimetres perimetres;
    private final EnregistrerUnPerimetre enregistrer;
    private final LectureDeMembres lecture;
    private final Territoires territoires;

    PerimetresController(
            Perimetres perimetres,
            EnregistrerUnPerimetre enregistrer,
            LectureDeMembres lecture,
            Territoires territoires) {
        this.perimetres = perimetres;
        this.enregistrer = enregistrer;
        this.lecture = lecture;
        this.territoires = territoires;
    }

    @GetMapping(LISTE)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
    PerimetresPage liste() {
        var geographie = territoires.geographie();
        List<Perimetre> miens = perimetres.miens();
        var lignes = miens.stream()
                .map(p -> new PerimetresPage.Ligne(
                        p.territoire(),
                        p.mention(),
                        p.note(),
                        composition(geographie.composition(p.territoire())),
                        population(geographie.composition(p.territoire()))))
                .toList();
        return new PerimetresPage(lignes, ReglesDePerimetre.manques(miens, geographie));
    }

    @GetMapping(LISTE + "/nouveau")
    PerimetrePage nouveau() {
        return page(null, "", "", List.of(), "", List.of(), 0);
    }

    @GetMapping(LISTE + "/{code:P\\d+}")
    PerimetrePage fiche(@PathVariable String code) {
        Perimetre p = exiger(code);
        return page(
                p,
                p.territoire().nom(),
                p.note(),
                territoires.geographie().composition(p.territoire()),
                "",
                List.of(),
                p.version());
    }

    @PostMapping(LISTE + "/nouveau")
    Object creer(PerimetreForm form, RedirectAttributes suite) {
        return traiter(null, form, suite);
    }

    @PostMapping(LISTE + "/{code:P\\d+}")
    Object changer(@PathVariable String code, PerimetreForm form, RedirectAttributes suite) {
        return traiter(exiger(code), form, suite);
    }

    @PostMapping(LISTE + "/{code:P\\d+}/suppression")
    Object supprimer(@PathVariable String code, PerimetreForm form, RedirectAttributes suite) {
        Perimetre perimetre = exiger(code);
        return switch (enregistrer.supprimer(perimetre, form.versionLue())) {
            case EnregistrerUnPerimetre.Resultat.Fait _ ->
                retour(suite, "Le périmètre « " + perimetre.territoire().nom() + " » est supprimé.");
            default ->
                retour(
                        suite,
                        "Le périmètre « " + perimetre.territoire().nom()
                                + " » vient d’être changé par quelqu’un : relisez-le avant de le supprimer.");
        };
    }

    private Object traiter(@Nullable Perimetre actuel, PerimetreForm form, RedirectAttributes suite) {
        var lue = lecture.lire(form.liste());
        var membres = new java.util.LinkedHashSet<>(lue.membres());
        var reproches = new ArrayList<>(lue.reproches());
        String geste = PerimetreForm.propre(form.geste());
        if (geste.equals("ajouter")) ajouter(PerimetreForm.propre(form.ajout()), membres, reproches);
        if (!geste.equals("enregistrer") || !reproches.isEmpty()) return saisie(actuel, form, membres, reproches);
        var demande = new EnregistrerUnPerimetre.Demande(
                actuel,
                form.versionLue(),
                PerimetreForm.propre(form.nom()),
                PerimetreForm.propre(form.note()),
                membres);
        return switch (enregistrer.executer(demande)) {
            case EnregistrerUnPerimetre.Resultat.Refuse r -> saisie(actuel, form, membres, r.raisons());
            case EnregistrerUnPerimetre.Resultat.DejaChange _ ->
                conflit(java.util.Objects.requireNonNull(actuel), demande);
            case EnregistrerUnPerimetre.Resultat.Fait _ -> retour(suite, enregistre(demande));
        };
    }

    private String enregistre(EnregistrerUnPerimetre.Demande demande) {
        List<Perimetre> autres = perimetres.miens().stream()
                .filter(p -> !p.territoire().nom().equals(demande.nom()))
                .toList();
        String recouvrements =
                String.join(" ", ReglesDePerimetre.recouvrements(demande.membres(), autres, territoires.geographie()));
        return "Le périmètre « %s » est enregistré.%s"
                .formatted(demande.nom(), recouvrements.isEmpty() ? "" : " À savoir : " + recouvrements);
    }

    private void ajouter(String mots, Collection<Territoire> membres, List<String> reproches) {
        var geographie = territoires.geographie();
        Optional<Territoire> ensemble = mots.isEmpty()
                ? Optional.empty()
                : territoires.chercher(mots, 20).stream()
                        .filter(t -> t.actuel() && t.maille().composeeDeCommunes() && t.maille() != Maille.FRANCE)
                        .filter(t -> !geographie.membres(t, Maille.COMMUNE).isEmpty())
                        .findFirst();
        if (ensemble.isEmpty()) {
            reproches.add(
                    "« %s » : aucun canton, aucune intercommunalité, aucun département fait de communes entières ne répond à ce nom."
                            .formatted(mots));
        } else membres.addAll(geographie.membres(ensemble.get(), Maille.COMMUNE));
    }

    private PerimetrePage saisie(
            @Nullable Perimetre actuel, PerimetreForm form, Collection<Territoire> membres, List<String> reproches) {
        return page(
                actuel,
                PerimetreForm.propre(form.nom()),
                PerimetreForm.propre(form.note()),
                membres,
                PerimetreForm.propre(form.departement()),
                reproches,
                form.versionLue());
    }

    private PerimetrePage page(
            @Nullable Perimetre actuel,
            String nom,
            String note,
            Collection<Territoire> membres,
            String departement,
            List<String> reproches,
            int version) {
        var geographie = territoires.geographie();
        List<Territoire> aCocher = geographie
                .trouver(Maille.DEPARTEMENT, departement)
                .map(d -> geographie.membres(d, Maille.COMMUNE))
                .orElse(List.of());
        return new PerimetrePage(
                actuel == null ? null : actuel.territoire(),
                actuel == null ? "" : actuel.mention(),
                nom,
                note,
                List.copyOf(membres),
                geographie
                        .actuels(Maille.DEPARTEMENT)
                        .sorted(Comparator.comparing(Territoire::code))
                        .toList(),
                departement,
                aCocher,
                reproches,
                version);
    }

    private Page conflit(Perimetre perime, EnregistrerUnPerimetre.Demande demande) {
        Perimetre enregistre = exiger(perime.territoire().code());
        return new ConflitPage(
                enregistre.territoire(),
                enregistre.note(),
                territoires.geographie().composition(enregistre.territoire()),
                enregistre.version(),
                demande.nom(),
                demande.note(),
                List.copyOf(demande.membres()));
    }

    private static Object retour(RedirectAttributes suite, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + LISTE;
    }

    private Perimetre exiger(String code) {
        return territoires
                .geographie()
                .trouver(Maille.PERIMETRE, code)
                .flatMap(perimetres::trouver)
                .orElseThrow(() -> new Introuvable("périmètre " + code));
    }

    private static String composition(List<Territoire> membres) {
        return membres.stream()
                .collect(Collectors.groupingBy(Territoire::maille, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getValue() + " "
                        + (e.getValue() > 1 ? e.getKey().pluriel() : e.getKey().libelle()))
                .collect(Collectors.joining(", "));
    }

    private static int population(List<Territoire> membres) {
        return membres.stream()
                .map(Territoire::population)
                .mapToInt(p -> p == null ? 0 : p)
                .sum();
    }
}
