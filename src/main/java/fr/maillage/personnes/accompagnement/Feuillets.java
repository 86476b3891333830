package fr.maillage.personnes.accompagnement;

import fr.maillage.socle.coffre.Coffre;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Des textes tenus ensemble sous un même sceau : leurs noms, leurs valeurs, et la place dont on ne peut les déplacer. */
@Component
public class Feuillets {
    private static final TypeReference<LinkedHashMap<String, String>> TEXTES = new TypeReference<>() {};

    private final Coffre coffre;
    private final JsonMapper json = JsonMapper.builder().build();

    Feuillets(Coffre coffre) {
        this.coffre = coffre;
    }

    /** Les textes vides ne se gardent pas. */
    public byte[] sceller(Map<String, String> textes, String place) {
        var pleins = new LinkedHashMap<String, String>();
        textes.forEach((cle, texte) -> {
            if (!texte.isEmpty()) pleins.put(cle, texte);
        });
        return coffre.sceller(json.writeValueAsString(pleins), place);
    }

    public Map<String, String> ouvrir(byte[] scelle, String place) {
        return json.readValue(coffre.ouvrir(scelle, place), TEXTES);
    }
}
