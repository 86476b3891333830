package fr.maillage.references.agenda;

import fr.maillage.references.territoire.Communes;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un lieu tel qu’on le saisit. */
record LieuForm(Map<String, String> saisie) {
    String valeur(String cle) {
        return saisie.getOrDefault(cle, "").strip();
    }

    List<ErreurDeChamp> erreurs(Communes communes) {
        var erreurs = new ArrayList<ErreurDeChamp>();
        if (valeur("nom").isEmpty()) {
            erreurs.add(new ErreurDeChamp("nom", "Donnez au lieu le nom que tous emploient."));
        }
        if (communes.code(valeur("commune")).isEmpty()) {
            erreurs.add(new ErreurDeChamp(
                    "commune",
                    "« %s » n’est le nom exact d’aucune commune : vérifiez-le, ou laissez vide."
                            .formatted(valeur("commune"))));
        }
        return erreurs;
    }

    Lieu versLieu(long id, Communes communes, @Nullable Long unite) {
        var atouts = new EnumMap<Lieu.Atout, Boolean>(Lieu.Atout.class);
        for (var atout : Lieu.Atout.values()) atouts.put(atout, saisie.containsKey(atout.name()));
        String version = valeur("version");
        return new Lieu(
                id,
                valeur("nom"),
                valeur("adresse"),
                communes.code(valeur("commune")).orElse(""),
                saisie.containsKey("denotreunite") ? unite : null,
                Arrays.stream(valeur("salles").split("[\\r\\n]+"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList(),
                atouts,
                List.of(),
                !saisie.containsKey("ferme"),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }
}
