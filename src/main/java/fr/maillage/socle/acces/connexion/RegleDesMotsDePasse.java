package fr.maillage.socle.acces.connexion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ce qu’on demande à un mot de passe : être long et n’être ni répandu ni tiré du nom. Aucune règle de composition :
 * elles font choisir des mots de passe faibles (ANSSI, 2021).
 */
final class RegleDesMotsDePasse {
    private static final int LONGUEUR = 12;
    private static final int LONGUEUR_MAXIMALE = 200;
    private static final Set<String> REPANDUS = lire();

    private RegleDesMotsDePasse() {}

    /** La phrase du refus, ou rien si le mot de passe convient. */
    static Optional<String> refuser(String motDePasse, String identifiant) {
        int longueur = motDePasse.codePointCount(0, motDePasse.length());
        if (longueur < LONGUEUR) {
            return Optional.of(
                    "Ce mot de passe a %d caractères ; il en faut au moins %d. Une phrase courte convient très bien."
                            .formatted(longueur, LONGUEUR));
        }
        if (longueur > LONGUEUR_MAXIMALE) {
            return Optional.of(
                    "Ce mot de passe a %d caractères ; il en faut au plus %d.".formatted(longueur, LONGUEUR_MAXIMALE));
        }
        String simple = simplifier(motDePasse);
        if (simple.chars().distinct().count() < 5
                || REPANDUS.contains(simple)
                || REPANDUS.contains(sansQueue(simple))) {
            return Optional.of(
                    "Ce mot de passe est trop répandu ou trop répétitif : il serait vite deviné. Choisissez-en un autre.");
        }
        String nom = simplifier(identifiant);
        if (nom.length() >= 4 && simple.contains(nom)) {
            return Optional.of("Ce mot de passe contient votre identifiant « %s ». Choisissez-en un autre."
                    .formatted(identifiant));
        }
        return Optional.empty();
    }

    private static String simplifier(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s'’._-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String sansQueue(String simple) {
        return simple.replaceAll("[0-9!?*$#@.]+$", "");
    }

    private static Set<String> lire() {
        try (var flux =
                Objects.requireNonNull(RegleDesMotsDePasse.class.getResourceAsStream("mots-de-passe-repandus.txt"))) {
            return new BufferedReader(new InputStreamReader(flux, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(RegleDesMotsDePasse::simplifier)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
