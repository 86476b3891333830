package fr.maillage.essais;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Trente saisies simultanées tirées au sort sur un même objet. Chaque valeur écrite est unique : ce qui est accepté doit former,
 * champ par champ, une seule chaîne, du départ à ce qui reste. Une valeur écrasée en silence romprait la chaîne.
 */
public final class SaisiesAuHasard {
    private static final int SAISIES = 30;
    private static final int A_LA_FOIS = 6;

    /** Enregistre ce qui est saisi par quelqu’un qui avait lu cela ; faux si un désaccord lui est montré. */
    @FunctionalInterface
    public interface Enregistrement {
        boolean accepte(Map<String, String> lu, Map<String, String> saisi);
    }

    private record Ecriture(String champ, String avant, String apres) {}

    private SaisiesAuHasard() {}

    public static void n_effacent_rien_en_silence(
            List<String> champs, Supplier<Map<String, String>> lecture, Enregistrement enregistrement)
            throws ExecutionException, InterruptedException {
        var depart = lecture.get();
        var acceptees = new ConcurrentLinkedQueue<Ecriture>();
        try (var fils = Executors.newFixedThreadPool(A_LA_FOIS)) {
            var travaux = IntStream.range(0, SAISIES)
                    .mapToObj(n -> fils.submit(() -> saisir(n, champs, lecture, enregistrement, acceptees)))
                    .toList();
            for (var travail : travaux) travail.get();
        }
        var restent = lecture.get();
        for (String champ : champs) suivre(champ, depart.getOrDefault(champ, ""), acceptees, restent);
    }

    private static void saisir(
            int n,
            List<String> champs,
            Supplier<Map<String, String>> lecture,
            Enregistrement enregistrement,
            ConcurrentLinkedQueue<Ecriture> acceptees) {
        var hasard = new Random(n);
        for (int essai = 0; ; essai++) {
            var lu = lecture.get();
            var saisi = new LinkedHashMap<>(lu);
            var touches = new ArrayList<>(champs);
            Collections.shuffle(touches, hasard);
            for (String champ : touches.subList(0, 1 + hasard.nextInt(Math.min(3, champs.size())))) {
                saisi.put(champ, "saisie " + n + "." + essai + " " + champ);
            }
            if (!enregistrement.accepte(lu, saisi)) continue;
            for (String champ : champs) {
                String avant = lu.getOrDefault(champ, "");
                String apres = saisi.getOrDefault(champ, "");
                if (!avant.equals(apres)) acceptees.add(new Ecriture(champ, avant, apres));
            }
            return;
        }
    }

    private static void suivre(
            String champ, String depart, ConcurrentLinkedQueue<Ecriture> acceptees, Map<String, String> restent) {
        var suites = new HashMap<String, String>();
        acceptees.stream()
                .filter(e -> e.champ().equals(champ))
                .forEach(e -> assertThat(suites.put(e.avant(), e.apres()))
                        .as("deux saisies acceptées sur la même valeur de " + champ)
                        .isNull());
        assertThat(suites).as("le champ " + champ + " a été écrit").isNotEmpty();
        String ici = depart;
        int longueur = 0;
        while (suites.containsKey(ici)) {
            ici = suites.getOrDefault(ici, "");
            longueur++;
        }
        assertThat(longueur)
                .as("toute saisie acceptée est dans la chaîne de " + champ)
                .isEqualTo(suites.size());
        assertThat(restent).containsEntry(champ, ici);
    }
}
