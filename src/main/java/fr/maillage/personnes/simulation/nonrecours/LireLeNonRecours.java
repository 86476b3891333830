package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.personnes.dossiers.DossierAbrege;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La liste de chaque référent, et les passages qu’il peut voir ; ce qui est montré est noté. */
@Component
class LireLeNonRecours {
    private static final int AU_PLUS = 200;
    private static final int PASSAGES = 5;

    private final JdbcDroitsReperes reperes;
    private final JdbcReperages reperages;
    private final Dossiers dossiers;
    private final Journal journal;

    LireLeNonRecours(JdbcDroitsReperes reperes, JdbcReperages reperages, Dossiers dossiers, Journal journal) {
        this.reperes = reperes;
        this.reperages = reperages;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    record Liste(List<DroitRepere> reperes, Map<Long, DossierAbrege> dossiers) {}

    /** @param tout ce qui est déjà tranché aussi */
    @Transactional
    Liste liste(boolean tout, int auPlus) {
        var lus = reperes.lister(tout ? EnumSet.allOf(Issue.class) : Issue.A_TRAITER, Math.min(auPlus, AU_PLUS));
        return new Liste(lus, cites(lus.stream().map(DroitRepere::dossier).toList()));
    }

    @Transactional(readOnly = true)
    List<Reperage> passages() {
        var agent = QuiTravaille.exiger();
        return reperages.derniers(agent.id(), agent.idUnite(), PASSAGES);
    }

    record Passage(Reperage reperage, List<JdbcReperages.Gain> gains, Map<Long, DossierAbrege> dossiers) {}

    @Transactional
    Passage passage(long id) {
        var reperage = reperages.trouver(id).orElseThrow(() -> new Introuvable("repérage " + id));
        var gains = reperages.gains(id);
        return new Passage(
                reperage,
                gains,
                cites(gains.stream().map(JdbcReperages.Gain::dossier).toList()));
    }

    private Map<Long, DossierAbrege> cites(Collection<Long> ids) {
        var cites = dossiers.abreges(Set.copyOf(ids));
        if (!cites.isEmpty())
            journal.noter(
                    Acte.LIRE,
                    ObjetProtege.DROITS_ET_DEMARCHES,
                    "liste",
                    "Droits probablement non demandés montrés : "
                            + cites.values().stream()
                                    .map(DossierAbrege::numero)
                                    .sorted()
                                    .collect(Collectors.joining(" ")));
        return cites;
    }
}
