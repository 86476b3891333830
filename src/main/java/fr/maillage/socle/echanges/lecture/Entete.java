package fr.maillage.socle.echanges.lecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * L'en-tête trouvé parmi les premières lignes : où il est, quelles colonnes il nomme, quelles colonnes sont fantômes.
 * On saute ce qui décore (titre, source, date) jusqu'à la première ligne remplie comme le tableau l'est.
 */
record Entete(int rang, int rangDesLibelles, Colonnes colonnes, int[] positions, int largeur, int fantomes) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern CHIFFRES =
            Pattern.compile("[-+\u2212]?[\\d\\s\u00A0\u202F]*[.,]?\\d+(?:[eE][-+]?\\d+)?\\s*%?");

    static Entete trouver(List<LigneBrute> debut, List<Fusion> fusions, ReglagesDeLecture reglages, boolean premiere) {
        int rang = rangDeLEntete(debut, fusions, reglages, premiere);
        int libelles = rangDesLibelles(debut, reglages, rang);
        if (libelles == rang && reglages.ligneDEntete() == null && !premiere) {
            // Double en-tête : la ligne trouvée porte les libellés, la suivante porte les codes.
            rang = rang + 1;
        }
        return construire(debut, fusions, rang, libelles);
    }

    private static int rangDeLEntete(
            List<LigneBrute> debut, List<Fusion> fusions, ReglagesDeLecture reglages, boolean premiere) {
        Integer voulue = reglages.ligneDEntete();
        if (voulue != null) {
            return IntStream.range(0, debut.size())
                    .filter(rang -> debut.get(rang).numero() == voulue)
                    .findFirst()
                    .orElseThrow(() -> new FichierIllisible(
                            "La ligne %d, où l’en-tête était attendu, est vide ou trop loin dans le fichier. Indiquez une autre ligne d’en-tête."
                                    .formatted(voulue)));
        }
        if (premiere) {
            return 0;
        }
        int ordinaire = largeurOrdinaire(debut);
        int pleine = debut.stream()
                .filter(ligne -> ligne.cellules().length <= ordinaire)
                .mapToInt(LigneBrute::remplies)
                .max()
                .orElse(0);
        int seuil = Math.max(1, (int) Math.ceil(pleine * (pleine <= 5 ? 0.7 : 0.5)));
        return IntStream.range(0, debut.size())
                .filter(rang -> remplies(debut.get(rang), fusions) >= seuil || contraste(debut, rang, pleine))
                .findFirst()
                .orElse(0);
    }

    /** La largeur la plus fréquente : quelques lignes trop longues ne doivent pas faire croire à un tableau plus large. */
    private static int largeurOrdinaire(List<LigneBrute> debut) {
        Map<Integer, Integer> frequences = new HashMap<>();
        debut.forEach(ligne -> frequences.merge(ligne.cellules().length, 1, Integer::sum));
        return frequences.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Les cellules remplies, plus celles qu'une fusion venue du dessus remplit. */
    private static int remplies(LigneBrute ligne, List<Fusion> fusions) {
        long prolongees = fusions.stream()
                .filter(fusion -> fusion.premiereLigne() < ligne.numero()
                        && fusion.premiereColonne() == fusion.derniereColonne()
                        && fusion.couvre(ligne.numero(), fusion.premiereColonne())
                        && ligne.cellule(fusion.premiereColonne()) == null)
                .count();
        return ligne.remplies() + (int) prolongees;
    }

    /** Il ne manque qu'un titre, et sous des mots viennent des nombres : c'est l'en-tête tout de même. */
    private static boolean contraste(List<LigneBrute> debut, int rang, int pleine) {
        LigneBrute ligne = debut.get(rang);
        if (ligne.remplies() < Math.max(1, pleine - 1) || rang + 1 >= debut.size()) {
            return false;
        }
        return IntStream.range(0, ligne.cellules().length).anyMatch(colonne -> {
            String titre = ligne.cellule(colonne);
            return titre != null
                    && !CHIFFRES.matcher(titre.strip()).matches()
                    && contientUnNombre(debut, rang + 1, colonne);
        });
    }

    private static int rangDesLibelles(List<LigneBrute> debut, ReglagesDeLecture reglages, int rang) {
        Integer voulue = reglages.ligneDesLibelles();
        if (voulue != null) {
            return IntStream.range(0, debut.size())
                    .filter(i -> debut.get(i).numero() == voulue)
                    .findFirst()
                    .orElse(-1);
        }
        return estDoubleEntete(debut, rang) ? rang : -1;
    }

    /** Des libellés en clair, puis une ligne de codes tous distincts, puis au moins un nombre : l'usage de l'Insee. */
    private static boolean estDoubleEntete(List<LigneBrute> debut, int rang) {
        if (rang + 2 >= debut.size()) {
            return false;
        }
        LigneBrute codes = debut.get(rang + 1);
        if (codes.remplies() < 3 || codes.remplies() < debut.get(rang).remplies() * 0.9) {
            return false;
        }
        Set<String> vus = new HashSet<>();
        int enClair = 0;
        boolean nombre = false;
        for (int i = 0; i < codes.cellules().length; i++) {
            String code = codes.cellule(i);
            if (code == null) {
                continue;
            }
            if (!CODE.matcher(code.strip()).matches() || !vus.add(code)) {
                return false;
            }
            String libelle = debut.get(rang).cellule(i);
            enClair += libelle != null && !CODE.matcher(libelle.strip()).matches() ? 1 : 0;
            nombre |= contientUnNombre(debut, rang + 2, i);
        }
        return nombre && enClair * 2 >= vus.size();
    }

    private static boolean contientUnNombre(List<LigneBrute> debut, int depuis, int colonne) {
        String cellule = debut.get(depuis).cellule(colonne);
        return cellule != null && CHIFFRES.matcher(cellule.strip()).matches();
    }

    private static Entete construire(List<LigneBrute> debut, List<Fusion> fusions, int rang, int libelles) {
        LigneBrute ligne = debut.get(rang);
        int largeur = debut.stream()
                .skip(rang)
                .mapToInt(l -> l.cellules().length)
                .max()
                .orElse(0);
        List<Colonne> colonnes = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        Map<String, Integer> dejaVus = new HashMap<>();
        int fantomes = 0;
        for (int i = 0; i < largeur; i++) {
            String nom = valeurOuFusion(debut, fusions, ligne, i);
            if (nom == null && !estRemplie(debut, rang + 1, i)) {
                fantomes++;
                continue;
            }
            String titre = nom == null ? "Colonne " + (i + 1) : nom.strip().replaceAll("\\s+", " ");
            String groupe = libelles >= 0
                    ? valeurOuFusion(debut, fusions, debut.get(libelles), i)
                    : groupe(debut, fusions, ligne, i, largeur);
            colonnes.add(new Colonne(unique(titre, groupe, dejaVus), groupe, i + 1));
            positions.add(i);
        }
        return new Entete(
                rang,
                libelles,
                new Colonnes(colonnes),
                positions.stream().mapToInt(Integer::intValue).toArray(),
                ligne.cellules().length,
                fantomes);
    }

    /** La cellule, ou celle dont la fusion la recouvre. */
    private static @Nullable String valeurOuFusion(
            List<LigneBrute> debut, List<Fusion> fusions, LigneBrute ligne, int colonne) {
        String valeur = ligne.cellule(colonne);
        if (valeur != null) {
            return valeur;
        }
        for (Fusion fusion : fusions) {
            if (fusion.couvre(ligne.numero(), colonne)) {
                return debut.stream()
                        .filter(autre -> autre.numero() == fusion.premiereLigne())
                        .findFirst()
                        .map(autre -> autre.cellule(fusion.premiereColonne()))
                        .orElse(null);
            }
        }
        return null;
    }

    /** Le titre de groupe, fusionné juste au-dessus de plusieurs colonnes. */
    private static @Nullable String groupe(
            List<LigneBrute> debut, List<Fusion> fusions, LigneBrute entete, int colonne, int largeur) {
        long dessus = entete.numero() - 1;
        boolean fusionne = fusions.stream()
                .anyMatch(fusion -> fusion.couvre(dessus, colonne)
                        && !fusion.couvre(entete.numero(), colonne)
                        && fusion.derniereColonne() > fusion.premiereColonne()
                        && fusion.derniereColonne() - fusion.premiereColonne() + 1 < largeur);
        return fusionne
                ? debut.stream()
                        .filter(ligne -> ligne.numero() == dessus)
                        .findFirst()
                        .map(ligne -> valeurOuFusion(debut, fusions, ligne, colonne))
                        .orElse(null)
                : null;
    }

    /** Une colonne sans titre n'en est une que si elle est remplie au moins une fois sur deux. */
    private static boolean estRemplie(List<LigneBrute> debut, int depuis, int colonne) {
        long remplies = debut.stream()
                .skip(depuis)
                .filter(ligne -> ligne.cellule(colonne) != null)
                .count();
        return remplies > 0 && remplies * 2 >= debut.size() - depuis;
    }

    /** Deux colonnes de même titre se distinguent par leur groupe, sinon par un numéro. */
    private static String unique(String titre, @Nullable String groupe, Map<String, Integer> dejaVus) {
        String nom = titre;
        if (dejaVus.containsKey(nom) && groupe != null) {
            nom = groupe.strip() + " – " + titre;
        }
        int fois = dejaVus.merge(nom, 1, Integer::sum);
        while (fois > 1) {
            String numerote = nom + " (" + fois + ")";
            if (dejaVus.putIfAbsent(numerote, 1) == null) {
                return numerote;
            }
            fois++;
        }
        return nom;
    }
}
