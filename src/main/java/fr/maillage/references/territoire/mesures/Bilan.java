package fr.maillage.references.territoire.mesures;

import java.util.List;
import java.util.Map;

/** Le compte rendu d’un contrôle : ce qui a été lu, accepté, réparé, refusé. */
public record Bilan(
        String format,
        String libelle,
        int geographie,
        long lignes,
        int territoires,
        int colonnes,
        long doublons,
        Map<String, Long> reparations,
        List<Refus> refus,
        long refusEnTout,
        long lignesRefusees,
        List<String> entete,
        List<String> colonnesIgnorees,
        List<String> remarques) {

    /** Une ligne refusée : où, ce qui a été lu, pourquoi. */
    public record Refus(long ligne, String colonne, String lu, String raison, List<String> cellules) {}

    public static final Bilan VIDE =
            new Bilan("", "", 0, 0, 0, 0, 0, Map.of(), List.of(), 0, 0, List.of(), List.of(), List.of());
}
