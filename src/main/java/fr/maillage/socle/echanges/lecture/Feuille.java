package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Un tableau ouvert : son en-tête, puis ses lignes une à une, sans jamais tout garder en mémoire. Elle se lit une fois ;
 * pour relire, on redemande une feuille au fichier reçu.
 */
public final class Feuille implements AutoCloseable, Iterable<Ligne> {

    private static final int DEBUT = 120;
    private static final Pattern PIED = Pattern.compile(
            "(?i)\\s*(\\*|\\(\\d\\)|sources?\\b|champ\\b|notes?\\b|lecture\\b|l[ée]gende\\b|remarques?\\b).*",
            Pattern.DOTALL);

    private static final Pattern NOMBRE = Pattern.compile("[-+]?[\\d\\s\u00A0\u202F]*[.,]?\\d+");
    private static final Pattern ANNEE = Pattern.compile("(19|20)\\d\\d");

    private static final String GUILLEMET =
            "Un guillemet fermant manque dans la ligne, et le rétablir ne lui rend pas le bon nombre de cellules : corrigez ce guillemet.";

    private final String nom;
    private final SourceDeLignes source;
    private final Deque<LigneBrute> reserve = new ArrayDeque<>();
    private final Entete entete;
    private final long ligneDEntete;
    private final boolean alignee;
    private final boolean enTexte;
    private final List<String> remarques = new ArrayList<>();
    private final Compte pied = new Compte();
    private final Compte redressees = new Compte();
    private final Compte courtes = new Compte();

    /** Combien de lignes, et la première d'entre elles. */
    private static final class Compte {
        private long nombre;
        private long premiere;

        void ajouter(long ligne) {
            premiere = nombre == 0 ? ligne : premiere;
            nombre++;
        }

        void dire(List<String> phrases, String phrase) {
            if (nombre > 0) {
                phrases.add(phrase.formatted(nombre, premiere));
            }
        }
    }

    Feuille(String nom, SourceDeLignes source, ReglagesDeLecture reglages) {
        this.nom = nom;
        this.source = source;
        List<LigneBrute> debut = lireLeDebut(reglages);
        if (debut.isEmpty()) {
            throw new FichierIllisible(
                    "« %s » ne contient aucune ligne remplie : vérifiez que c’est le bon fichier ou la bonne feuille."
                            .formatted(nom));
        }
        entete = Entete.trouver(debut, source.fusions(), reglages, source.enteteEnPremiereLigne());
        ligneDEntete = debut.get(entete.rang()).numero();
        alignee = entete.fantomes() == 0;
        enTexte = source instanceof SourceTexte;
        reserve.addAll(debut.subList(entete.rang() + 1, debut.size()));
        remarquer(debut);
    }

    private List<LigneBrute> lireLeDebut(ReglagesDeLecture reglages) {
        List<LigneBrute> debut = new ArrayList<>();
        Integer voulue = reglages.ligneDEntete();
        int combien = voulue == null ? DEBUT : Math.max(DEBUT, Math.min(voulue + 20, 10_000));
        LigneBrute ligne = null;
        while (debut.size() < combien && (ligne = brute()) != null) {
            debut.add(ligne);
        }
        return debut;
    }

    private void remarquer(List<LigneBrute> debut) {
        remarques.addAll(source.remarques());
        int decor = entete.rang() - (entete.rangDesLibelles() >= 0 ? 1 : 0);
        if (decor > 0) {
            remarques.add("L’en-tête est à la ligne %d ; ce qui précède est ignoré (« %s »)."
                    .formatted(ligneDEntete, Phrases.court(premierTexte(debut.getFirst()))));
        }
        if (sembleDesDonnees(debut.get(entete.rang()))) {
            remarques.add(
                    "La ligne %d, prise pour l’en-tête, ressemble à des données : ajoutez une ligne de titres ou indiquez la bonne ligne."
                            .formatted(ligneDEntete));
        }
        if (entete.fantomes() > 0) {
            remarques.add("%d colonnes sans titre ni valeur sont ignorées.".formatted(entete.fantomes()));
        }
    }

    /** Un en-tête fait de nombres n'en est sans doute pas un ; des années, si. */
    private static boolean sembleDesDonnees(LigneBrute entete) {
        long nombres = java.util.Arrays.stream(entete.cellules())
                .filter(cellule ->
                        cellule != null && NOMBRE.matcher(cellule.strip()).matches())
                .filter(cellule -> !ANNEE.matcher(cellule.strip()).matches())
                .count();
        return nombres * 2 >= entete.remplies();
    }

    private static String premierTexte(LigneBrute ligne) {
        for (String cellule : ligne.cellules()) {
            if (cellule != null) {
                return cellule;
            }
        }
        return "";
    }

    public String nom() {
        return nom;
    }

    public Colonnes colonnes() {
        return entete.colonnes();
    }

    /** Le numéro, dans le fichier, de la ligne qui nomme les colonnes. */
    public long ligneDEntete() {
        return ligneDEntete;
    }

    /** Ce que la lecture a remarqué, en phrases : encodage, lignes sautées, colonnes fantômes, notes de bas de tableau. */
    public List<String> remarques() {
        List<String> toutes = new ArrayList<>(remarques);
        pied.dire(toutes, "%d lignes de notes (source, champ…) sont ignorées sous le tableau, depuis la ligne %d.");
        redressees.dire(
                toutes, "%d lignes ont été redressées : un guillemet fermant y manquait (la première : ligne %d).");
        courtes.dire(
                toutes,
                "%d lignes s’arrêtent avant la dernière colonne ; ce qui manque est lu comme vide (la première : ligne %d).");
        return List.copyOf(toutes);
    }

    /** Quelle part du tableau est déjà lue, de 0 à 1 ; −1 quand le format ne permet pas de le dire. */
    public double part() {
        return source.part();
    }

    /** La ligne suivante, ou null quand le tableau est fini. */
    public @Nullable Ligne suivante() {
        while (true) {
            LigneBrute brute = reserve.isEmpty() ? brute() : reserve.poll();
            if (brute == null) {
                return null;
            }
            if (estUnPied(brute)) {
                pied.ajouter(brute.numero());
                continue;
            }
            return ajuster(brute);
        }
    }

    public void parcourir(Consumer<Ligne> lecteur) {
        Ligne ligne = suivante();
        while (ligne != null) {
            lecteur.accept(ligne);
            ligne = suivante();
        }
    }

    @Override
    public Iterator<Ligne> iterator() {
        return new Iterator<>() {
            private @Nullable Ligne prochaine = suivante();

            @Override
            public boolean hasNext() {
                return prochaine != null;
            }

            @Override
            public Ligne next() {
                Ligne ligne = prochaine;
                if (ligne == null) {
                    throw new NoSuchElementException("La feuille est finie.");
                }
                prochaine = suivante();
                return ligne;
            }
        };
    }

    private @Nullable LigneBrute brute() {
        try {
            LigneBrute ligne = source.suivante();
            while (ligne != null && ligne.vide()) {
                ligne = source.suivante();
            }
            return ligne;
        } catch (FichierIllisible illisible) {
            throw illisible;
        } catch (IOException | RuntimeException panne) {
            throw new FichierIllisible(
                    "« %s » est abîmé ou incomplet : sa lecture s’est arrêtée. Ouvrez-le dans un tableur et enregistrez-le de nouveau."
                            .formatted(nom),
                    panne);
        }
    }

    /** Une note sous le tableau : une seule cellule remplie, la première, qui commence par « Source », « Champ »… */
    private boolean estUnPied(LigneBrute brute) {
        String premiere = brute.cellule(0);
        return premiere != null
                && entete.colonnes().taille() > 1
                && brute.defaut() == null
                && brute.remplies() == 1
                && PIED.matcher(premiere).matches();
    }

    private Ligne ajuster(LigneBrute brute) {
        int attendues = entete.colonnes().taille();
        if (brute.redressee()) {
            redressees.ajouter(brute.numero());
            if (brute.defaut() == null && brute.cellules().length != entete.largeur()) {
                return new Ligne(brute.numero(), brute.cellules(), GUILLEMET);
            }
        }
        if (alignee && brute.cellules().length == attendues) {
            return new Ligne(brute.numero(), brute.cellules(), brute.defaut());
        }
        if (enTexte && brute.cellules().length < entete.largeur() - entete.fantomes()) {
            courtes.ajouter(brute.numero());
        }
        int[] positions = entete.positions();
        @Nullable String[] cellules = new String[attendues];
        int retenues = 0;
        for (int i = 0; i < attendues; i++) {
            cellules[i] = brute.cellule(positions[i]);
            retenues += cellules[i] == null ? 0 : 1;
        }
        boolean enTrop = retenues < brute.remplies();
        if (enTrop && brute.defaut() == null) {
            return new Ligne(brute.numero(), brute.cellules(), trop(brute));
        }
        return new Ligne(brute.numero(), cellules, brute.defaut());
    }

    private String trop(LigneBrute brute) {
        if (brute.cellules().length > entete.largeur()) {
            return "La ligne compte %d cellules alors que l’en-tête en annonce %d : un séparateur se trouve sans doute dans un texte sans guillemets."
                    .formatted(brute.cellules().length, entete.colonnes().taille());
        }
        return "La ligne contient une valeur dans une colonne qui n’a pas de titre : donnez un titre à cette colonne ou effacez la valeur.";
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException panne) {
            throw new FichierIllisible("« %s » n’a pas pu être refermé.".formatted(nom), panne);
        }
    }
}
