package fr.maillage.personnes.accompagnement.entretiens;

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
import fr.maillage.socle.acces.Quand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ce que les entretiens écrivent : le compte rendu d’une visite ou d’un entretien, et le parcours du rapport social. Jamais les notes. */
@Component
@Order(20)
class EcritsDesEntretiens implements SourceDEcrits, MatiereDeRapport {
    private static final int AU_PLUS = 60;
    private static final GenreDEcrit GENRE = new GenreDEcrit(
            "compte-rendu-de-visite",
            70,
            "Compte rendu de visite ou d’entretien",
            "Ce qui s’est dit et vu, par pièce ou par thème, et les suites convenues.",
            LecteursDEcrit.CONDUITE,
            Set.of(),
            "Il faut une visite ou un entretien : notez-le dans l’onglet « Entretiens ».");

    private final DossierSuivi suivi;
    private final JdbcInterventions interventions;
    private final TenirLesInterventions tenir;
    private final EcrireLesInterventions ecrire;

    EcritsDesEntretiens(
            DossierSuivi suivi,
            JdbcInterventions interventions,
            TenirLesInterventions tenir,
            EcrireLesInterventions ecrire) {
        this.suivi = suivi;
        this.interventions = interventions;
        this.tenir = tenir;
        this.ecrire = ecrire;
    }

    @Override
    public GenreDEcrit genre() {
        return GENRE;
    }

    /** Les visites d’abord : c’est d’elles que l’on rend le plus souvent compte. */
    @Override
    @Transactional(readOnly = true)
    public List<SujetDEcrit> sujets(DossierVu dossier) {
        if (!lisible(dossier)) return List.of();
        return interventions.duDossier(dossier.id(), AU_PLUS).stream()
                .sorted(Comparator.comparing((Intervention i) -> i.genre() != GenreDIntervention.VISITE))
                .map(i -> new SujetDEcrit(String.valueOf(i.id()), i.genre().libelle() + " du " + Quand.jour(i.jour())))
                .toList();
    }

    private boolean lisible(DossierVu dossier) {
        return suivi.peut(dossier, Acte.LIRE, TenirLesInterventions.OBJET) && suivi.partageLisible(dossier.id());
    }

    @Override
    public TrameDEcrit preparer(DossierVu dossier, String sujet) {
        return ecrire.trame(dossier.id(), Long.parseLong(sujet));
    }

    @Override
    @Transactional
    public List<PartieDeRapport> parties(DossierVu dossier) {
        if (!lisible(dossier)) return List.of();
        var lues = tenir.lister(dossier.id()).interventions();
        if (lues.isEmpty()) return List.of();
        var parties = new ArrayList<PartieDeRapport>();
        String rencontres = lues.size() == 1 ? "Une rencontre" : lues.size() + " rencontres";
        PartieDeRapport.de(
                        Rubrique.PARCOURS,
                        "",
                        Voix.FAITS,
                        "%s depuis le %s, dont la dernière le %s."
                                .formatted(
                                        rencontres,
                                        Quand.jour(lues.getLast().jour()),
                                        Quand.jour(lues.getFirst().jour())))
                .ifPresent(parties::add);
        PartieDeRapport.de(Rubrique.DEMARCHES, "", Voix.FAITS, actes(lues)).ifPresent(parties::add);
        return parties;
    }

    private static String actes(List<Intervention> lues) {
        return lues.reversed().stream()
                .flatMap(i -> i.actes().stream()
                        .map(a -> "- %s : %s, %s"
                                .formatted(Quand.jour(i.jour()), a.quoi(), MettreLesEntretiensEnPage.mode(a))))
                .collect(Collectors.joining("\n"));
    }
}
