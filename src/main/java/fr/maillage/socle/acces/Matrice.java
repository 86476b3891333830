package fr.maillage.socle.acces;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** La matrice des habilitations, lue telle qu’elle est écrite dans habilitations.csv. */
final class Matrice {
    private final Map<ObjetProtege, Map<Fonction, Set<Droit>>> droits;

    private Matrice(Map<ObjetProtege, Map<Fonction, Set<Droit>>> droits) {
        this.droits = droits;
    }

    static Matrice deLaMaison() {
        try (var flux = Matrice.class.getResourceAsStream("habilitations.csv")) {
            if (flux == null) throw new IllegalStateException("Il manque le fichier habilitations.csv à la maison.");
            return lire(new BufferedReader(new InputStreamReader(flux, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Matrice lire(List<String> lignes) {
        var utiles = lignes.stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.split(";", -1))
                .toList();
        var fonctions = List.of(utiles.getFirst()).subList(1, utiles.getFirst().length).stream()
                .map(Fonction::valueOf)
                .toList();
        var droits = new EnumMap<ObjetProtege, Map<Fonction, Set<Droit>>>(ObjetProtege.class);
        for (var ligne : utiles.subList(1, utiles.size())) {
            droits.put(ObjetProtege.valueOf(ligne[0]), lireLigne(fonctions, ligne));
        }
        for (var objet : ObjetProtege.values()) {
            if (!droits.containsKey(objet)) {
                throw new IllegalStateException(
                        "La matrice des habilitations ne dit rien de « %s » : ajoutez sa ligne à habilitations.csv."
                                .formatted(objet));
            }
        }
        return new Matrice(droits);
    }

    private static Map<Fonction, Set<Droit>> lireLigne(List<Fonction> fonctions, String[] ligne) {
        if (ligne.length != fonctions.size() + 1) {
            throw new IllegalStateException("La ligne « %s » de habilitations.csv a %d cases ; il en faut %d."
                    .formatted(ligne[0], ligne.length - 1, fonctions.size()));
        }
        var parFonction = new EnumMap<Fonction, Set<Droit>>(Fonction.class);
        for (int i = 0; i < fonctions.size(); i++) parFonction.put(fonctions.get(i), Droit.lire(ligne[i + 1].strip()));
        return parFonction;
    }

    Set<Droit> droits(Fonction fonction, ObjetProtege objet) {
        return droits.getOrDefault(objet, Map.of()).getOrDefault(fonction, Set.of());
    }
}
