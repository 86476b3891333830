package fr.maillage.socle.echanges;

import java.util.List;

/**
 * À quoi l'en-tête d'un fichier se reconnaît : des colonnes qui doivent y être, des motifs que l'une d'elles au moins
 * doit suivre, des colonnes qui ne doivent pas y être.
 */
public record Signature(List<String> colonnes, List<String> motifs, List<String> absentes) {

    public Signature {
        colonnes = colonnes == null ? List.of() : List.copyOf(colonnes);
        motifs = motifs == null ? List.of() : List.copyOf(motifs);
        absentes = absentes == null ? List.of() : List.copyOf(absentes);
        if (colonnes.isEmpty() && motifs.isEmpty()) {
            throw new IllegalArgumentException(
                    "Une signature nomme au moins une colonne ou un motif, sinon tout fichier lui ressemble.");
        }
        motifs.forEach(java.util.regex.Pattern::compile);
    }

    public static Signature de(String... colonnes) {
        return new Signature(List.of(colonnes), List.of(), List.of());
    }

    int exigences() {
        return colonnes.size() + motifs.size() + absentes.size();
    }
}
