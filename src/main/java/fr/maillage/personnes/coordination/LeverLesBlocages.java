package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Le plan partagé d’une situation : ce qui est décidé, ce qui bloque. Bloqué plus de trente jours à trois organisations au moins, une
 * escalade se propose ; elle ne part pas sans que la personne ait dit oui.
 */
@Component
class LeverLesBlocages {
    private final DossierSuivi suivi;
    private final JdbcReunions reunions;
    private final JdbcPlan plan;
    private final JdbcInterventionsDemandees demandes;

    LeverLesBlocages(DossierSuivi suivi, JdbcReunions reunions, JdbcPlan plan, JdbcInterventionsDemandees demandes) {
        this.demandes = demandes;
        this.suivi = suivi;
        this.reunions = reunions;
        this.plan = plan;
    }

    record Situation(
            DossierVu dossier,
            List<Reunion> reunions,
            List<Decision> decisions,
            List<Blocage> blocages,
            List<Demande> demandes,
            int organisations,
            boolean ecrit) {}

    @Transactional
    Situation voir(long dossier) {
        var vu = suivi.lirePartage(dossier, ReunirAutourDUneSituation.OBJET, "Coordination lue");
        return new Situation(
                vu,
                reunions.duDossier(dossier),
                plan.decisions(dossier),
                plan.blocages(dossier),
                demandes.duDossier(dossier),
                plan.organisations(dossier),
                suivi.peut(vu, Acte.CREER, ReunirAutourDUneSituation.OBJET));
    }

    /** Rend ce qui l’empêche, comme les suivants. */
    @Transactional
    Optional<String> noter(long dossier, String quoi, String organisme, @Nullable LocalDate depuis) {
        var vu = suivi.exiger(dossier, Acte.CREER, ReunirAutourDUneSituation.OBJET);
        if (quoi.isBlank() || organisme.isBlank()) return Optional.of("Dites ce qui bloque, et chez qui.");
        if (depuis == null || depuis.isAfter(Quand.aujourdHui())) {
            return Optional.of("Dites depuis quand cela bloque : aujourd’hui, ou un jour passé.");
        }
        plan.bloquer(
                dossier,
                quoi.strip(),
                organisme.strip(),
                depuis,
                QuiTravaille.exiger().id());
        suivi.inscrire(vu, Acte.CREER, ReunirAutourDUneSituation.OBJET, "Un point de blocage est noté");
        return Optional.empty();
    }

    @Transactional
    void lever(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET);
        if (!plan.lever(dossier, id, Quand.aujourdHui())) throw new Introuvable("blocage " + id);
        suivi.inscrire(vu, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET, "Un point de blocage est levé");
    }

    @Transactional
    Optional<String> escalader(
            long dossier,
            long id,
            Blocage.@Nullable Instance instance,
            Blocage.Reponse accord,
            @Nullable LocalDate jour) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET);
        if (instance == null) return Optional.of("Choisissez l’instance où porter la situation.");
        if (accord == Blocage.Reponse.AUCUNE) {
            return Optional.of("Dites ce que la personne en pense : son accord se demande avant toute escalade.");
        }
        if (jour == null || jour.isAfter(Quand.aujourdHui())) {
            return Optional.of("Donnez le jour où la personne a été interrogée : aujourd’hui, ou un jour passé.");
        }
        if (!plan.escalader(dossier, id, instance, accord, jour)) throw new Introuvable("blocage " + id);
        suivi.inscrire(
                vu, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET, "Une escalade est proposée : " + accord.libelle());
        return Optional.empty();
    }

    @Transactional
    void direFaite(long dossier, long decision) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET);
        if (!plan.direFaite(dossier, decision, Quand.aujourdHui())) throw new Introuvable("décision " + decision);
        suivi.inscrire(vu, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET, "Une décision de réunion est faite");
    }

    /** Les situations bloquées que l’agent courant lit et qui appellent une escalade. */
    @Transactional(readOnly = true)
    List<JdbcPlan.QuiDure> aEscalader(int auPlus) {
        return plan.quiDurent(Quand.aujourdHui().minusDays(Blocage.JOURS), auPlus).stream()
                .filter(q -> q.organisations() >= Blocage.ORGANISATIONS)
                .toList();
    }
}
