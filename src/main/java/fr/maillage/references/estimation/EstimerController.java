package fr.maillage.references.estimation;

import fr.maillage.references.aideslocales.AidesLocales;
import fr.maillage.references.aideslocales.ReponseEnVigueur;
import fr.maillage.references.aideslocales.regles.Besoin;
import fr.maillage.references.aideslocales.regles.FaitsLocaux;
import fr.maillage.references.aideslocales.regles.FauteDeSaisie;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.pages.EstimerPage;
import fr.maillage.references.estimation.pages.EstimerPage.Choix;
import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * « Estimer des droits », sans dossier : la saisie voyage de page en page dans des champs cachés et n’est écrite nulle part. La réponse
 * se fait donc au POST même, sans redirection, et l’expiration de la session la perd.
 */
@Controller
@OuvertAuxAgents
class EstimerController {
    private static final List<Choix> ACTIVITES = List.of(
            new Choix("EN_EMPLOI", "Travaille"),
            new Choix("SANS_EMPLOI", "Sans emploi"),
            new Choix("ETUDIANT", "Étudiant"),
            new Choix("RETRAITE", "Retraité"),
            new Choix("INACTIF", "Autre situation"));
    private static final List<Choix> OCCUPATIONS = List.of(
            new Choix("LOCATAIRE_SOCIAL", "Locataire HLM"),
            new Choix("LOCATAIRE_VIDE", "Locataire d’un logement vide"),
            new Choix("LOCATAIRE_MEUBLE", "Locataire d’un meublé"),
            new Choix("LOGEMENT_FOYER", "En foyer ou résidence sociale"),
            new Choix("ACCEDANT", "Propriétaire qui rembourse un prêt"),
            new Choix("PROPRIETAIRE", "Propriétaire sans prêt"),
            new Choix("HEBERGE_SANS_FRAIS", "Hébergé sans payer"),
            new Choix("SANS_DOMICILE", "Sans domicile"));
    private static final List<Choix> BESOINS = Arrays.stream(Besoin.values())
            .map(b -> new Choix(b.code(), b.libelle()))
            .toList();
    private static final List<Choix> DROITS = FaitsLocaux.CHAMPS.stream()
            .filter(c -> c.code().equals("droits_refuses"))
            .flatMap(c -> c.mots().stream())
            .map(m -> new Choix(m.code(), m.libelle()))
            .toList();
    private static final List<Choix> CONGES = List.of(
            new Choix("TOTAL", "A cessé de travailler pour lui"),
            new Choix("MI_TEMPS", "Travaille à mi-temps au plus"),
            new Choix("TEMPS_PARTIEL", "Travaille entre 50 et 80 %"),
            new Choix("MAJORE", "A cessé, montant majoré choisi (3 enfants)"));
    private static final List<Choix> GARDES = List.of(
            new Choix("ASSISTANT_MATERNEL", "Assistant maternel que l’on emploie"),
            new Choix("GARDE_A_DOMICILE", "Garde à domicile que l’on emploie"),
            new Choix("STRUCTURE_ASSISTANTS_MATERNELS", "Crèche familiale, structure d’assistants maternels"),
            new Choix("STRUCTURE_A_DOMICILE_OU_MICRO_CRECHE", "Micro-crèche, structure de garde à domicile"));
    private static final List<Choix> FOYERS = List.of(
            new Choix("RESIDENCE_SOCIALE", "Résidence sociale, jeunes travailleurs (conventionné)"),
            new Choix("CONVENTIONNE", "Autre foyer conventionné"),
            new Choix("PERSONNES_AGEES", "Personnes âgées, sans convention"),
            new Choix("CHAMBRE_D_ETUDIANT", "Chambre d’étudiant"),
            new Choix("CHAMBRE_D_ETUDIANT_REHABILITEE", "Chambre d’étudiant réhabilitée"),
            new Choix("AUTRE", "Autre foyer, sans convention"));
    private static final int ENFANTS_MONTRES = 3;

    /** Le début du nom des cases qui ne servent qu’aux aides locales. */
    private static final String LOCAL = "l_";

    private final Estimer estimer;
    private final AidesLocales aides;
    private final EcritureDEstimation ecriture;
    private final Baremes baremes = Baremes.duProduit();

    EstimerController(Estimer estimer, AidesLocales aides) {
        this.estimer = estimer;
        this.aides = aides;
        this.ecriture = new EcritureDEstimation(estimer);
    }

    @GetMapping("/droits/estimer")
    EstimerPage demander() {
        return page(Map.of(), List.of(), ENFANTS_MONTRES);
    }

    @PostMapping("/droits/estimer")
    Page estimer(@RequestParam Map<String, String> envoi, @RequestParam(defaultValue = "") String action) {
        var saisie = sansMachinerie(envoi);
        int enfants = enfants(saisie);
        return switch (action) {
            case "enfant" -> page(saisie, List.of(), Math.min(enfants + 1, SaisieDEstimation.ENFANTS_AU_PLUS));
            case "modifier" -> page(saisie, List.of(), enfants);
            case "fiche" -> repondre(saisie, ecriture::fiche);
            default -> repondre(saisie, (estimation, locales) -> ecriture.resultat(estimation, locales, saisie));
        };
    }

    private Page repondre(Map<String, String> valeurs, BiFunction<Estimation, List<ReponseEnVigueur>, Page> suite) {
        YearMonth mois = YearMonth.from(Quand.aujourdHui());
        var saisie = new SaisieDEstimation(valeurs, mois, SaisieDEstimation.Rapports.au(baremes, mois));
        Foyer foyer = saisie.foyer();
        var erreurs = saisie.erreurs();
        if (erreurs.isEmpty()) {
            erreurs = estimer.controler(foyer, mois).stream()
                    .map(phrase -> new ErreurDeChamp("naissance", phrase))
                    .toList();
        }
        var fautes = new ArrayList<FauteDeSaisie>();
        var demande = aides.demander(foyer, Quand.aujourdHui(), faitsLocaux(valeurs), fautes);
        if (erreurs.isEmpty())
            erreurs = fautes.stream()
                    .map(f -> new ErreurDeChamp(LOCAL + f.champ(), f.phrase()))
                    .toList();
        if (!erreurs.isEmpty()) return page(valeurs, erreurs, enfants(valeurs));
        return suite.apply(estimer.executer(foyer, mois, saisie.ecartes()), aides.evaluer(demande));
    }

    /** Ce que demandent les aides locales, sous leurs propres noms de cases. */
    private static Map<String, String> faitsLocaux(Map<String, String> valeurs) {
        return valeurs.entrySet().stream()
                .filter(v -> v.getKey().startsWith(LOCAL))
                .collect(Collectors.toMap(v -> v.getKey().substring(LOCAL.length()), Map.Entry::getValue));
    }

    private EstimerPage page(Map<String, String> valeurs, List<ErreurDeChamp> erreurs, int enfants) {
        return new EstimerPage(
                valeurs,
                erreurs,
                enfants,
                ACTIVITES,
                OCCUPATIONS,
                SaisieDEstimation.PERCUES.stream()
                        .map((Prestation p) -> new Choix(p.name(), p.nom()))
                        .toList(),
                CONGES,
                GARDES,
                FOYERS,
                aides.enVigueur(Quand.aujourdHui()) ? BESOINS : List.of(),
                DROITS);
    }

    /** Rien que des champs de la page, dans un ordre constant : ni jeton, ni bouton, ni champ vide. */
    private static Map<String, String> sansMachinerie(Map<String, String> envoi) {
        var saisie = new TreeMap<String, String>();
        envoi.forEach((champ, valeur) -> {
            boolean duFormulaire = champ.matches("[a-zA-Z_0-9]{1,60}")
                    && !champ.equals("_csrf")
                    && !champ.equals("action")
                    && !champ.equals("rien_garder");
            if (duFormulaire && !valeur.isBlank() && valeur.length() <= 40) saisie.put(champ, valeur.strip());
        });
        return saisie;
    }

    private static int enfants(Map<String, String> saisie) {
        int dernier = ENFANTS_MONTRES;
        for (int i = 1; i <= SaisieDEstimation.ENFANTS_AU_PLUS; i++) {
            if (saisie.containsKey("enfant" + i)) dernier = Math.max(dernier, i);
        }
        return dernier;
    }
}
