package fr.maillage.personnes.simulation;

import fr.maillage.personnes.demarches.DemarcheSuivie;
import fr.maillage.personnes.simulation.SimulerUnDossier.Simulation;
import fr.maillage.personnes.simulation.pages.EstimationGardeePage;
import fr.maillage.personnes.simulation.pages.SimulationPage;
import fr.maillage.personnes.simulation.pages.SimulationPage.Ligne;
import fr.maillage.references.droits.Eclairage;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.EcritureDEstimation;
import fr.maillage.references.estimation.EcritureDesAidesLocales;
import fr.maillage.references.estimation.Estimation;
import fr.maillage.references.estimation.Estimer;
import fr.maillage.references.estimation.pages.ResultatPage;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Les droits estimés d’un dossier, en phrases d’écran. */
@Component
class MiseEnPageDesDroitsEstimes {
    private static final int MOIS_MONTRES = 6;

    private final RegarderLAvenir avenir;
    private final EcritureDEstimation ecriture;

    MiseEnPageDesDroitsEstimes(Estimer estimer, RegarderLAvenir avenir) {
        this.avenir = avenir;
        this.ecriture = new EcritureDEstimation(estimer);
    }

    SimulationPage page(
            Simulation s,
            List<JdbcEstimations.Abregee> gardees,
            Map<String, String> deCetEcran,
            Map<String, String> saisie,
            List<ErreurDeChamp> erreurs) {
        var e = s.estimation();
        return new SimulationPage(
                s.dossier(),
                s.modifiable(),
                EcritureDEstimation.mois(s.situation().mois()),
                e.filter(x -> x.totalMensuel() > 0)
                        .map(x -> EcritureDEstimation.euros(x.totalMensuel()))
                        .orElse(""),
                e.filter(x -> Math.abs(x.totalEtabli() - x.totalMensuel()) >= 100)
                        .map(x -> EcritureDEstimation.euros(x.totalEtabli()))
                        .orElse(""),
                lignes(s, e.map(Estimation::aDemander).orElse(List.of())),
                e.map(Estimation::dejaVerses).orElse(List.of()).stream()
                        .map(d -> new Ligne(ecriture.verse(d), "", false, "", ""))
                        .toList(),
                lignes(s, e.map(Estimation::inconnus).orElse(List.of())),
                lignes(s, e.map(Estimation::fermes).orElse(List.of())),
                EcritureDesAidesLocales.ecran(s.locales()),
                s.questions().stream().map(q -> question(q, saisie)).toList(),
                s.questions().stream().anyMatch(QuestionsUtiles.Posee::sensible) || !deCetEcran.isEmpty(),
                s.situation().connus().stream()
                        .map(c -> new SimulationPage.Fait(c.champ(), c.libelle(), c.valeur(), c.origine()))
                        .toList(),
                s.situation().notes(),
                s.obstacles(),
                e.isEmpty() ? List.of() : mois(avenir.tel(s.situation(), MOIS_MONTRES)),
                deCetEcran,
                gardees.stream()
                        .map(g -> new SimulationPage.Gardee(
                                g.id(), "Estimation du %s, par %s".formatted(Quand.jour(g.le()), g.agent())))
                        .toList(),
                erreurs);
    }

    private List<Ligne> lignes(Simulation s, List<Eclairage> eclairages) {
        return eclairages.stream().map(e -> ligne(s, e)).toList();
    }

    private Ligne ligne(Simulation s, Eclairage eclairage) {
        Prestation prestation = eclairage.prestation();
        Optional<String> droit = DroitDuCatalogue.de(prestation);
        Optional<DemarcheSuivie> enCours = droit.flatMap(s::enCours);
        return new Ligne(
                ecriture.reponse(eclairage),
                droit.orElse(""),
                prestation != Prestation.MAJORATION_VIE_AUTONOME,
                enCours.map(d -> s.dossier().href() + "/demarches/" + d.id()).orElse(""),
                enCours.map(DemarcheSuivie::etat).orElse(""));
    }

    private static SimulationPage.Question question(QuestionsUtiles.Posee q, Map<String, String> saisie) {
        return new SimulationPage.Question(
                q.champ(),
                q.libelle(),
                q.aide(),
                q.effet(),
                q.genre().name(),
                q.choix(),
                q.sensible(),
                saisie.getOrDefault(q.champ(), ""));
    }

    static List<SimulationPage.Mois> mois(List<MoisAVenir> mois) {
        return mois.stream()
                .map(m -> new SimulationPage.Mois(
                        EcritureDEstimation.mois(m.mois()),
                        new Montant(m.revenus()).auCentime(),
                        new Montant(m.sommeDesAides()).auCentime(),
                        new Montant(m.total()).auCentime()))
                .toList();
    }

    /** La photo que l’on garde : ce que l’écran disait, rien de plus. */
    EstimationGardee photo(Simulation s, Estimation estimation) {
        var lignes = new java.util.ArrayList<EstimationGardee.Ligne>();
        estimation.aDemander().forEach(e -> lignes.add(ligne("À demander", ecriture.reponse(e))));
        estimation.dejaVerses().forEach(d -> lignes.add(ligne("Déjà versé", ecriture.verse(d))));
        estimation.inconnus().forEach(e -> lignes.add(ligne("Inconnu", ecriture.reponse(e))));
        estimation.fermes().forEach(e -> lignes.add(ligne("Pas de droit", ecriture.reponse(e))));
        return new EstimationGardee(
                estimation.totalMensuel() == 0 ? "" : EcritureDEstimation.euros(estimation.totalMensuel()),
                lignes,
                s.situation().connus().stream()
                        .filter(c -> !c.origine().endsWith("non gardée"))
                        .map(c -> "%s : %s (%s)".formatted(c.libelle(), c.valeur(), c.origine()))
                        .toList());
    }

    private static EstimationGardee.Ligne ligne(String rubrique, ResultatPage.Reponse r) {
        return new EstimationGardee.Ligne(rubrique, r.nom(), r.montant(), r.certitude(), r.raison());
    }

    static EstimationGardeePage gardee(fr.maillage.personnes.dossiers.DossierVu dossier, JdbcEstimations.Gardee g) {
        return new EstimationGardeePage(
                dossier,
                EcritureDEstimation.mois(g.abregee().mois()),
                Quand.jour(g.abregee().le()),
                g.abregee().agent(),
                g.contenu().total(),
                g.contenu().lignes().stream()
                        .map(l -> new EstimationGardeePage.Ligne(
                                l.rubrique(), l.nom(), l.montant(), l.certitude(), l.raison()))
                        .toList(),
                g.contenu().situation());
    }
}
