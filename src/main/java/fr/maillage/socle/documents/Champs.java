package fr.maillage.socle.documents;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Ce qu’un modèle Word peut recevoir : des textes ({@code {{territoire.nom}}}), des listes dont la ligne de tableau se
 * répète ({@code {{options.titre}}}), et le corps du document ({@code {{contenu}}}).
 */
public final class Champs {
    /** Le champ que remplace le corps du document, avec ses tableaux et ses graphiques. */
    public static final String CONTENU = "contenu";

    private final Map<String, String> textes = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> listes = new LinkedHashMap<>();

    public Champs avec(String nom, String valeur) {
        textes.put(normaliser(nom), valeur);
        return this;
    }

    public Champs avecListe(String nom, List<Map<String, String>> lignes) {
        listes.put(
                normaliser(nom), lignes.stream().map(Champs::normaliserLesCles).toList());
        return this;
    }

    public Map<String, String> textes() {
        return Map.copyOf(textes);
    }

    /** Les lignes de la liste que ce champ désigne : celles d’« options » pour « options.titre » ; rien si aucune. */
    public List<Map<String, String>> lignes(String champ) {
        return listes.getOrDefault(tete(champ), List.of());
    }

    public boolean estUneListe(String champ) {
        return listes.containsKey(tete(champ));
    }

    private static String tete(String champ) {
        int point = champ.indexOf('.');
        return point < 0 ? champ : champ.substring(0, point);
    }

    public static String colonne(String champ) {
        return champ.substring(champ.indexOf('.') + 1);
    }

    /** Une casse ou un accent de trop ne font pas un champ inconnu. */
    public static String normaliser(String nom) {
        return Normalizer.normalize(nom.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|[\\s\u00a0]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> normaliserLesCles(Map<String, String> ligne) {
        var neuve = new LinkedHashMap<String, String>();
        ligne.forEach((cle, valeur) -> neuve.put(normaliser(cle), valeur));
        return neuve;
    }

    /** Les champs trouvés que ces noms ne prévoient pas. */
    public static List<ChampTrouve> inconnus(List<ChampTrouve> trouves, Set<String> connus) {
        var admis = new LinkedHashSet<String>();
        connus.forEach(nom -> admis.add(normaliser(nom)));
        admis.add(CONTENU);
        return trouves.stream().filter(c -> !admis.contains(c.cle())).toList();
    }
}
