package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.socle.web.DatesSaisies;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lit le formulaire d’une demande ; ce qui ne se lit pas reste absent, et le cas d’usage le dira ; une date illisible se dit. */
final class FormulaireDeDemande {
    private FormulaireDeDemande() {}

    static EnregistrerUneDemande.Saisie lire(Map<String, String> champs, DatesSaisies dates) {
        String personne = net(champs, "personne");
        return new EnregistrerUneDemande.Saisie(
                personne.matches("\\d{1,18}") ? Long.parseLong(personne) : 0,
                parmi(NatureDeDemande.values(), net(champs, "nature")),
                parmi(Demande.Identite.values(), net(champs, "identite")),
                dates.facultative("recueLe"),
                net(champs, "objet"),
                net(champs, "avant"),
                net(champs, "apres"));
    }

    static String net(Map<String, String> champs, String cle) {
        return champs.getOrDefault(cle, "").replace("\r\n", "\n").strip();
    }

    static <E extends Enum<E>> @Nullable E parmi(E[] valeurs, String nom) {
        return Arrays.stream(valeurs)
                .filter(v -> v.name().equals(nom))
                .findFirst()
                .orElse(null);
    }
}
