package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.courriers.GenreDEcrit;
import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Le projet d’accompagnement parmi les écrits du dossier, et ce qu’il apporte au rapport social : l’avis de la personne, la proposition. */
@Component
@Order(30)
class EcritDuProjet implements SourceDEcrits, MatiereDeRapport {
    private static final GenreDEcrit GENRE = new GenreDEcrit(
            "projet-d-accompagnement",
            50,
            "Projet d’accompagnement personnalisé",
            "Ma situation avec mes mots, mes objectifs, ce dont nous convenons ; à signer.",
            LecteursDEcrit.CONDUITE,
            Set.of(Trait.POUR_LA_PERSONNE),
            "Il faut un accompagnement : convenez-en dans l’onglet « Projet ».");

    private final DossierSuivi suivi;
    private final JdbcAccompagnements mesures;
    private final ConvenirDUnAccompagnement accompagnements;
    private final EcrireLeProjet ecrire;

    EcritDuProjet(
            DossierSuivi suivi,
            JdbcAccompagnements mesures,
            ConvenirDUnAccompagnement accompagnements,
            EcrireLeProjet ecrire) {
        this.suivi = suivi;
        this.mesures = mesures;
        this.accompagnements = accompagnements;
        this.ecrire = ecrire;
    }

    @Override
    public GenreDEcrit genre() {
        return GENRE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SujetDEcrit> sujets(DossierVu dossier) {
        return lisible(suivi, dossier)
                ? mesures.duDossier(dossier.id()).stream()
                        .map(EcritDuProjet::sujet)
                        .toList()
                : List.of();
    }

    static SujetDEcrit sujet(Mesure mesure) {
        return new SujetDEcrit(
                String.valueOf(mesure.id()),
                mesure.genre().libelle() + ", depuis le " + Quand.jour(mesure.debut())
                        + (mesure.close() ? ", terminé" : ""));
    }

    static boolean lisible(DossierSuivi suivi, DossierVu dossier) {
        return suivi.peut(dossier, Acte.LIRE, ConvenirDUnAccompagnement.OBJET) && suivi.partageLisible(dossier.id());
    }

    @Override
    public TrameDEcrit preparer(DossierVu dossier, String sujet) {
        return ecrire.trameDuProjet(dossier.id(), Long.parseLong(sujet));
    }

    @Override
    @Transactional
    public List<PartieDeRapport> parties(DossierVu dossier) {
        if (!lisible(suivi, dossier)) return List.of();
        var parties = new ArrayList<PartieDeRapport>();
        var mesures = accompagnements.lister(dossier.id()).mesures();
        // Sans accompagnement en cours, le dernier dit encore ce qui a été convenu.
        mesures.stream()
                .filter(m -> !m.close() || m.equals(mesures.getFirst()))
                .forEach(m -> raconter(accompagnements.lire(dossier.id(), m.id()), parties));
        return parties;
    }

    private static void raconter(ConvenirDUnAccompagnement.Lue lue, List<PartieDeRapport> parties) {
        var projet = lue.enVigueur();
        var mesure = lue.mesure();
        ajouter(
                parties,
                Rubrique.PARCOURS,
                Voix.FAITS,
                mesure.genre().libelle() + " depuis le " + Quand.jour(mesure.debut())
                        + (mesure.closLe() == null ? "." : ", terminé le " + Quand.jour(mesure.closLe()) + "."));
        String avis = lue.bilans().stream()
                .findFirst()
                .map(b -> b.valeur("avis"))
                .filter(a -> !a.isEmpty())
                .orElse(projet.valeur(Projet.PAROLE));
        ajouter(parties, Rubrique.AVIS, Voix.PAROLES, avis);
        ajouter(
                parties,
                Rubrique.PROPOSITION,
                Voix.FAITS,
                projet.objectifsConvenus().stream()
                        .map(o -> "- %s (%s, pour le %s)"
                                .formatted(o.formulation(), o.responsable(), MettreLeProjetEnPage.jour(o.echeance())))
                        .collect(Collectors.joining("\n")));
    }

    private static void ajouter(List<PartieDeRapport> parties, Rubrique rubrique, Voix voix, String texte) {
        PartieDeRapport.de(rubrique, "", voix, texte).ifPresent(parties::add);
    }
}
