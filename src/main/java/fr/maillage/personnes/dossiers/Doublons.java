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
    private static final int SEUIL = 5;

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
            if (dossier != null) ressemblances.add(comparer(fiche, autre, dossier));
        }
        return ressemblances.stream()
                .filter(r -> r.force() >= SEUIL)
                .sorted(Comparator.comparingInt(Ressemblance::force).reversed())
                .limit(8)
                .toList();
    }

    /** Deux indices au moins : un nom seul en rapporterait des centaines, et n’est pas une ressemblance. */
    private List<JdbcRecherche.Touche> proches(Fiche fiche) {
        var noms = new LinkedHashSet<Long>();
        for (String champ : List.of("nomDeNaissance", "nomDUsage")) {
            for (String mot : Empreintes.mots(fiche.valeur(champ))) {
                noms.add(Empreintes.son(mot));
                noms.addAll(Empreintes.fautes(mot));
            }
        }
        var prenoms = new LinkedHashSet<Long>();
        for (String champ : List.of("prenoms", "prenomDUsage")) {
            for (String mot : Empreintes.mots(fiche.valeur(champ))) {
                prenoms.add(Empreintes.son(mot));
                prenoms.addAll(Empreintes.fautes(mot));
            }
        }
        var precis = new LinkedHashSet<Long>();
        var ne = fiche.naissance();
        if (ne != null) precis.add(Empreintes.date(ne));
        fiche.telephones().forEach(t -> precis.add(Empreintes.telephone(t)));
        var retenues = new ArrayList<JdbcRecherche.Touche>(recherche.toucher(precis));
        retenues.addAll(recherche.croiser(noms, prenoms));
        return retenues;
    }

    private static Ressemblance comparer(Fiche une, Fiche autre, JdbcRecherche.Resultat dossier) {
        var raisons = new ArrayList<String>();
        int force = 0;
        int noms = proximite(une, autre, "nomDeNaissance", "nomDUsage");
        int prenoms = proximite(une, autre, "prenoms", "prenomDUsage");
        if (noms > 0) raisons.add(noms == 2 ? "même nom" : "noms proches à l’oreille ou à une lettre près");
        if (prenoms > 0) raisons.add(prenoms == 2 ? "même prénom" : "prénoms proches");
        force += noms + prenoms;
        if (une.naissance() != null && autre.naissance() != null) {
            if (une.naissance().equals(autre.naissance())) {
                raisons.add("même date de naissance");
                force += 3;
            } else {
                force -= 2;
            }
        } else if (noms == 2 && prenoms == 2) {
            raisons.add("date de naissance à vérifier");
            force += 1;
        }
        if (une.telephones().stream().anyMatch(autre.telephones()::contains)) {
            raisons.add("même téléphone");
            force += 2;
        }
        return new Ressemblance(autre, dossier, force, raisons);
    }

    /** 2 : un mot identique ; 1 : un mot de même son ou à une faute près ; 0 sinon. */
    private static int proximite(Fiche une, Fiche autre, String... champs) {
        var miens = mots(une, champs);
        var siens = mots(autre, champs);
        if (miens.stream().anyMatch(siens::contains)) return 2;
        boolean proche = miens.stream()
                .anyMatch(m ->
                        siens.stream().anyMatch(s -> Phonetique.son(m).equals(Phonetique.son(s)) || aUneFaute(m, s)));
        return proche ? 1 : 0;
    }

    private static boolean aUneFaute(String un, String autre) {
        var communes = new HashSet<>(Empreintes.fautes(un));
        communes.retainAll(Empreintes.fautes(autre));
        return !communes.isEmpty();
    }

    private static Set<String> mots(Fiche fiche, String... champs) {
        var mots = new HashSet<String>();
        for (String champ : champs) mots.addAll(Empreintes.mots(fiche.valeur(champ)));
        return mots;
    }
}
