package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Logement;
import java.util.List;
import tools.jackson.databind.JsonNode;

final class LectureDesCasPartages {
    private LectureDesCasPartages() {}

    static Cas lire(JsonNode ligne) {
        return new Cas(
                ligne.get("id").asString(),
                ligne.get("independence").asString(),
                0,
                new Foyer(List.of(), Logement.AUCUN),
                List.of(),
                "");
    }
}
