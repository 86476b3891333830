package fr.maillage.personnes.droitsdespersonnes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Ce qu’il faut de JSON Schema pour vérifier le nôtre : types, champs exigés, champs interdits, listes, constantes, motifs. */
final class SchemaJson {
    private SchemaJson() {}

    /** Les écarts, chacun avec sa place ; aucun si le document suit le schéma. */
    static List<String> ecarts(JsonNode schema, JsonNode valeur) {
        var ecarts = new ArrayList<String>();
        verifier(schema, valeur, "$", ecarts);
        return ecarts;
    }

    private static void verifier(JsonNode schema, JsonNode valeur, String place, List<String> ecarts) {
        if (schema.has("const") && !schema.get("const").equals(valeur)) ecarts.add(place + " vaut " + valeur);
        if (schema.has("enum") && flux(schema.get("enum")).noneMatch(valeur::equals))
            ecarts.add(place + " vaut " + valeur);
        if (schema.has("type") && types(schema.get("type")).noneMatch(t -> est(valeur, t))) {
            ecarts.add(place + " n’est pas " + schema.get("type"));
            return;
        }
        if (schema.has("pattern")
                && valeur.isString()
                && !valeur.asString().matches(schema.get("pattern").asString())) {
            ecarts.add(place + " ne suit pas le motif : " + valeur);
        }
        if (schema.has("required")) {
            flux(schema.get("required"))
                    .filter(c -> !valeur.has(c.asString()))
                    .forEach(c -> ecarts.add(place + " sans " + c.asString()));
        }
        if (schema.has("properties")) {
            var connues = schema.get("properties");
            valeur.properties().forEach(p -> {
                if (connues.has(p.getKey())) {
                    verifier(connues.get(p.getKey()), p.getValue(), place + "." + p.getKey(), ecarts);
                } else if (schema.has("additionalProperties")
                        && !schema.get("additionalProperties").asBoolean()) {
                    ecarts.add(place + " a en trop " + p.getKey());
                }
            });
        }
        if (schema.has("items")) {
            for (int i = 0; i < valeur.size(); i++) {
                verifier(schema.get("items"), valeur.get(i), place + "[" + i + "]", ecarts);
            }
        }
    }

    private static java.util.stream.Stream<JsonNode> flux(JsonNode liste) {
        return StreamSupport.stream(liste.spliterator(), false);
    }

    private static java.util.stream.Stream<String> types(JsonNode type) {
        return type.isArray() ? flux(type).map(JsonNode::asString) : java.util.stream.Stream.of(type.asString());
    }

    private static boolean est(JsonNode valeur, String type) {
        return switch (type) {
            case "object" -> valeur.isObject();
            case "array" -> valeur.isArray();
            case "string" -> valeur.isString();
            case "integer" -> valeur.isIntegralNumber();
            case "null" -> valeur.isNull();
            default -> throw new IllegalArgumentException("Type non prévu par cet essai : " + type);
        };
    }
}
