package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.personnes.dossiers.DossierAbrege;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.references.aideslocales.AidesLocales;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
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
    private final AidesLocales aides;
    private final Journal journal;

    LireLeNonRecours(
            JdbcDroitsReperes reperes,
            JdbcReperages reperages,
            Dossiers dossiers,
            AidesLocales aides,
            Journal journal) {
        this.reperes = reperes;
        this.reperages = reperages;
        this.dossiers = dossiers;
        this.aides = aides;
        this.journal = journal;
    }

    /** @param retires depuis quand leur règlement ne donne plus l’aide repérée, par numéro de ligne */
    record Liste(List<DroitRepere> reperes, Map<Long, DossierAbrege> dossiers, Map<Long, LocalDate> retires) {
        static final Liste VIDE = new Liste(List.of(), Map.of(), Map.of());
    }

    /**
     * Une aide locale que personne n’a commencé à vérifier et que son règlement ne donne plus n’est pas à traiter ; celle que l’on suit reste, et
     * le dit.
     *
     * @param tout ce qui est déjà tranché aussi
     */
    @Transactional
    Liste liste(boolean tout, int auPlus) {
        var lus = reperes.lister(tout ? EnumSet.allOf(Issue.class) : Issue.A_TRAITER, AU_PLUS);
        var retires = retires(lus);
        var montres = lus.stream()
                .filter(r -> tout || r.issue() != Issue.REPERE || !retires.containsKey(r.id()))
                .limit(auPlus)
                .toList();
        return new Liste(
                montres, cites(montres.stream().map(DroitRepere::dossier).toList()), retires);
    }

    /** Une lecture par liste, et aucune si l’on n’y voit pas d’aide locale. */
    Map<Long, LocalDate> retires(Collection<DroitRepere> lus) {
        var parAide = new HashMap<AidesLocales.Reference, List<Long>>();
        lus.forEach(r -> r.aideLocale()
                .ifPresent(
                        a -> parAide.computeIfAbsent(a, _ -> new ArrayList<>()).add(r.id())));
        var retires = new HashMap<Long, LocalDate>();
        if (!parAide.isEmpty())
            aides.retirees(parAide.keySet(), Quand.aujourdHui())
                    .forEach((aide, depuis) ->
                            parAide.getOrDefault(aide, List.of()).forEach(id -> retires.put(id, depuis)));
        return retires;
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
