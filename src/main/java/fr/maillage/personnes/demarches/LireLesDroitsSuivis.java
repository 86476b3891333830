package fr.maillage.personnes.demarches;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Répond aux autres pièces de ce que l’on sait des droits et des démarches d’un dossier. */
@Component
class LireLesDroitsSuivis implements DroitsSuivis {
    private final JdbcDroits droits;
    private final JdbcDemarches demarches;
    private final CatalogueDesDroits catalogue;

    LireLesDroitsSuivis(JdbcDroits droits, JdbcDemarches demarches, CatalogueDesDroits catalogue) {
        this.droits = droits;
        this.demarches = demarches;
        this.catalogue = catalogue;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DroitSuivi> droits(long dossier) {
        return droits.duDossier(dossier).stream()
                .map(d -> new DroitSuivi(d.droit(), d.etat().suivi(), d.debut(), d.fin()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DemarcheSuivie> demarches(long dossier) {
        return demarches.duDossier(dossier).stream()
                .map(d -> new DemarcheSuivie(
                        d.id(),
                        catalogue.de(d).map(CatalogueDesDroits.Modele::droit).orElse(""),
                        d.libelle(),
                        issue(d.etat()),
                        d.etat().libelle(),
                        jour(d)))
                .toList();
    }

    private static LocalDate jour(Demarche d) {
        LocalDate notifiee = d.notifieeLe();
        LocalDate deposee = d.deposeeLe();
        if (notifiee != null) return notifiee;
        return deposee == null ? d.creeeLe() : deposee;
    }

    private static DemarcheSuivie.Issue issue(EtatDeDemarche etat) {
        return switch (etat) {
            case A_FAIRE -> DemarcheSuivie.Issue.A_FAIRE;
            case DEPOSEE, RECUE, EN_INSTRUCTION, RECOURS -> DemarcheSuivie.Issue.ATTENDUE;
            case ACCORDEE -> DemarcheSuivie.Issue.ACCORDEE;
            case REFUSEE, SANS_REPONSE -> DemarcheSuivie.Issue.REFUSEE;
            case CLOSE -> DemarcheSuivie.Issue.SANS_SUITE;
        };
    }
}
