package fr.maillage.personnes.simulation;

import fr.maillage.personnes.simulation.SimulerUnDossier.Simulation;
import fr.maillage.personnes.simulation.pages.AvenirPage;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.EcritureDEstimation;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Et si… ? » : les mois qui viennent, et ce qu’un changement y ferait. Rien n’en est gardé. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DROITS_ET_DEMARCHES)
class ChangementController {
    private static final int DANS_SIX_MOIS = 5;

    private final SimulerUnDossier simuler;
    private final RegarderLAvenir avenir;

    ChangementController(SimulerUnDossier simuler, RegarderLAvenir avenir) {
        this.simuler = simuler;
        this.avenir = avenir;
    }

    @GetMapping(SimulationController.ESTIMATION + "/avenir")
    Object voir(@PathVariable long id) {
        return regarder(id, Map.of());
    }

    /** Par formulaire, pour que les réponses non gardées voyagent sans s’écrire dans une adresse. */
    @PostMapping(SimulationController.ESTIMATION + "/avenir")
    Object regarder(@PathVariable long id, @RequestParam Map<String, String> envoi) {
        var deCetEcran = SimulationController.deCetEcran(envoi);
        var s = simuler.executer(id, deCetEcran);
        if (s.estimation().isEmpty()) return "redirect:" + OngletEstimation.href(id);
        var erreurs = new ArrayList<ErreurDeChamp>();
        Foyer foyer = avenir.foyer(s.situation());
        var changement = lire(envoi, s, erreurs);
        var vu = avenir.executer(s.situation(), changement.orElse(null));
        vu.refus().ifPresent(phrase -> erreurs.add(new ErreurDeChamp("changement", phrase)));
        return page(s, foyer, envoi, changement, vu, deCetEcran, erreurs);
    }

    private Optional<Changement> lire(Map<String, String> envoi, Simulation s, List<ErreurDeChamp> erreurs) {
        var genre = Arrays.stream(Changement.Genre.values())
                .filter(g -> g.name().equals(envoi.get("changement")))
                .findFirst();
        if (genre.isEmpty()) return Optional.empty();
        String ecrit = envoi.getOrDefault("montant", "").strip();
        var montant = Montant.lire(ecrit);
        if (!ecrit.isEmpty() && montant.filter(m -> m.centimes() >= 0).isEmpty()) {
            erreurs.add(
                    new ErreurDeChamp("montant", "« %s » n’est pas un montant : écrivez 1 250,50.".formatted(ecrit)));
            return Optional.empty();
        }
        long centimes = montant.map(Montant::centimes).orElse(0L);
        if (genre.get() == Changement.Genre.MI_TEMPS && centimes == 0)
            centimes = avenir.miTempsAuSmic(s.situation().mois()).centimes();
        String qui = envoi.getOrDefault("qui", "0");
        return Optional.of(new Changement(genre.get(), qui.matches("\\d{1,2}") ? Integer.parseInt(qui) : 0, centimes));
    }

    private AvenirPage page(
            Simulation s,
            Foyer foyer,
            Map<String, String> envoi,
            Optional<Changement> changement,
            RegarderLAvenir.Avenir vu,
            Map<String, String> deCetEcran,
            List<ErreurDeChamp> erreurs) {
        var changements = new LinkedHashMap<String, String>();
        for (var genre : Changement.Genre.values())
            if (genre.possible(foyer)) changements.put(genre.name(), genre.libelle());
        boolean compare = !vu.apres().isEmpty();
        return new AvenirPage(
                s.dossier(),
                changements,
                personnes(foyer, s.situation()),
                envoi.getOrDefault("changement", ""),
                envoi.getOrDefault("qui", "0"),
                envoi.getOrDefault("montant", ""),
                "Salaire net social, chômage attendu ou nouveau loyer. Sans somme, un mi-temps est compté au Smic : %s."
                        .formatted(avenir.miTempsAuSmic(s.situation().mois()).ecrire()),
                changement.map(c -> titre(c, foyer, s.situation())).orElse(""),
                compare ? rangs(vu) : List.of(),
                compare ? aides(vu) : List.of(),
                compare
                        ? ecart(vu.apres().get(DANS_SIX_MOIS).total()
                                - vu.tel().get(DANS_SIX_MOIS).total())
                        : "",
                MiseEnPageDesDroitsEstimes.mois(vu.tel()),
                deCetEcran,
                erreurs);
    }

    private static String titre(Changement c, Foyer foyer, SituationDuFoyer situation) {
        String somme = c.centimes() > 0 ? ", " + new Montant(c.centimes()).ecrire() + " par mois" : "";
        String qui = switch (c.genre()) {
            case MI_TEMPS, PERTE_D_EMPLOI, DEPART_D_UN_ENFANT ->
                foyer.personnes().size() > 1 && c.rang() < foyer.personnes().size()
                        ? " : " + personnes(foyer, situation).get(String.valueOf(c.rang()))
                        : "";
            default -> "";
        };
        return c.genre().libelle() + qui + somme;
    }

    private static Map<String, String> personnes(Foyer foyer, SituationDuFoyer situation) {
        var personnes = new LinkedHashMap<String, String>();
        int enfant = 0;
        for (int n = 0; n < foyer.personnes().size(); n++) {
            Lien lien = foyer.personnes().get(n).lien();
            personnes.put(
                    String.valueOf(n),
                    switch (lien) {
                        case DEMANDEUR -> situation.couple().prenom();
                        case CONJOINT -> situation.couple().prenomDuConjoint();
                        case ENFANT -> situation.enfants().get(enfant++);
                    });
        }
        return personnes;
    }

    private static List<AvenirPage.Rang> rangs(RegarderLAvenir.Avenir vu) {
        var rangs = new ArrayList<AvenirPage.Rang>();
        for (int n = 0; n < vu.tel().size(); n++) {
            var tel = vu.tel().get(n);
            var apres = vu.apres().get(n);
            rangs.add(new AvenirPage.Rang(
                    EcritureDEstimation.mois(tel.mois()),
                    new Montant(tel.total()).auCentime(),
                    new Montant(apres.revenus()).auCentime(),
                    new Montant(apres.sommeDesAides()).auCentime(),
                    new Montant(apres.total()).auCentime(),
                    ecart(apres.total() - tel.total())));
        }
        return rangs;
    }

    private static List<AvenirPage.Aide> aides(RegarderLAvenir.Avenir vu) {
        var tel = vu.tel().get(DANS_SIX_MOIS).aides();
        var apres = vu.apres().get(DANS_SIX_MOIS).aides();
        return Arrays.stream(Prestation.values())
                .filter(p -> tel.containsKey(p) || apres.containsKey(p))
                .map(p -> new AvenirPage.Aide(
                        p.nom(),
                        new Montant(tel.getOrDefault(p, 0L)).auCentime(),
                        new Montant(apres.getOrDefault(p, 0L)).auCentime(),
                        ecart(apres.getOrDefault(p, 0L) - tel.getOrDefault(p, 0L))))
                .toList();
    }

    /** « + 120,00 € », « − 35,00 € ». */
    private static String ecart(long centimes) {
        String signe = centimes > 0 ? "+\u202f" : centimes < 0 ? "−\u202f" : "";
        return signe + new Montant(Math.abs(centimes)).auCentime();
    }
}
