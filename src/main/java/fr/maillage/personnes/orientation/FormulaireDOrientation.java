package fr.maillage.personnes.orientation;

import fr.maillage.socle.web.DatesSaisies;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** Ce que les formulaires de l’orientation envoient, relu ; une valeur inconnue vaut absente. */
final class FormulaireDOrientation {
    private FormulaireDOrientation() {}

    static OrienterUnePersonne.Saisie saisie(MultiValueMap<String, String> champs) {
        return new OrienterUnePersonne.Saisie(
                numero(champs, "personne"),
                numero(champs, "service"),
                texte(champs, "besoin"),
                valeur(Demande.values(), texte(champs, "demande")).orElse(Demande.RENDEZ_VOUS),
                texte(champs, "pourquoi"),
                texte(champs, "utile"),
                new HashSet<>(champs.getOrDefault("champs", List.of())),
                texte(champs, "decision"),
                texte(champs, "forme"));
    }

    /** Une date illisible se dit, même là où elle ne compte pas : qui l’a écrite la croit notée. */
    static Optional<RepondreParLeLien.Reponse> retour(Map<String, String> champs, DatesSaisies dates) {
        var rendezVous = dates.facultative("rendezVous");
        return valeur(EtatDOrientation.values(), champs.getOrDefault("etat", ""))
                .map(etat -> new RepondreParLeLien.Reponse(
                        etat,
                        etat == EtatDOrientation.RENDEZ_VOUS ? rendezVous : null,
                        etat == EtatDOrientation.CLOSE
                                ? valeur(Issue.values(), champs.getOrDefault("issue", ""))
                                        .orElse(null)
                                : null,
                        mot(champs)));
    }

    private static String mot(Map<String, String> champs) {
        String mot = champs.getOrDefault("mot", "").replace("\r\n", "\n").strip();
        return mot.length() > 2000 ? mot.substring(0, 2000) : mot;
    }

    static String texte(MultiValueMap<String, String> champs, String nom) {
        // Les deux signes qui séparent ce que l’on scelle n’ont pas de place dans un texte.
        return Objects.requireNonNullElse(champs.getFirst(nom), "")
                .replace("\r\n", "\n")
                .replaceAll("[\u001e\u001f]", " ")
                .strip();
    }

    static long numero(MultiValueMap<String, String> champs, String nom) {
        String ecrit = texte(champs, nom);
        return ecrit.matches("\\d{1,18}") ? Long.parseLong(ecrit) : 0;
    }

    private static <E extends Enum<E>> Optional<E> valeur(E[] valeurs, String nom) {
        return Arrays.stream(valeurs).filter(v -> v.name().equals(nom)).findFirst();
    }
}
