package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cherche à qui ressemblent des milliers de personnes d’un fichier : entre elles, et parmi celles que l’agent peut voir. */
@Component
public class RapprocherEnNombre {
    private static final int PAQUET = 1000;

    private final JdbcLotsDEntree lots;
    private final JdbcPersonnes personnes;
    private final JdbcRecherche recherche;
    private final Journal journal;

    RapprocherEnNombre(JdbcLotsDEntree lots, JdbcPersonnes personnes, JdbcRecherche recherche, Journal journal) {
        this.lots = lots;
        this.personnes = personnes;
        this.recherche = recherche;
        this.journal = journal;
    }

    /** Pour chaque identité de la liste, celle qui la précède et lui ressemble le plus. */
    public Map<Integer, List<RessemblanceVue>> entreElles(List<Map<String, String>> identites) {
        var trouvees = new HashMap<Integer, List<RessemblanceVue>>();
        var voisinage = new Voisinage();
        for (int n = 0; n < identites.size(); n++) {
            var fiche = new Fiche(n, 0, Fiche.saisie(identites.get(n)).valeurs());
            var voisins = voisinage.autour(fiche).stream()
                    .sorted(Comparator.comparingInt(
                                    (Voisinage.Voisin v) -> -v.comparaison().force())
                            .thenComparing(v -> v.fiche().id()))
                    .limit(3)
                    .map(v -> vue(v, 0, ""))
                    .toList();
            if (!voisins.isEmpty()) trouvees.put(n, voisins);
            voisinage.ajouter(fiche);
        }
        return trouvees;
    }

    /** Pour chaque identité de la liste, la personne déjà connue qui lui ressemble le plus ; ce qui fut rapproché est noté. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, RessemblanceVue> dansLaMaison(List<Map<String, String>> identites, IntConsumer avancement) {
        var trouvees = new HashMap<Integer, RessemblanceVue>();
        var sansDate = lots.sansDate();
        for (int debut = 0; debut < identites.size(); debut += PAQUET) {
            int fin = Math.min(identites.size(), debut + PAQUET);
            chercher(identites.subList(debut, fin), debut, sansDate, trouvees);
            avancement.accept(fin);
        }
        if (!trouvees.isEmpty()) {
            journal.noter(
                    Acte.LIRE,
                    ObjetProtege.DOSSIER_IDENTITE,
                    "liste",
                    "Rapprochés d’un fichier : "
                            + trouvees.values().stream()
                                    .map(RessemblanceVue::numero)
                                    .distinct()
                                    .collect(Collectors.joining(" ")));
        }
        return trouvees;
    }

    private void chercher(
            List<Map<String, String>> paquet,
            int debut,
            List<JdbcLotsDEntree.Place> sansDate,
            Map<Integer, RessemblanceVue> trouvees) {
        var fiches = paquet.stream().map(Fiche::saisie).toList();
        var precises = new HashSet<Long>();
        var places = new HashMap<Long, Long>();
        sansDate.forEach(p -> places.put(p.personne(), p.dossier()));
        for (var fiche : fiches) {
            var ne = fiche.naissance();
            if (ne != null) precises.add(Empreintes.date(ne));
            else memesNoms(fiche).forEach(t -> places.put(t.personne(), t.dossier()));
            fiche.telephones().forEach(t -> precises.add(Empreintes.telephone(t)));
        }
        lots.portant(precises).forEach(p -> places.put(p.personne(), p.dossier()));
        var voisinage = new Voisinage();
        // Un numéro partagé ramène des gens nés un autre jour que toutes ces lignes : ils ne ressemblent à aucune.
        var jours = fiches.stream().map(f -> f.valeur("naissance")).collect(Collectors.toSet());
        boolean sansDates = jours.contains("");
        personnes.lire(places.keySet()).values().stream()
                .filter(f -> sansDates || f.valeur("naissance").isEmpty() || jours.contains(f.valeur("naissance")))
                .forEach(voisinage::ajouter);
        var meilleurs = new HashMap<Integer, Voisinage.Voisin>();
        for (int n = 0; n < fiches.size(); n++) {
            Optional<Voisinage.Voisin> meilleur = voisinage.autour(fiches.get(n)).stream()
                    .max(Comparator.comparingInt(v -> v.comparaison().force()));
            if (meilleur.isPresent()) meilleurs.put(debut + n, meilleur.get());
        }
        situer(meilleurs, places, trouvees);
    }

    /** Sans date, seuls le même nom et le même prénom, mot pour mot, suffisent. */
    private List<JdbcRecherche.Touche> memesNoms(Fiche fiche) {
        var noms = Comparaison.noms(fiche).stream().map(Empreintes::exact).toList();
        var prenoms = Comparaison.prenoms(fiche).stream().map(Empreintes::exact).toList();
        return noms.isEmpty() || prenoms.isEmpty() ? List.of() : recherche.croiser(noms, prenoms);
    }

    private void situer(
            Map<Integer, Voisinage.Voisin> meilleurs, Map<Long, Long> places, Map<Integer, RessemblanceVue> trouvees) {
        if (meilleurs.isEmpty()) return;
        Set<Long> ids = meilleurs.values().stream().map(v -> v.fiche().id()).collect(Collectors.toSet());
        Set<Long> dossiers = new HashSet<>();
        for (long id : ids) dossiers.add(places.getOrDefault(id, 0L));
        var lignes = new HashMap<Long, JdbcRecherche.Resultat>();
        recherche.dossiers(dossiers, ids).forEach(r -> lignes.put(r.personne(), r));
        meilleurs.forEach((rang, voisin) -> {
            var ligne = lignes.get(voisin.fiche().id());
            if (ligne != null) trouvees.put(rang, vue(voisin, ligne.dossier(), ligne.numero()));
        });
    }

    private static RessemblanceVue vue(Voisinage.Voisin voisin, long dossier, String numero) {
        var fiche = voisin.fiche();
        return new RessemblanceVue(
                (int) fiche.id(),
                fiche.id(),
                dossier,
                numero,
                fiche.nomComplet(),
                Formulaires.naissance(fiche),
                voisin.comparaison().force(),
                voisin.comparaison().memePrenom(),
                new ArrayList<>(voisin.comparaison().raisons()));
    }
}
