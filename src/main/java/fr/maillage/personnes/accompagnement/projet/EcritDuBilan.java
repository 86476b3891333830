package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.courriers.GenreDEcrit;
import fr.maillage.personnes.courriers.LecteursDEcrit;
import fr.maillage.personnes.courriers.SourceDEcrits;
import fr.maillage.personnes.courriers.SujetDEcrit;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.DossierVu;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Le bilan d’un accompagnement parmi les écrits du dossier. */
@Component
class EcritDuBilan implements SourceDEcrits {
    private static final GenreDEcrit GENRE = new GenreDEcrit(
            "bilan-d-accompagnement",
            60,
            "Bilan d’accompagnement",
            "Où en est chaque objectif et pourquoi, ce que la personne en dit, ce que l’on décide.",
            LecteursDEcrit.CONDUITE,
            Set.of(),
            "Il faut un bilan : faites-le avec la personne dans l’onglet « Projet ».");

    private final DossierSuivi suivi;
    private final JdbcAccompagnements mesures;
    private final JdbcProjets projets;
    private final EcrireLeProjet ecrire;

    EcritDuBilan(DossierSuivi suivi, JdbcAccompagnements mesures, JdbcProjets projets, EcrireLeProjet ecrire) {
        this.suivi = suivi;
        this.mesures = mesures;
        this.projets = projets;
        this.ecrire = ecrire;
    }

    @Override
    public GenreDEcrit genre() {
        return GENRE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SujetDEcrit> sujets(DossierVu dossier) {
        if (!EcritDuProjet.lisible(suivi, dossier)) return List.of();
        return mesures.duDossier(dossier.id()).stream()
                .filter(m -> !projets.bilans(m.id()).isEmpty())
                .map(EcritDuProjet::sujet)
                .toList();
    }

    @Override
    public TrameDEcrit preparer(DossierVu dossier, String sujet) {
        return ecrire.trameDuBilan(dossier.id(), Long.parseLong(sujet));
    }
}
