package fr.maillage.references.territoire.mesures;

import fr.maillage.socle.echanges.lecture.Ligne;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Les lignes d’un fichier que l’on ne charge pas, et pourquoi. */
final class Refusees {
    static final int GARDEES = 50_000;

    private final List<Bilan.Refus> refus = new ArrayList<>();
    private final Map<String, String> codes = new LinkedHashMap<>();
    private long enTout;
    private long lignes;
    private long derniere;

    void refuser(Ligne ligne, String colonne, String lu, String raison) {
        enTout++;
        if (ligne.numero() != derniere) lignes++;
        derniere = ligne.numero();
        if (refus.size() >= GARDEES) return;
        var cellules = ligne.cellules().stream().map(c -> c == null ? "" : c).toList();
        refus.add(new Bilan.Refus(ligne.numero(), colonne, lu, raison, cellules));
    }

    /** Un code ne se juge qu’une fois tout lu : ses lignes se retrouvent au second passage. */
    void refuserLeCode(String code, String raison) {
        codes.put(code, raison);
    }

    Map<String, String> codes() {
        return codes;
    }

    List<Bilan.Refus> refus() {
        return List.copyOf(refus);
    }

    long enTout() {
        return enTout;
    }

    long lignes() {
        return lignes;
    }
}
