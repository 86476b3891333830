package fr.maillage.references.droits;

import fr.maillage.references.baremes.Valeur;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ce que le calcul dit en chemin. Muet, il ne garde rien et ne coûte rien : c’est ainsi que l’on calcule en nombre. */
final class Raisonnement {
    static final Raisonnement MUET = new Raisonnement(null, null);

    private final @Nullable List<Motif> motifs;
    private final @Nullable List<String> manquants;

    private Raisonnement(@Nullable List<Motif> motifs, @Nullable List<String> manquants) {
        this.motifs = motifs;
        this.manquants = manquants;
    }

    static Raisonnement parle() {
        return new Raisonnement(new ArrayList<>(), new ArrayList<>());
    }

    long etape(String phrase, String article, long montant) {
        if (motifs != null) motifs.add(new Motif(phrase, article, montant, List.of()));
        return montant;
    }

    long etape(String phrase, String article, long montant, Valeur valeur) {
        if (motifs != null) motifs.add(new Motif(phrase, article, montant, List.of(valeur)));
        return montant;
    }

    long etape(String phrase, String article, long montant, Valeur premiere, Valeur seconde) {
        if (motifs != null) motifs.add(new Motif(phrase, article, montant, List.of(premiere, seconde)));
        return montant;
    }

    /** Une condition qui n’est pas remplie : le droit est fermé. */
    long ferme(String phrase, String article) {
        if (motifs == null) return 0;
        var motif = new Motif(phrase, article, 0, List.of());
        if (motifs.isEmpty() || !motifs.getLast().equals(motif)) motifs.add(motif);
        return 0;
    }

    void manque(String quoi) {
        if (manquants != null && !manquants.contains(quoi)) manquants.add(quoi);
    }

    List<Motif> prendreLesMotifs() {
        if (motifs == null) return List.of();
        var pris = List.copyOf(motifs);
        motifs.clear();
        return pris;
    }

    List<String> prendreLesManquants() {
        if (manquants == null) return List.of();
        var pris = List.copyOf(manquants);
        manquants.clear();
        return pris;
    }
}
