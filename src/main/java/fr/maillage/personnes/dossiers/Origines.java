package fr.maillage.personnes.dossiers;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Retrouve l’origine que nomme une adresse : « accueil-12 ». */
@Component
class Origines {
    private static final Pattern ECRITURE = Pattern.compile("([a-z]+)-(\\d{1,18})");

    private final ObjectProvider<OrigineDeDossier> origines;

    Origines(ObjectProvider<OrigineDeDossier> origines) {
        this.origines = origines;
    }

    private record Trouvee(OrigineDeDossier origine, long id) {}

    private Optional<Trouvee> trouver(String ecrite) {
        var lecture = ECRITURE.matcher(ecrite);
        if (!lecture.matches()) return Optional.empty();
        return origines.stream()
                .filter(o -> o.genre().equals(lecture.group(1)))
                .findFirst()
                .map(o -> new Trouvee(o, Long.parseLong(lecture.group(2))));
    }

    Map<String, String> valeurs(String ecrite) {
        return trouver(ecrite).flatMap(t -> t.origine().valeurs(t.id())).orElse(Map.of());
    }

    void ouvert(String ecrite, long dossier) {
        trouver(ecrite).ifPresent(t -> t.origine().ouvert(t.id(), dossier));
    }
}
