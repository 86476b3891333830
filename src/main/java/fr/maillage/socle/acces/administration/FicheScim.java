package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.administration.TenirLAnnuaire.Compte;
import fr.maillage.socle.acces.administration.TenirLAnnuaire.Voulu;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ce que dit un annuaire, lu comme les annuaires l’écrivent vraiment : « active » peut arriver en texte. */
final class FicheScim {
    private FicheScim() {}

    static Voulu lire(Map<?, ?> corps, @Nullable Compte actuel) {
        return new Voulu(
                actuel == null ? texte(corps.get("userName")) : actuel.identifiant(),
                nom(corps, actuel),
                corps.containsKey("emails") ? courriel(corps.get("emails")) : actuel == null ? null : actuel.courriel(),
                corps.containsKey("externalId")
                        ? texte(corps.get("externalId"))
                        : actuel == null ? null : actuel.reference(),
                corps.containsKey("active") ? vrai(corps.get("active")) : actuel == null || actuel.ouvert());
    }

    /** « add » et « replace » disent la même chose d’un attribut à une seule valeur ; « remove » ne vide que l’adresse. */
    static Voulu changer(Map<?, ?> corps, Compte actuel) {
        var dit = new LinkedHashMap<Object, Object>();
        if (corps.get("Operations") instanceof List<?> operations) {
            operations.stream().filter(o -> o instanceof Map).forEach(o -> retenir((Map<?, ?>) o, dit));
        }
        return lire(dit, actuel);
    }

    private static void retenir(Map<?, ?> operation, Map<Object, Object> dit) {
        boolean retire = texte(operation.get("op")).equalsIgnoreCase("remove");
        String chemin = texte(operation.get("path")).replaceFirst("^urn:[^ ]*:User:", "");
        Object valeur = operation.get("value");
        if (chemin.isEmpty()) {
            if (!retire && valeur instanceof Map<?, ?> plusieurs) dit.putAll(plusieurs);
        } else if (chemin.startsWith("emails")) {
            dit.put("emails", retire ? List.of() : valeur instanceof List<?> ? valeur : List.of(valeurDe(valeur)));
        } else if (!retire) {
            dit.put(chemin, valeur);
        }
    }

    private static Map<?, ?> valeurDe(@Nullable Object valeur) {
        return valeur instanceof Map<?, ?> deja ? deja : Map.of("value", texte(valeur));
    }

    private static String nom(Map<?, ?> corps, @Nullable Compte actuel) {
        Map<?, ?> nom = corps.get("name") instanceof Map<?, ?> donne ? donne : Map.of();
        String compose = Stream.of(nom.get("givenName"), nom.get("familyName"))
                .map(FicheScim::texte)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
        return Stream.of(
                        texte(corps.get("displayName")),
                        texte(nom.get("formatted")),
                        texte(corps.get("name.formatted")),
                        compose,
                        actuel == null ? "" : actuel.nom())
                .filter(t -> !t.isBlank())
                .findFirst()
                .orElse("");
    }

    private static @Nullable String courriel(@Nullable Object adresses) {
        if (!(adresses instanceof List<?> liste)) return null;
        return liste.stream()
                .filter(a -> a instanceof Map)
                .map(a -> (Map<?, ?>) a)
                .sorted(java.util.Comparator.comparing(a -> !vrai(a.get("primary"))))
                .map(a -> texte(a.get("value")))
                .filter(a -> !a.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static boolean vrai(@Nullable Object valeur) {
        return Boolean.TRUE.equals(valeur)
                || texte(valeur).toLowerCase(Locale.ROOT).equals("true");
    }

    private static String texte(@Nullable Object valeur) {
        return valeur == null ? "" : valeur.toString();
    }
}
