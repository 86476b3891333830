package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.courriers.GenreDEcrit;
import fr.maillage.personnes.courriers.LecteursDEcrit;
import fr.maillage.personnes.courriers.MatiereDeRapport;
import fr.maillage.personnes.courriers.PartieDeRapport;
import fr.maillage.personnes.courriers.PartieDeRapport.Rubrique;
import fr.maillage.personnes.courriers.PartieDeRapport.Voix;
import fr.maillage.personnes.courriers.SourceDEcrits;
import fr.maillage.personnes.courriers.SujetDEcrit;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Acte;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ce que les besoins écrivent : leur synthèse, et les difficultés du rapport social. */
@Component
@Order(12)
class EcritsDesBesoins implements SourceDEcrits, MatiereDeRapport {
    private static final GenreDEcrit SYNTHESE = new GenreDEcrit(
            EcrireLesBesoins.GENRE,
            42,
            "Synthèse des besoins",
            "Chaque besoin dans ses deux voix, ce qui presse, ce qui reste sans réponse et pourquoi.",
            LecteursDEcrit.SUIVI,
            Set.of(),
            "Il faut un besoin : notez-le dans l’onglet « Évaluation », page « Besoins ».");

    private final DossierSuivi suivi;
    private final JdbcBesoins besoins;
    private final TenirLesBesoins tenir;
    private final DomainesDeVie domaines;
    private final EcrireLesBesoins ecrire;

    EcritsDesBesoins(
            DossierSuivi suivi,
            JdbcBesoins besoins,
            TenirLesBesoins tenir,
            DomainesDeVie domaines,
            EcrireLesBesoins ecrire) {
        this.suivi = suivi;
        this.besoins = besoins;
        this.tenir = tenir;
        this.domaines = domaines;
        this.ecrire = ecrire;
    }

    @Override
    public GenreDEcrit genre() {
        return SYNTHESE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SujetDEcrit> sujets(DossierVu dossier) {
        return lisible(dossier) && !besoins.duDossier(dossier.id()).isEmpty()
                ? List.of(new SujetDEcrit("tous", "Tous les besoins du foyer"))
                : List.of();
    }

    private boolean lisible(DossierVu dossier) {
        return suivi.peut(dossier, Acte.LIRE, TenirLesBesoins.OBJET) && suivi.lisible(dossier.id());
    }

    @Override
    public TrameDEcrit preparer(DossierVu dossier, String sujet) {
        return ecrire.trame(dossier.id());
    }

    @Override
    @Transactional
    public List<PartieDeRapport> parties(DossierVu dossier) {
        if (!lisible(dossier)) return List.of();
        var parties = new ArrayList<PartieDeRapport>();
        for (var b : tenir.lister(dossier.id()).besoins()) {
            if (b.statut() == Statut.COUVERT) continue;
            String domaine = domaines.libelle(b.valeur("domaine"));
            PartieDeRapport.de(Rubrique.DIFFICULTES, domaine, Voix.PAROLES, b.valeur("dit"))
                    .ifPresent(parties::add);
            PartieDeRapport.de(Rubrique.DIFFICULTES, domaine, Voix.FAITS, faits(b))
                    .ifPresent(parties::add);
        }
        return parties;
    }

    private static String faits(Besoin b) {
        return (b.valeur("observe") + "\n\nBesoin " + b.etat() + ".").strip();
    }
}
