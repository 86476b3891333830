package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Met en regard un territoire et ses références, ses quartiers, ses IRIS, les femmes et l’ensemble, les âges. */
@Component
class VueDesEcarts {
    private static final int IRIS_AU_PLUS = 12;

    private final Territoires territoires;
    private final Releves releves;
    private final Reperes reperes;

    VueDesEcarts(Territoires territoires, Releves releves, Reperes reperes) {
        this.territoires = territoires;
        this.releves = releves;
        this.reperes = reperes;
    }

    /** Tous les écarts que les chiffres permettent, du plus grand au plus petit rapporté à la référence. */
    List<EcartConstate> de(Territoire territoire) {
        Geographie geographie = territoires.geographie();
        List<Territoire> references = references(territoire, geographie);
        List<Territoire> quartiers = territoire.maille() == Maille.FRANCE || territoire.maille() == Maille.REGION
                ? List.of()
                : geographie.membres(territoire, Maille.QPV);
        // Les quartiers ne disent que leur commune : une intercommunalité les trouve par ses communes.
        if (quartiers.isEmpty()
                && territoire.maille() != Maille.COMMUNE
                && territoire.maille().composeeDeCommunes()) {
            quartiers = territoire.maille() == Maille.REGION || territoire.maille() == Maille.FRANCE
                    ? List.of()
                    : geographie.membres(territoire, Maille.COMMUNE).stream()
                            .flatMap(c -> geographie.membres(c, Maille.QPV).stream())
                            .toList();
        }
        List<Territoire> iris =
                territoire.maille() == Maille.COMMUNE ? geographie.membres(territoire, Maille.IRIS) : List.of();
        var lus = new LinkedHashSet<Territoire>();
        lus.add(territoire);
        lus.addAll(references);
        lus.addAll(quartiers);
        lus.addAll(iris);
        Releve releve = releves.de(lus);
        var ecarts = new ArrayList<EcartConstate>();
        for (Territoire reference : references) {
            String dimension = territoire.maille() == Maille.QPV
                    ? "Quartier et " + reference.maille().libelle()
                    : "Territoire et " + reference.maille().libelle();
            var indicateurs = territoire.maille() == Maille.QPV
                    ? reperes.ecarts().quartier()
                    : reperes.ecarts().territoire();
            indicateurs.forEach(i -> entre(releve, dimension, i, territoire, reference, ecarts));
        }
        for (Territoire quartier : quartiers) {
            reperes.ecarts()
                    .quartier()
                    .forEach(i -> entre(
                            releve,
                            "Quartier prioritaire et " + territoire.maille().libelle(),
                            i,
                            quartier,
                            territoire,
                            ecarts));
        }
        ecarts.addAll(iris(releve, territoire, iris));
        for (Reperes.Paire paire : reperes.ecarts().paires()) {
            Stream.concat(Stream.of(territoire), quartiers.stream())
                    .forEach(t -> releve.dernier(paire.cote(), t)
                            .ifPresent(cote -> releve.enRegard(paire.reference(), t, cote.annee())
                                    .ifPresent(r -> ecarts.add(new EcartConstate(paire.dimension(), cote, r)))));
        }
        ecarts.sort(Comparator.comparingDouble(EcartConstate::poids).reversed());
        return ecarts;
    }

    private static List<Territoire> references(Territoire territoire, Geographie geographie) {
        var references = new LinkedHashSet<>(geographie.comparateurs(territoire));
        if (territoire.maille() == Maille.QPV) {
            geographie
                    .contenant(territoire, Maille.COMMUNE)
                    .flatMap(c -> geographie.contenant(c, Maille.EPCI))
                    .ifPresent(references::add);
        }
        return references.stream()
                .sorted(Comparator.comparing(t -> t.maille().ordinal()))
                .toList();
    }

    private static void entre(
            Releve releve,
            String dimension,
            String indicateur,
            Territoire cote,
            Territoire reference,
            List<EcartConstate> ecarts) {
        releve.dernier(indicateur, cote)
                .ifPresent(c -> releve.enRegard(indicateur, reference, c.annee())
                        .ifPresent(r -> ecarts.add(new EcartConstate(
                                dimension, releve.a(indicateur, cote, r.annee()).orElse(c), r))));
    }

    /** Les IRIS les plus éloignés de leur commune. */
    private List<EcartConstate> iris(Releve releve, Territoire commune, List<Territoire> iris) {
        var ecarts = new ArrayList<EcartConstate>();
        for (Territoire un : iris) {
            reperes.ecarts().iris().forEach(i -> entre(releve, "IRIS et commune", i, un, commune, ecarts));
        }
        return ecarts.stream()
                .sorted(Comparator.comparingDouble(EcartConstate::poids).reversed())
                .limit(IRIS_AU_PLUS)
                .toList();
    }
}
