package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Retrouve une personne parmi celles que l’agent peut voir, du plus probable au moins probable, et note ce qui fut montré. */
@Component
class ChercherUnePersonne {
    static final int MONTRES = 20;

    private static final int EXACT = 40;
    private static final int SON = 26;
    private static final int FAUTE = 20;
    private static final int PRECIS = 60;

    record Trouve(JdbcRecherche.Resultat resultat, Fiche fiche) {}

    /** Ce qu’une clé vaut, et pour quel mot de la demande. */
    private record Valeur(int mot, int poids) {}

    private final JdbcRecherche recherche;
    private final JdbcPersonnes personnes;
    private final Journal journal;

    ChercherUnePersonne(JdbcRecherche recherche, JdbcPersonnes personnes, Journal journal) {
        this.recherche = recherche;
        this.personnes = personnes;
        this.journal = journal;
    }

    @Transactional
    List<Trouve> executer(String saisie) {
        return executer(saisie, MONTRES);
    }

    /** Au plus tant : le journal n’inscrit que les personnes montrées. */
    @Transactional
    List<Trouve> executer(String saisie, int auPlus) {
        var demande = Empreintes.lire(saisie);
        if (demande.vide()) return List.of();
        var resultats = new ArrayList<JdbcRecherche.Resultat>();
        for (String numero : demande.numeros()) resultats.addAll(recherche.parNumero(numero));
        resultats.addAll(classer(demande));
        var trouves = avecFiches(resultats.stream().distinct().limit(auPlus).toList());
        noter(trouves);
        return trouves;
    }

    @Transactional
    List<Trouve> suivis() {
        var trouves = avecFiches(recherche.suivis(MONTRES));
        noter(trouves);
        return trouves;
    }

    private void noter(List<Trouve> trouves) {
        if (trouves.isEmpty()) return;
        String numeros =
                trouves.stream().map(t -> t.resultat().numero()).distinct().collect(Collectors.joining(" "));
        journal.noter(Acte.LIRE, ObjetProtege.DOSSIER_IDENTITE, "liste", "Montrés dans une liste : " + numeros);
    }

    private List<Trouve> avecFiches(List<JdbcRecherche.Resultat> resultats) {
        var fiches = personnes.lire(
                resultats.stream().map(JdbcRecherche.Resultat::personne).collect(Collectors.toSet()));
        var trouves = new ArrayList<Trouve>();
        for (var resultat : resultats) {
            var fiche = fiches.get(resultat.personne());
            if (fiche != null) trouves.add(new Trouve(resultat, fiche));
        }
        return trouves;
    }

    /** D’abord les mots exacts et leur son ; les fautes de frappe seulement si cela n’a pas suffi. */
    private List<JdbcRecherche.Resultat> classer(Empreintes.Demande demande) {
        var cles = cles(demande, false);
        var touches = new ArrayList<>(recherche.toucher(cles.keySet()));
        var notes = noter(touches, cles);
        int entiers = demande.mots().size()
                + demande.dates().size()
                + demande.telephones().size();
        if (notes.values().stream().filter(n -> n.mots() >= entiers).count() < 3) {
            var deja = cles.keySet();
            cles = cles(demande, true);
            touches.addAll(recherche.toucher(
                    cles.keySet().stream().filter(c -> !deja.contains(c)).toList()));
            notes = noter(touches, cles);
        }
        List<Note> meilleures = notes.values().stream()
                .filter(n -> n.mots() * 2 >= entiers)
                .sorted(Comparator.comparingInt(Note::points).reversed())
                .limit(MONTRES * 3L)
                .toList();
        return ordonner(meilleures);
    }

    private record Note(long dossier, long personne, int points, int mots) {}

    private static Map<Long, Note> noter(List<JdbcRecherche.Touche> touches, Map<Long, List<Valeur>> cles) {
        var parPersonne = new HashMap<Long, Map<Integer, Integer>>();
        var dossiers = new HashMap<Long, Long>();
        for (var touche : touches) {
            dossiers.merge(touche.personne(), touche.dossier(), Math::max);
            var mots = parPersonne.computeIfAbsent(touche.personne(), _ -> new HashMap<>());
            for (Valeur v : cles.getOrDefault(touche.cle(), List.of())) mots.merge(v.mot(), v.poids(), Math::max);
        }
        var notes = new HashMap<Long, Note>();
        parPersonne.forEach((personne, mots) -> notes.put(
                personne,
                new Note(
                        dossiers.getOrDefault(personne, 0L),
                        personne,
                        mots.values().stream().mapToInt(Integer::intValue).sum(),
                        mots.size())));
        return notes;
    }

    private static Map<Long, List<Valeur>> cles(Empreintes.Demande demande, boolean fautes) {
        var cles = new HashMap<Long, List<Valeur>>();
        int mot = 0;
        for (String m : demande.mots()) {
            valoir(cles, Set.of(Empreintes.exact(m)), mot, EXACT);
            valoir(cles, Set.of(Empreintes.son(m)), mot, SON);
            if (fautes) valoir(cles, Empreintes.fautes(m), mot, FAUTE);
            mot++;
        }
        for (var date : demande.dates()) valoir(cles, Set.of(Empreintes.date(date)), mot++, PRECIS);
        for (var t : demande.telephones()) valoir(cles, Set.of(Empreintes.telephone(t)), mot++, PRECIS);
        return cles;
    }

    private static void valoir(Map<Long, List<Valeur>> cles, Collection<Long> empreintes, int mot, int poids) {
        for (long cle : empreintes)
            cles.computeIfAbsent(cle, _ -> new ArrayList<>()).add(new Valeur(mot, poids));
    }

    private List<JdbcRecherche.Resultat> ordonner(List<Note> notes) {
        Set<Long> dossiers = new HashSet<>();
        Map<Long, Integer> points = new HashMap<>();
        for (Note n : notes) {
            dossiers.add(n.dossier());
            points.put(n.personne(), n.points());
        }
        if (dossiers.isEmpty()) return List.of();
        var vus = new LinkedHashSet<Long>();
        return recherche.dossiers(dossiers, points.keySet()).stream()
                .sorted(Comparator.<JdbcRecherche.Resultat>comparingInt(r -> -points.getOrDefault(r.personne(), 0))
                        .thenComparing(r -> !r.present())
                        .thenComparing(JdbcRecherche.Resultat::lien)
                        .thenComparing(JdbcRecherche.Resultat::dossier, Comparator.reverseOrder()))
                .filter(r -> vus.add(r.personne()))
                .toList();
    }
}
