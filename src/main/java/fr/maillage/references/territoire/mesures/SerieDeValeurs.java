package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Valeur;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Les valeurs d’un indicateur pour un territoire, année après année. */
public record SerieDeValeurs(NavigableMap<Integer, Valeur> parAnnee) {
    public static final SerieDeValeurs VIDE = new SerieDeValeurs(new TreeMap<>());

    public Valeur a(int annee) {
        Valeur valeur = parAnnee.get(annee);
        return valeur == null ? Valeur.nonDisponible() : valeur;
    }

    /** L’année la plus récente qui porte un nombre. */
    public Optional<Integer> derniereChiffree() {
        return parAnnee.descendingMap().entrySet().stream()
                .filter(e -> e.getValue().estChiffree())
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }

    /** L’état le plus récent quand rien n’est chiffré : secret, non disponible… */
    public Valeur derniere() {
        return derniereChiffree()
                .map(this::a)
                .orElseGet(() -> parAnnee.isEmpty()
                        ? Valeur.nonDisponible()
                        : parAnnee.lastEntry().getValue());
    }
}
