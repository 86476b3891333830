package fr.maillage.references.aideslocales;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Un fichier YAML lu case par case, qui se souvient de ses lignes : tout y reste du texte, et une faute dit où elle est. */
final class FichierDeReglement {
    private final List<FauteDeFichier> fautes = new ArrayList<>();

    List<FauteDeFichier> fautes() {
        return List.copyOf(fautes);
    }

    void faute(int ligne, String phrase) {
        fautes.add(new FauteDeFichier(ligne, phrase));
    }

    /** Un élément « clé: valeur » du fichier. */
    record Fiche(int ligne, Map<String, Node> cases) {
        int ligne(String cle) {
            Node node = cases.get(cle);
            return node == null ? ligne : FichierDeReglement.ligne(node);
        }
    }

    Fiche ouvrir(String contenu) {
        try {
            Node racine = yaml(new DumperOptions()).compose(new StringReader(contenu));
            if (racine instanceof MappingNode) return fiche(racine);
            faute(
                    1,
                    "Ce fichier n’est pas un règlement : il doit commencer par « format: maillage/reglement-d-aides/1 ».");
        } catch (MarkedYAMLException malEcrit) {
            var marque = malEcrit.getProblemMark();
            faute(
                    marque == null ? 0 : marque.getLine() + 1,
                    "Le fichier ne se lit pas à partir d’ici : vérifiez le retrait, les deux-points et les guillemets.");
        } catch (YAMLException malEcrit) {
            faute(0, "Le fichier n’est pas du texte YAML : exportez un règlement pour en voir la forme.");
        }
        return new Fiche(0, Map.of());
    }

    static Yaml yaml(DumperOptions options) {
        var lecture = new LoaderOptions();
        var sansType = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        return new Yaml(new SafeConstructor(lecture), new Representer(options), options, lecture, sansType);
    }

    private static int ligne(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    private Fiche fiche(Node node) {
        var cases = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode carte) {
            for (NodeTuple paire : carte.getValue())
                if (paire.getKeyNode() instanceof ScalarNode cle
                        && cases.putIfAbsent(cle.getValue(), paire.getValueNode()) != null)
                    faute(ligne(cle), "« %s » est écrit deux fois : gardez-en un.".formatted(cle.getValue()));
        } else {
            faute(ligne(node), "Ici, on attend des lignes « mot: valeur ».");
        }
        return new Fiche(ligne(node), cases);
    }

    void connus(Fiche fiche, Set<String> mots) {
        fiche.cases().keySet().stream()
                .filter(m -> !mots.contains(m))
                .forEach(m -> faute(
                        fiche.ligne(m),
                        "« %s » n’est pas connu ici. Les mots possibles : %s."
                                .formatted(m, mots.stream().sorted().collect(Collectors.joining(", ")))));
    }

    String texte(Fiche fiche, String cle) {
        Node node = fiche.cases().get(cle);
        if (node == null) return "";
        if (node instanceof ScalarNode texte) return texte.getValue().strip();
        faute(ligne(node), "« %s » attend un texte.".formatted(cle));
        return "";
    }

    String exiger(Fiche fiche, String cle) {
        String texte = texte(fiche, cle);
        if (texte.isEmpty()) faute(fiche.ligne(cle), "Il manque « %s: … » : ajoutez-le.".formatted(cle));
        return texte;
    }

    List<Fiche> fiches(Fiche fiche, String cle) {
        return noeuds(fiche, cle).stream().map(this::fiche).toList();
    }

    @Nullable
    Fiche partie(Fiche fiche, String cle) {
        Node node = fiche.cases().get(cle);
        return node == null ? null : fiche(node);
    }

    List<String> textes(Fiche fiche, String cle) {
        var textes = new ArrayList<String>();
        for (Node node : noeuds(fiche, cle)) {
            if (node instanceof ScalarNode texte) textes.add(texte.getValue().strip());
            else faute(ligne(node), "« %s » attend une liste de textes.".formatted(cle));
        }
        return textes;
    }

    private List<Node> noeuds(Fiche fiche, String cle) {
        Node node = fiche.cases().get(cle);
        if (node == null) return List.of();
        if (node instanceof SequenceNode liste) return liste.getValue();
        faute(ligne(node), "« %s » attend une liste : une ligne par élément, commencée par un tiret.".formatted(cle));
        return List.of();
    }

    /** Les cases d’une phrase à trous : une liste y devient « a, b ». */
    Map<String, String> valeurs(Fiche fiche, Set<String> sauf) {
        var valeurs = new HashMap<String, String>();
        fiche.cases().forEach((cle, node) -> {
            if (sauf.contains(cle)) return;
            if (node instanceof ScalarNode texte)
                valeurs.put(cle, texte.getValue().strip());
            else if (node instanceof SequenceNode) valeurs.put(cle, String.join(", ", textes(fiche, cle)));
            else faute(ligne(node), "« %s » attend une valeur, ou une liste.".formatted(cle));
        });
        return valeurs;
    }
}
