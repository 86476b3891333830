package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.TacheId;
import fr.maillage.socle.taches.Taches;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confie un repérage : sur ses dossiers, à qui accompagne ; sur son unité, à qui la conduit et n’en lira que des comptes. */
@Component
class LancerUnReperage {
    /** Au-delà, le budget d’aujourd’hui ne dit plus rien du foyer d’alors. */
    private static final int MOIS_D_AVANCE = 11;

    private final JdbcReperages base;
    private final Habilitations habilitations;
    private final Taches taches;
    private final Journal journal;

    LancerUnReperage(JdbcReperages base, Habilitations habilitations, Taches taches, Journal journal) {
        this.base = base;
        this.habilitations = habilitations;
        this.taches = taches;
        this.journal = journal;
    }

    sealed interface Resultat {
        record Confie(TacheId tache) implements Resultat {}

        record Refuse(String phrase) implements Resultat {}
    }

    boolean surSesDossiers() {
        return habilitations.peut(Acte.CREER, ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
                && habilitations.peut(Acte.MODIFIER, ObjetProtege.DROITS_ET_DEMARCHES);
    }

    /** Conduire l’unité : en lire les droits, et en tirer des comptes. */
    boolean surSonUnite() {
        return QuiTravaille.exiger().idUnite() != null
                && habilitations.peut(Acte.LIRE, ObjetProtege.DROITS_ET_DEMARCHES)
                && habilitations.peut(Acte.EXPORTER, ObjetProtege.AGREGATS_INTERNES);
    }

    /** @param changeLe le mois d’effet d’un texte, à comparer à la veille ; absent pour un repérage ordinaire */
    @Transactional
    Resultat executer(boolean deLUnite, @Nullable YearMonth changeLe) {
        if (deLUnite ? !surSonUnite() : !surSesDossiers()) throw new Introuvable("repérage");
        AgentConnecte agent = QuiTravaille.exiger();
        YearMonth mois = YearMonth.from(Quand.aujourdHui());
        if (changeLe != null && !changeLe.isAfter(mois))
            return new Resultat.Refuse(
                    "%s n’est pas à venir : choisissez le mois d’effet du texte, après %s.".formatted(changeLe, mois));
        if (changeLe != null && changeLe.isAfter(mois.plusMonths(MOIS_D_AVANCE)))
            return new Resultat.Refuse("%s est trop loin : au-delà de %s, le budget d’aujourd’hui ne dit plus rien."
                    .formatted(changeLe, mois.plusMonths(MOIS_D_AVANCE)));
        Long unite = deLUnite ? agent.idUnite() : null;
        long reperage = base.creer(agent.organisation(), unite, agent.id(), mois, changeLe);
        journal.noter(
                Acte.LIRE_AGREGE,
                ObjetProtege.DROITS_ET_DEMARCHES,
                "reperage:" + reperage,
                deLUnite ? "Repérage de droits confié sur l’unité" : "Repérage de droits confié sur ses dossiers");
        return new Resultat.Confie(confier(reperage, deLUnite, changeLe));
    }

    /** Un repérage arrêté reprend au dossier suivant. */
    @Transactional
    Resultat reprendre(long id) {
        var reperage = base.trouver(id).orElseThrow(() -> new Introuvable("repérage " + id));
        boolean deLUnite = reperage.unite() != null;
        if (reperage.fini() || (deLUnite ? !surSonUnite() : !surSesDossiers())) throw new Introuvable("repérage " + id);
        TacheId tache = reperage.tache();
        if (tache != null
                && taches.parmi(java.util.List.of(tache)).values().stream()
                        .anyMatch(t -> t.etat().active())) return new Resultat.Confie(tache);
        return new Resultat.Confie(confier(id, deLUnite, reperage.changeLe()));
    }

    private TacheId confier(long reperage, boolean deLUnite, @Nullable YearMonth changeLe) {
        String quoi =
                changeLe == null ? "Droits non demandés" : "Ce qui change en " + NonRecoursController.mois(changeLe);
        TacheId tache = taches.confier(
                RepererLesDroits.GENRE,
                quoi + (deLUnite ? ", toute l’unité" : ", mes dossiers"),
                String.valueOf(reperage));
        base.confie(reperage, tache);
        return tache;
    }
}
