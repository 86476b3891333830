package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.echeances.Echeances;
import fr.maillage.personnes.demarches.echeances.Regle;
import fr.maillage.personnes.demarches.echeances.Regles;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** La couverture d’un foyer : dire où en est chaque droit, en tirer les échéances, prouver que l’information fut donnée. */
@Component
class SuivreLesDroits {
    private final JdbcDroits base;
    private final JdbcDemarches demarches;
    private final CatalogueDesDroits catalogue;
    private final Regles regles;
    private final Echeances echeances;
    private final Dossiers dossiers;
    private final Porte porte;
    private final ApplicationEventPublisher evenements;

    SuivreLesDroits(
            JdbcDroits base,
            JdbcDemarches demarches,
            CatalogueDesDroits catalogue,
            Regles regles,
            Echeances echeances,
            Dossiers dossiers,
            Porte porte,
            ApplicationEventPublisher evenements) {
        this.base = base;
        this.demarches = demarches;
        this.catalogue = catalogue;
        this.regles = regles;
        this.echeances = echeances;
        this.dossiers = dossiers;
        this.porte = porte;
        this.evenements = evenements;
    }

    record Vue(
            DossierVu dossier,
            List<MembreDuFoyer> foyer,
            List<CouvertureDuFoyer.Case> couverture,
            List<DroitDuFoyer> droits,
            List<JdbcDroits.Information> informations,
            boolean modifiable) {}

    @Transactional
    Vue duDossier(long id) {
        var dossier = porte.exiger(id, Acte.LIRE);
        porte.noter(Acte.LIRE, id, "Droits lus : " + dossier.numero());
        var droits = base.duDossier(id);
        return new Vue(
                dossier,
                dossiers.foyer(dossier),
                new CouvertureDuFoyer(regles)
                        .regarder(catalogue.droits(), droits, demarches.duDossier(id), Quand.aujourdHui()),
                droits,
                base.informations(id),
                porte.peut(Acte.MODIFIER, dossier));
    }

    @Transactional
    Optional<String> dire(
            long id,
            String code,
            @Nullable Long personne,
            DroitDuFoyer.Etat etat,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        var droit = exiger(code);
        if (debut != null && fin != null && fin.isBefore(debut))
            return Optional.of("Le droit ne peut pas finir le %s avant d’avoir commencé le %s."
                    .formatted(Quand.jour(fin), Quand.jour(debut)));
        poser(id, membre(dossier, personne), droit, etat, debut, fin);
        porte.noter(Acte.MODIFIER, id, "Droit mis à jour : " + dossier.numero());
        dossiers.noterUnFait(id, "DROIT", "La couverture du foyer est mise à jour");
        return Optional.empty();
    }

    /** Le droit et ses échéances vont ensemble : un droit qui n’est plus ouvert n’a plus rien à renouveler. */
    @Transactional(propagation = Propagation.MANDATORY)
    void poser(
            long dossier,
            @Nullable Long personne,
            CatalogueDesDroits.Droit droit,
            DroitDuFoyer.Etat etat,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin) {
        long id = base.poser(
                dossier,
                personne,
                droit.code(),
                etat,
                debut,
                fin,
                QuiTravaille.exiger().id());
        var pose = new DroitDuFoyer(id, personne, droit.code(), etat, debut, fin);
        for (String regle : droit.echeances()) {
            String cle = "droit:" + id + ":" + regle + ":" + droit.code();
            LocalDate fait = fait(regles.exiger(regle), pose);
            if (pose.vivant() && fait != null) echeances.tenir(dossier, personne, cle, regle, fait);
            else echeances.lacher(dossier, cle);
        }
        evenements.publishEvent(new DroitModifie(dossier, droit.code(), etat.suivi(), Quand.aujourdHui()));
    }

    /** Une démarche commencée est une demande, avant même son dépôt. */
    @Transactional(propagation = Propagation.MANDATORY)
    void annoncerUneDemande(long dossier, String droit) {
        evenements.publishEvent(new DroitModifie(dossier, droit, DroitSuivi.Etat.DEMANDE, Quand.aujourdHui()));
    }

    private static @Nullable LocalDate fait(Regle regle, DroitDuFoyer droit) {
        return regle.calcul() == Regle.Calcul.FIN ? droit.fin() : droit.debut();
    }

    @Transactional
    void informer(long id, String code, @Nullable Long personne, boolean surPapier) {
        var dossier = porte.exiger(id, Acte.CREER);
        var droit = exiger(code);
        base.informer(
                id,
                membre(dossier, personne),
                code,
                droit.fiche(),
                surPapier ? "PAPIER" : "ORAL",
                QuiTravaille.exiger().id());
        porte.noter(
                Acte.CREER,
                id,
                "Information donnée : fiche « %s », version %d : %s"
                        .formatted(droit.libelle(), droit.fiche(), dossier.numero()));
        dossiers.noterUnFait(id, "INFORMATION", "Une information sur un droit est donnée");
    }

    CatalogueDesDroits.Droit exiger(String code) {
        return catalogue.droit(code).orElseThrow(() -> new Introuvable("droit " + code));
    }

    private @Nullable Long membre(DossierVu dossier, @Nullable Long personne) {
        return dossiers.foyer(dossier).stream()
                .map(MembreDuFoyer::personne)
                .filter(p -> p.equals(personne))
                .findFirst()
                .orElse(null);
    }
}
