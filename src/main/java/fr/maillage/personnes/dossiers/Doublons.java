package fr.maillage.personnes.dossiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les personnes déjà connues qui ressemblent à celle-ci, avec ce qui le fait penser : la machine suggère, l’agent décide. */
@Component
class Doublons {
    record Ressemblance(Fiche fiche, JdbcRecherche.Resultat dossier, int force, List<String> raisons) {}

    private final JdbcRecherche recherche;
    private final JdbcPersonnes personnes;
    private final JdbcFusions fusions;

    Doublons(JdbcRecherche recherche, JdbcPersonnes personnes, JdbcFusions fusions) {
        this.recherche = recherche;
        this.personnes = personnes;
        this.fusions = fusions;
    }

    @Transactional
    List<Ressemblance> de(Fiche fiche) {
        Set<Long> candidats = new HashSet<>();
        Map<Long, Long> dossiers = new HashMap<>();
        for (var touche : proches(fiche)) {
            candidats.add(touche.personne());
            dossiers.put(touche.personne(), touche.dossier());
        }
        candidats.remove(fiche.id());
        candidats.removeAll(fusions.distinctes(fiche.id()));
        if (candidats.isEmpty()) return List.of();
        var lignes = new HashMap<Long, JdbcRecherche.Resultat>();
        recherche.dossiers(new HashSet<>(dossiers.values()), candidats).forEach(r -> lignes.put(r.personne(), r));
        var ressemblances = new ArrayList<Ressemblance>();
        for (var autre : personnes.lire(candidats).values()) {
            var dossier = lignes.get(autre.id());
            if (dossier == null) continue;
            var comparaison = Comparaison.de(fiche, autre);
            if (comparaison.suffit()) {
                ressemblances.add(new Ressemblance(autre, dossier, comparaison.force(), comparaison.raisons()));
            }
        }
        return ressemblances.stream()
                .sorted(Comparator.comparingInt(Ressemblance::force).reversed())
                .limit(8)
                .toList();
    }

    /** Deux indices au moins : un nom seul en rapporterait des centaines, et n’est pas une ressemblance. */
    private List<JdbcRecherche.Touche> proches(Fiche fiche) {
        var noms = new LinkedHashSet<Long>();
        for (String mot : Comparaison.noms(fiche)) {
            noms.add(Empreintes.son(mot));
            noms.addAll(Empreintes.fautes(mot));
        }
        var prenoms = new LinkedHashSet<Long>();
        for (String mot : Comparaison.prenoms(fiche)) {
            prenoms.add(Empreintes.son(mot));
            prenoms.addAll(Empreintes.fautes(mot));
        }
        var precis = new LinkedHashSet<Long>();
        var ne = fiche.naissance();
        if (ne != null) precis.add(Empreintes.date(ne));
        fiche.telephones().forEach(t -> precis.add(Empreintes.telephone(t)));
        var retenues = new ArrayList<JdbcRecherche.Touche>(recherche.toucher(precis));
        retenues.addAll(recherche.croiser(noms, prenoms));
        return retenues;
    }
}
