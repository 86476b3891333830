package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.pages.DomiciliationPage;
import fr.maillage.personnes.accueil.pages.DomiciliationsPage;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Met les domiciliations en pages : l’onglet d’un dossier, la liste de l’unité. */
@Component
class MiseEnPageDeDomiciliation {
    private static final int MONTREES = 300;

    private final JdbcDomiciliations domiciliations;
    private final ReglesDeDomiciliation regles;
    private final QualiteDAccueil organisme;
    private final Dossiers dossiers;

    MiseEnPageDeDomiciliation(
            JdbcDomiciliations domiciliations,
            ReglesDeDomiciliation regles,
            QualiteDAccueil organisme,
            Dossiers dossiers) {
        this.domiciliations = domiciliations;
        this.regles = regles;
        this.organisme = organisme;
        this.dossiers = dossiers;
    }

    @Transactional
    DomiciliationPage onglet(long id, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        var dossier = dossiers.exiger(id);
        var foyer = dossiers.foyer(dossier);
        var noms = foyer.stream().collect(Collectors.toMap(MembreDuFoyer::personne, MembreDuFoyer::nom));
        var jour = Quand.aujourdHui();
        var personnes = new LinkedHashMap<String, String>();
        foyer.forEach(m -> personnes.put(String.valueOf(m.personne()), m.nom()));
        return new DomiciliationPage(
                dossier,
                organisme.peutDomicilier(),
                domiciliations.duDossier(id).stream()
                        .map(d -> une(d, noms.getOrDefault(d.personne(), "une personne qui a quitté le foyer"), jour))
                        .toList(),
                personnes,
                Map.of(
                        "lien", Mot.choix(Domiciliation.LienAvecLaCommune.class),
                        "raison", Mot.choix(Domiciliation.Raison.class),
                        "habitat", Mot.choix(FicheDAccueil.Habitat.class),
                        "refus", Mot.choix(Domiciliation.MotifDeRefus.class),
                        "radiation", Mot.choix(Domiciliation.MotifDeRadiation.class),
                        "absence", Mot.choix(Domiciliation.Absence.class),
                        "pli", Mot.choix(Domiciliation.Pli.class)),
                saisie,
                jour.toString(),
                erreurs);
    }

    private DomiciliationPage.Une une(Domiciliation d, String nom, LocalDate jour) {
        var etat = d.etat(jour);
        var decision = d.decision();
        return new DomiciliationPage.Une(
                d.id(),
                nom,
                (d.renouvellement() ? "Renouvellement demandé" : "Demandée") + " le " + Quand.jour(d.demandeeLe()),
                etat.name(),
                etat.libelle(),
                etat.ton(),
                regles.alertes(d, jour).stream()
                        .map(a -> new DomiciliationPage.Alerte(a.phrase(), a.ton()))
                        .toList(),
                faits(d, jour),
                d.enBoite(),
                d.entretienLe() == null ? "" : d.entretienLe().toString(),
                decision != null && decision.accordee() && d.radiation() == null,
                domiciliations.plis(d.id()).stream()
                        .map(p -> new DomiciliationPage.PliPage(
                                Quand.jour(p.jour()), p.genre().libelle(), p.nombre(), p.agent()))
                        .toList(),
                d.version());
    }

    private List<String> faits(Domiciliation d, LocalDate jour) {
        var faits = new ArrayList<String>();
        faits.add("Lien avec la commune : " + d.lien().libelle());
        faits.add("Situation : " + d.raison().libelle());
        if (d.ayantsDroit() > 0) faits.add("Ayants droit : " + d.ayantsDroit());
        if (d.entretienLe() != null) faits.add("Entretien tenu le " + Quand.jour(d.entretienLe()));
        var decision = d.decision();
        if (decision != null && decision.accordee()) {
            faits.add("Accordée le %s par %s, valable du %s au %s"
                    .formatted(
                            Quand.jour(decision.le()),
                            decision.par().isEmpty() ? "l’organisme" : decision.par(),
                            Quand.jour(decision.debut()),
                            Quand.jour(decision.fin())));
            faits.add("Dernier contact le " + Quand.jour(d.dernierContact()));
        } else if (decision != null) {
            faits.add("Refusée le %s : %s. %s"
                    .formatted(Quand.jour(decision.le()), decision.motif().libelle(), decision.explication()));
            faits.add("Orientée vers : " + decision.orientation());
        }
        if (d.radiation() != null) {
            faits.add("Fin le %s : %s. %s"
                    .formatted(
                            Quand.jour(d.radiation().le()),
                            d.radiation().motif().libelle(),
                            d.radiation().explication()));
        }
        if (regles.absenceJustifiee(d, jour)) {
            faits.add("Absence justifiée : " + d.absence().libelle()
                    + (d.absenceJusquAu() == null ? "" : ", jusqu’au " + Quand.jour(d.absenceJusquAu())));
        }
        return faits;
    }

    @Transactional
    DomiciliationsPage liste(boolean terminees, List<ErreurDeChamp> erreurs) {
        var jour = Quand.aujourdHui();
        var lues = domiciliations.lister(QuiTravaille.exiger().organisation(), terminees, MONTREES);
        var noms = dossiers.abreges(lues.stream().map(Domiciliation::dossier).collect(Collectors.toSet()));
        var lignes = lues.stream()
                .filter(d -> noms.containsKey(d.dossier()))
                .map(d -> {
                    var abrege = java.util.Objects.requireNonNull(noms.get(d.dossier()));
                    var decision = d.decision();
                    return new DomiciliationsPage.Ligne(
                            d.id(),
                            abrege.nom(),
                            abrege.href() + "/domiciliation",
                            d.etat(jour).libelle(),
                            d.etat(jour).ton(),
                            decision == null || decision.fin() == null ? "" : Quand.jour(decision.fin()),
                            Quand.jour(d.dernierContact()),
                            d.enBoite(),
                            decision != null && decision.accordee() && d.radiation() == null,
                            regles.alertes(d, jour).stream()
                                    .map(a -> new DomiciliationPage.Alerte(a.phrase(), a.ton()))
                                    .toList());
                })
                .toList();
        return new DomiciliationsPage(lignes, terminees, organisme.peutDomicilier(), jour.getYear(), erreurs);
    }
}
