package fr.maillage.territoires.diagnostic.explorateur;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.statistique.Correlation;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.documents.NombreFrancais;
import fr.maillage.territoires.diagnostic.cartes.Cadres;
import fr.maillage.territoires.diagnostic.cartes.CarteForm;
import fr.maillage.territoires.diagnostic.cartes.Choix;
import fr.maillage.territoires.diagnostic.cartes.ChoixDeCarte;
import fr.maillage.territoires.diagnostic.cartes.Citations;
import fr.maillage.territoires.diagnostic.cartes.Csv;
import fr.maillage.territoires.diagnostic.cartes.LegendeDeCarte;
import fr.maillage.territoires.diagnostic.cartes.LireUnChoix;
import fr.maillage.territoires.diagnostic.explorateur.pages.CorrelationPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deux indicateurs en regard : le nuage, la force du lien, et ce qu’il ne dit pas. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class CorrelationController {
    private static final int LIGNES_MONTREES = 200;

    private final Indicateurs indicateurs;
    private final LireUnChoix lecture;
    private final Cadres cadres;
    private final Choix choix;

    CorrelationController(Indicateurs indicateurs, LireUnChoix lecture, Cadres cadres, Choix choix) {
        this.indicateurs = indicateurs;
        this.lecture = lecture;
        this.cadres = cadres;
        this.choix = choix;
    }

    /** Deux indicateurs, chacun à sa dernière année, et les couples chiffrés des deux. */
    private record Regard(
            ChoixDeCarte choixX, Indicateur y, int anneeX, int anneeY, List<Couple> couples, int sansCouple) {
        Optional<Correlation> lien() {
            return Correlation.entre(
                    couples.stream().mapToDouble(Couple::x).toArray(),
                    couples.stream().mapToDouble(Couple::y).toArray());
        }
    }

    @GetMapping("/territoires/indicateurs/correlation")
    CorrelationPage correlation(
            @RequestParam(defaultValue = "") String x, @RequestParam(defaultValue = "") String y, CarteForm form) {
        var lu = lecture.lire(form.pour(x));
        var reproches = new ArrayList<>(lu.reproches());
        Indicateur indicateurY = second(lu.choix(), y, reproches);
        Optional<Regard> regard = regarder(lu.choix(), indicateurY);
        return new CorrelationPage(
                lu.choix(),
                indicateurY,
                reproches,
                choix.avec(lu.choix().cadre()),
                regard.filter(r -> r.couples().size() >= 3)
                        .map(CorrelationController::resultat)
                        .orElse(null),
                regard.map(this::sources).orElse(""));
    }

    private Indicateur second(ChoixDeCarte premier, String y, List<String> reproches) {
        var catalogue = indicateurs.catalogue();
        Optional<Indicateur> lu = catalogue.indicateur(y);
        if (lu.isEmpty() && !y.isEmpty()) {
            reproches.add("L’indicateur « %s » n’existe pas au catalogue : en voici un autre.".formatted(y));
        }
        return lu.orElseGet(() -> catalogue.chiffresCles().stream()
                .filter(i -> !i.equals(premier.indicateur()) && !i.code().equals("POP"))
                .filter(i -> !indicateurs.annees(i, premier.maille()).isEmpty())
                .findFirst()
                .orElse(premier.indicateur()));
    }

    private Optional<Regard> regarder(ChoixDeCarte choixX, Indicateur y) {
        List<Integer> anneesY = indicateurs.annees(y, choixX.maille());
        if (choixX.annee().isEmpty() || anneesY.isEmpty()) return Optional.empty();
        int anneeX = choixX.annee().getAsInt();
        // L’année la plus proche : deux moments trop éloignés ne se comparent pas.
        int anneeY = anneesY.stream()
                .min(Comparator.comparingInt(a -> Math.abs(a - anneeX)))
                .orElse(anneeX);
        var colonneX = indicateurs.colonne(choixX.indicateur(), choixX.maille(), anneeX);
        var colonneY = indicateurs.colonne(y, choixX.maille(), anneeY);
        var couples = new ArrayList<Couple>();
        List<Territoire> membres = cadres.membres(choixX.cadre(), choixX.maille());
        for (Territoire t : membres) {
            Valeur vx = colonneX.de(t);
            Valeur vy = colonneY.de(t);
            if (vx.estChiffree() && vy.estChiffree()) couples.add(new Couple(t, vx.nombre(), vy.nombre()));
        }
        return Optional.of(new Regard(choixX, y, anneeX, anneeY, couples, membres.size() - couples.size()));
    }

    private static CorrelationPage.Resultat resultat(Regard regard) {
        Indicateur x = regard.choixX().indicateur();
        Optional<Correlation> lien = regard.lien();
        String titre =
                "%s (%d) selon %s (%d)".formatted(regard.y().libelle(), regard.anneeY(), x.libelle(), regard.anneeX());
        var nuage = new NuageDeCorrelation(
                regard.couples(), libelle(x, regard.anneeX()), libelle(regard.y(), regard.anneeY()));
        return new CorrelationPage.Resultat(
                nuage.dessiner(lien, titre),
                regard.couples().size(),
                regard.sansCouple(),
                lien.map(l -> NombreFrancais.ecrire(l.pearson(), 2)).orElse("sans objet"),
                lien.map(l -> NombreFrancais.ecrire(l.spearman(), 2)).orElse("sans objet"),
                lien.map(l -> phrase(l)).orElse("L’un des deux indicateurs ne varie pas : aucun lien ne se mesure."),
                regard.anneeX(),
                regard.anneeY(),
                regard.couples().stream()
                        .limit(LIGNES_MONTREES)
                        .map(c -> new CorrelationPage.Ligne(
                                c.territoire(),
                                LegendeDeCarte.ecrire(x, Valeur.connue(c.x())),
                                LegendeDeCarte.ecrire(regard.y(), Valeur.connue(c.y()))))
                        .toList());
    }

    private static String libelle(Indicateur indicateur, int annee) {
        return indicateur.libelleCourt() + (indicateur.unite().isBlank() ? "" : " (" + indicateur.unite() + ")") + ", "
                + annee;
    }

    /** La force du lien en mots, par paliers convenus ; les rangs tranchent quand quelques extrêmes pèsent trop. */
    private static String phrase(Correlation lien) {
        double force = Math.min(Math.abs(lien.pearson()), Math.abs(lien.spearman()));
        boolean contraires = lien.pearson() > 0 != lien.spearman() > 0;
        if (force < 0.2 || contraires) return "Les deux indicateurs ne vont pas nettement de pair sur ces territoires.";
        String mot = force >= 0.7 ? "nettement" : force >= 0.4 ? "assez" : "un peu";
        return lien.pearson() > 0
                ? "Les deux indicateurs montent %s ensemble sur ces territoires.".formatted(mot)
                : "Quand l’un monte, l’autre descend %s sur ces territoires.".formatted(mot);
    }

    private String sources(Regard regard) {
        var catalogue = indicateurs.catalogue();
        return Citations.de(catalogue, regard.choixX().indicateur(), regard.anneeX()) + " ; "
                + Citations.de(catalogue, regard.y(), regard.anneeY());
    }

    @GetMapping("/territoires/indicateurs/correlation.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String x, @RequestParam(defaultValue = "") String y, CarteForm form) {
        var choisi = lecture.lire(form.pour(x)).choix();
        Indicateur indicateurY = second(choisi, y, new ArrayList<>());
        var csv = new StringBuilder(
                "\ufeffcode;nom;%s;%s\r\n".formatted(choisi.indicateur().code(), indicateurY.code()));
        regarder(choisi, indicateurY)
                .ifPresent(r -> r.couples()
                        .forEach(c -> csv.append(c.territoire().code())
                                .append(';')
                                .append(Csv.texte(c.territoire().nom()))
                                .append(';')
                                .append(Csv.nombre(c.x()))
                                .append(';')
                                .append(Csv.nombre(c.y()))
                                .append("\r\n")));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("correlation.csv")
                                .build()
                                .toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
