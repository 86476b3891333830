package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Trace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Les communes de démonstration et leurs contours, lus des fichiers de la maison sans base ni serveur. */
final class TerritoireDEssai {
    private static final String DOSSIER = "/fr/maillage/references/territoire/geographie/";

    final List<Territoire> communes;
    final Map<Integer, Trace> contours = new HashMap<>();

    TerritoireDEssai() {
        this(Maille.COMMUNE, "49");
    }

    TerritoireDEssai(Maille maille, String departement) {
        var rang = new AtomicInteger();
        communes = lignes("territoires")
                .map(l -> l.split(";", -1))
                .filter(l -> l[0].equals(maille.name()) && l[4].isEmpty())
                .filter(l -> departement.isEmpty() || l[10].equals(departement))
                .map(l -> lire(l, rang.incrementAndGet()))
                .toList();
        var parCode = new HashMap<String, Territoire>();
        communes.forEach(c -> parCode.put(c.code(), c));
        lignes("contours").map(l -> l.split(";", 3)).forEach(l -> {
            Territoire t = parCode.get(l[1]);
            if (t != null && l[0].equals(maille.name())) contours.put(t.id(), Trace.lire(l[2]));
        });
    }

    private static Territoire lire(String[] l, int id) {
        return new Territoire(
                id,
                Maille.valueOf(l[0]),
                l[1],
                l[2],
                LocalDate.parse(l[3]),
                null,
                l[5].isEmpty() ? null : Integer.valueOf(l[5]),
                new Territoire.Rattachement(l[6], l[7], l[8], l[9], l[10], l[11]));
    }

    private static Stream<String> lignes(String nom) {
        var flux = TerritoireDEssai.class.getResourceAsStream(DOSSIER + nom + ".csv.gz");
        if (flux == null) throw new IllegalStateException(nom);
        try {
            return new BufferedReader(new InputStreamReader(new GZIPInputStream(flux), StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fond fond() {
        return Fond.de(communes, contours, t -> t.population() == null ? 0 : t.population());
    }

    Territoire nomme(String nom) {
        return communes.stream().filter(c -> c.nom().equals(nom)).findFirst().orElseThrow();
    }
}
