package fr.maillage.references.territoire.catalogue;

import fr.maillage.references.territoire.Valeur;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Un fichier public que l'on sait lire : comment le reconnaître à son en-tête et ce que valent ses colonnes.
 *
 * @param absentVautZero vrai quand un territoire sans ligne n'a rien à compter (un inventaire exhaustif), dans les
 *     départements que le fichier couvre
 */
public record FormatConnu(
        String id,
        String libelle,
        String source,
        Signature signature,
        Lieu lieu,
        Forme forme,
        List<RegleDeColonne> valeurs,
        @Nullable ColonneDeVariable variableLue,
        Valeur.Etat vide,
        Map<String, Valeur.Etat> marqueurs,
        List<Pattern> ignorees,
        Map<String, Pattern> filtres,
        PlusieursLignes plusieursLignes,
        boolean absentVautZero,
        @Nullable Character separateur,
        @Nullable String encodage,
        Lecture lecture,
        boolean secondaire,
        List<String> notes) {

    public FormatConnu {
        valeurs = List.copyOf(valeurs);
        marqueurs = Map.copyOf(marqueurs);
        ignorees = List.copyOf(ignorees);
        filtres = Map.copyOf(filtres);
        notes = List.copyOf(notes);
    }

    /**
     * Où chercher le tableau et comment en lire les nombres, quand ce n’est pas l’usage.
     *
     * @param ligneDEntete son numéro dans le fichier, en partant de 1
     * @param anglaise la virgule y sépare les milliers
     */
    public record Lecture(
            @Nullable String feuille, @Nullable Integer ligneDEntete, boolean anglaise) {
        public boolean particuliere() {
            return feuille != null || ligneDEntete != null;
        }
    }

    /** Comment les chiffres sont rangés dans le fichier. */
    public enum Forme {
        /** Une colonne par mesure : la forme des fichiers de l'Insee. */
        UNE_MESURE_PAR_COLONNE,
        /** Une valeur par ligne, la mesure étant nommée dans une colonne. */
        UNE_VALEUR_PAR_LIGNE,
        /** Aucune valeur : chaque ligne est un lieu ou une structure que l'on compte. */
        UNE_LIGNE_A_COMPTER
    }

    /** Que faire lorsque plusieurs lignes parlent du même territoire, de la même mesure et de la même période. */
    public enum PlusieursLignes {
        /** Les doublons exacts sont réunis, les valeurs contradictoires sont refusées. */
        DOUBLON_EXACT_TOLERE,
        MOYENNE,
        SOMME
    }

    /**
     * Ce qui fait reconnaître l'en-tête : des colonnes présentes, d'autres absentes.
     *
     * @param nomDeFichier ce que le nom du fichier doit contenir, quand deux fichiers ont exactement le même en-tête
     */
    public record Signature(
            List<Pattern> presentes,
            List<Pattern> absentes,
            @Nullable Pattern annee,
            @Nullable Pattern nomDeFichier) {
        public Signature {
            presentes = List.copyOf(presentes);
            absentes = List.copyOf(absentes);
        }
    }

    /**
     * Où est le code du territoire, ce qu'il désigne et à quelle date de la géographie.
     *
     * @param decalage quand chaque colonne suit la géographie de son année, augmentée de ce nombre
     */
    public record Lieu(
            String colonne,
            Set<String> mailles,
            OptionalInt geographie,
            OptionalInt decalage,
            @Nullable Pattern anneeDuNomDeFichier) {
        public Lieu {
            mailles = Set.copyOf(mailles);
        }
    }

    /** Dans la forme « une valeur par ligne » : la colonne qui nomme la mesure et ce que ses mots veulent dire. */
    public record ColonneDeVariable(String colonne, Map<String, String> correspondances) {
        public ColonneDeVariable {
            correspondances = Map.copyOf(correspondances);
        }
    }

    /** Dit si cet en-tête est celui du format. */
    public boolean reconnait(List<String> entete) {
        List<String> noms = entete.stream().map(FormatConnu::nettoyer).toList();
        return noms.contains(lieu.colonne)
                && signature.presentes.stream().allMatch(motif -> uneColonne(motif, noms))
                && signature.absentes.stream().noneMatch(motif -> uneColonne(motif, noms));
    }

    /** Combien de colonnes il exige : celle du code, et celles de sa signature. */
    int exigences() {
        return 1 + signature.presentes.size();
    }

    /** Les colonnes qu’il exige et que cet en-tête n’a pas, telles qu’on les écrirait (« P18_POP »). */
    public List<String> manques(List<String> entete) {
        List<String> noms = entete.stream().map(FormatConnu::nettoyer).toList();
        var manques = new ArrayList<String>();
        if (!noms.contains(lieu.colonne)) manques.add("« " + lieu.colonne + " »");
        signature.presentes.stream()
                .filter(motif -> !uneColonne(motif, noms))
                .map(motif -> "« " + exemple(motif) + " »")
                .forEach(manques::add);
        return manques;
    }

    /** Une colonne que ce motif reconnaît : « P\\d{2}_POP » donne « P18_POP ». */
    private static String exemple(Pattern motif) {
        return motif.pattern()
                .replace("\\d{2}", "18")
                .replace("\\d{4}", "2018")
                .replaceAll("\\[(\\d)-\\d]", "$1")
                .replace("|", " » ou « ")
                .replace("\\", "");
    }

    /** Dit si ce nom de fichier convient, quand l'en-tête ne suffit pas à distinguer deux formats. */
    public boolean nomConvient(String nomDeFichier) {
        Pattern attendu = signature.nomDeFichier;
        return attendu == null || attendu.matcher(nomDeFichier).find();
    }

    private static boolean uneColonne(Pattern motif, List<String> noms) {
        return noms.stream().anyMatch(nom -> motif.matcher(nom).matches());
    }

    /** Le nom d'une colonne sans la marque d'ordre des octets, les blancs ni les guillemets qui traînent. */
    static String nettoyer(String nom) {
        return nom.replace("\uFEFF", "").replace("\"", "").strip();
    }

    /**
     * Ce que vaut chaque colonne de cet en-tête.
     *
     * @param anneeDuFichier l'année portée par le nom du fichier ou donnée par l'utilisateur, si elle est connue
     */
    public List<ColonneLue> lire(List<String> entete, OptionalInt anneeDuFichier) {
        OptionalInt anneeDeLEntete = anneeDeLEntete(entete);
        var colonnes = new ArrayList<ColonneLue>();
        for (int rang = 0; rang < entete.size(); rang++) {
            String nom = nettoyer(entete.get(rang));
            colonnes.add(lire(rang, nom, anneeDuFichier, anneeDeLEntete));
        }
        return List.copyOf(colonnes);
    }

    private ColonneLue lire(int rang, String nom, OptionalInt anneeDuFichier, OptionalInt anneeDeLEntete) {
        if (nom.equals(lieu.colonne)) {
            return new ColonneLue.Code(rang, nom);
        }
        for (RegleDeColonne regle : valeurs) {
            Optional<ColonneLue> lue = regle.lire(rang, nom, anneeDuFichier, anneeDeLEntete);
            if (lue.isPresent()) {
                return lue.get();
            }
        }
        boolean ignoree = nom.isEmpty()
                || ignorees.stream().anyMatch(motif -> motif.matcher(nom).matches());
        return ignoree ? new ColonneLue.Ignoree(rang, nom) : new ColonneLue.Inconnue(rang, nom);
    }

    /** L'année commune aux colonnes, lorsqu'une colonne témoin la porte (NBMEN19 : 2019). */
    public OptionalInt anneeDeLEntete(List<String> entete) {
        Pattern motif = signature.annee;
        if (motif == null) {
            return OptionalInt.empty();
        }
        return entete.stream()
                .map(FormatConnu::nettoyer)
                .map(motif::matcher)
                .filter(java.util.regex.Matcher::matches)
                .mapToInt(trouve -> RegleDeColonne.annee(trouve.group("annee")))
                .findFirst();
    }

    /** L'année que porte le nom du fichier (data_CAF_2020_IRIS.csv : 2020), si le format en attend une. */
    public OptionalInt anneeDuNom(String nomDeFichier) {
        Pattern motif = lieu.anneeDuNomDeFichier;
        if (motif == null) {
            return OptionalInt.empty();
        }
        var trouve = motif.matcher(nomDeFichier);
        return trouve.find() ? OptionalInt.of(RegleDeColonne.annee(trouve.group("annee"))) : OptionalInt.empty();
    }

    /** Dit si une année doit être demandée à l'utilisateur quand le nom du fichier ne la donne pas. */
    public boolean attendUneAnnee() {
        return valeurs.stream().anyMatch(regle -> regle.annee() instanceof RegleDeColonne.Annee.DuFichier);
    }

    /** L'état d'une case lue comme du texte, ou rien si c'est un nombre à lire. */
    public Optional<Valeur.Etat> etatDe(String texte) {
        String net = texte.strip();
        return net.isEmpty() ? Optional.of(vide) : Optional.ofNullable(marqueurs.get(net));
    }
}
