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

    private final String nom;
    private final SourceDeLignes source;
    private final Deque<LigneBrute> reserve = new ArrayDeque<>();
    private final Entete entete;
    private final long ligneDEntete;
    private final boolean alignee;
    private final List<String> remarques = new ArrayList<>();
    private long lignesDePied;

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
        if (entete.fantomes() > 0) {
            remarques.add("%d colonnes sans titre ni valeur sont ignorées.".formatted(entete.fantomes()));
        }
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
        if (lignesDePied > 0) {
            toutes.add("%d lignes de notes (source, champ…) sont ignorées sous le tableau.".formatted(lignesDePied));
        }
        return List.copyOf(toutes);
    }

    /** La ligne suivante, ou null quand le tableau est fini. */
    public @Nullable Ligne suivante() {
        while (true) {
            LigneBrute brute = reserve.isEmpty() ? brute() : reserve.poll();
            if (brute == null) {
                return null;
            }
            if (estUnPied(brute)) {
                lignesDePied++;
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
        if (alignee && brute.cellules().length == attendues) {
            return new Ligne(brute.numero(), brute.cellules(), brute.defaut());
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
