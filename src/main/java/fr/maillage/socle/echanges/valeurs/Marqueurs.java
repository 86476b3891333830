package fr.maillage.socle.echanges.valeurs;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Les mots qui tiennent lieu de nombre dans un fichier : secret, absence, sans-objet. Ils changent d'un producteur à
 * l'autre, ce sont donc des données du modèle. Un mot qui finit par * vaut pour tout ce qui commence par lui.
 */
public record Marqueurs(Set<String> secrets, Set<String> absents, Set<String> sansObjet, boolean videEstSecret) {

    /** Les usages de l'Insee et de la statistique publique : un vide est une absence. */
    public static final Marqueurs ORDINAIRES = new Marqueurs(
            Set.of("s", "c", "nd", "ns", "secret", "confidentiel*"),
            Set.of("NA", "N/A", "NaN", "null", "-", "..", "...", "…", "n.d."),
            Set.of("///", "//", "sans objet"),
            false);

    /** Les mêmes, quand le producteur laisse vide ce que le secret couvre (Filosofi, comparateur de territoires). */
    public static final Marqueurs VIDE_SECRET = ORDINAIRES.avecVideSecret();

    public Marqueurs {
        secrets = minuscules(secrets);
        absents = minuscules(absents);
        sansObjet = minuscules(sansObjet);
    }

    public Marqueurs avecVideSecret() {
        return new Marqueurs(secrets, absents, sansObjet, true);
    }

    /** Déplace un mot vers les absences (le « ND » de la Drees veut dire non disponible). */
    public Marqueurs avecAbsent(String mot) {
        String minuscule = mot.toLowerCase(Locale.ROOT);
        Set<String> autres =
                secrets.stream().filter(secret -> !secret.equals(minuscule)).collect(Collectors.toSet());
        Set<String> tous = java.util.stream.Stream.concat(absents.stream(), java.util.stream.Stream.of(minuscule))
                .collect(Collectors.toSet());
        return new Marqueurs(autres, tous, sansObjet, videEstSecret);
    }

    private static Set<String> minuscules(Set<String> mots) {
        return mots.stream().map(mot -> mot.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Les mots exacts et ce qu'ils valent, prêts pour une recherche directe. */
    Map<String, NombreLu> exacts() {
        Map<String, NombreLu> tous = new java.util.HashMap<>();
        ajouter(tous, sansObjet, mot -> new NombreLu.NonApplicable());
        ajouter(tous, absents, mot -> new NombreLu.Absent());
        ajouter(tous, secrets, NombreLu.Secret::new);
        return Map.copyOf(tous);
    }

    private static void ajouter(Map<String, NombreLu> tous, Set<String> mots, Function<String, NombreLu> sens) {
        mots.stream().filter(mot -> !mot.endsWith("*")).forEach(mot -> tous.put(mot, sens.apply(mot)));
    }

    boolean commenceParUnSecret(String minuscule) {
        return secrets.stream()
                .anyMatch(mot -> mot.endsWith("*") && minuscule.startsWith(mot.substring(0, mot.length() - 1)));
    }
}
