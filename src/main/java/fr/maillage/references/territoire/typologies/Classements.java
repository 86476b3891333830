package fr.maillage.references.territoire.typologies;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les types auxquels appartiennent les communes, tenus en mémoire et relus quand la géographie change. */
@Component
public class Classements {
    private record Etat(Geographie geographie, Map<Zonage, Map<String, Classement>> parZonage) {}

    private final JdbcClassements jdbc;
    private final Territoires territoires;
    private final AtomicReference<@Nullable Etat> etat = new AtomicReference<>();

    Classements(JdbcClassements jdbc, Territoires territoires) {
        this.jdbc = jdbc;
        this.territoires = territoires;
    }

    public boolean charge(Zonage zonage) {
        return etat().parZonage().containsKey(zonage);
    }

    public Optional<Classement> de(Territoire commune, Zonage zonage) {
        return Optional.ofNullable(
                etat().parZonage().getOrDefault(zonage, Map.of()).get(commune.code()));
    }

    /** Les communes classées sous ce code. */
    public List<String> communes(Zonage zonage, String code) {
        return etat().parZonage().getOrDefault(zonage, Map.of()).values().stream()
                .filter(c -> c.code().equals(code))
                .map(Classement::commune)
                .toList();
    }

    /** Ce que l’on sait du type de ce territoire, un zonage par ligne : « Bassin de vie (2022) : Candé ». */
    public List<String> enClair(Territoire territoire) {
        Geographie geographie = territoires.geographie();
        List<Territoire> communes = territoire.maille() == Maille.COMMUNE
                ? List.of(territoire)
                : territoire.maille().composeeDeCommunes() || territoire.maille() == Maille.PERIMETRE
                        ? geographie.membres(territoire, Maille.COMMUNE)
                        : geographie.contenant(territoire, Maille.COMMUNE).stream()
                                .toList();
        if (communes.isEmpty() || communes.size() > 500) return List.of();
        var lignes = new ArrayList<String>();
        for (Zonage zonage : Zonage.values()) {
            phrase(zonage, communes, territoire).ifPresent(lignes::add);
        }
        int quartiers = geographie.membres(territoire, Maille.QPV).size();
        lignes.add(
                quartiers == 0
                        ? "Quartiers prioritaires (2015) : aucun"
                        : "Quartiers prioritaires (2015) : " + quartiers);
        String absents = List.of(Zonage.DENSITE, Zonage.FRR).stream()
                .filter(z -> !charge(z))
                .map(Zonage::libelle)
                .collect(Collectors.joining(" ; "));
        if (!absents.isEmpty()) lignes.add("Zonages non chargés : " + absents);
        return lignes;
    }

    private Optional<String> phrase(Zonage zonage, List<Territoire> communes, Territoire territoire) {
        var combien = new LinkedHashMap<String, Integer>();
        int millesime = 0;
        for (Territoire commune : communes) {
            Optional<Classement> classement = de(commune, zonage);
            if (classement.isEmpty()) continue;
            combien.merge(classement.get().libelle(), 1, Integer::sum);
            millesime = classement.get().millesime();
        }
        if (combien.isEmpty()) return Optional.empty();
        String dit = territoire.maille() == Maille.COMMUNE || combien.size() == 1 && communes.size() == 1
                ? combien.keySet().iterator().next()
                : combien.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                        .limit(4)
                        .map(e -> e.getKey() + " (" + e.getValue() + (e.getValue() > 1 ? " communes)" : " commune)"))
                        .collect(Collectors.joining(", "));
        return Optional.of("%s (%d) : %s".formatted(zonage.libelle(), millesime, dit));
    }

    /** Range des classements ; tous les écrans les voient aussitôt. */
    @Transactional
    public void enregistrer(List<Classement> classements) {
        jdbc.enregistrer(classements);
        jdbc.changerDeVersion();
        territoires.oublier();
    }

    /** Retire tout un zonage. */
    @Transactional
    public void oublier(Zonage zonage) {
        jdbc.oublier(zonage);
        jdbc.changerDeVersion();
        territoires.oublier();
    }

    boolean aucun() {
        return jdbc.vide();
    }

    private Etat etat() {
        Geographie geographie = territoires.geographie();
        Etat connu = etat.get();
        if (connu != null && connu.geographie() == geographie) return connu;
        var parZonage = new EnumMap<Zonage, Map<String, Classement>>(Zonage.class);
        jdbc.tous()
                .forEach(c -> parZonage
                        .computeIfAbsent(c.zonage(), _ -> new HashMap<>())
                        .put(c.commune(), c));
        connu = new Etat(geographie, parZonage);
        etat.set(connu);
        return connu;
    }
}
