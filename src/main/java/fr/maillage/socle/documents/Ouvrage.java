package fr.maillage.socle.documents;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ce que l’on remet à quelqu’un : une couverture et des chapitres, écrits une fois pour les quatre formats. */
public record Ouvrage(Couverture couverture, List<Chapitre> chapitres, MiseEnPage mise) {

    public Ouvrage {
        chapitres = List.copyOf(chapitres);
    }

    public Ouvrage(Couverture couverture, List<Chapitre> chapitres) {
        this(couverture, chapitres, MiseEnPage.CARNET);
    }

    /** Tous les blocs, dans l’ordre de lecture. */
    public Stream<Bloc> blocs() {
        return chapitres.stream().flatMap(chapitre -> chapitre.blocs().stream());
    }

    /** Un sommaire d’une ligne n’apprend rien : il prendrait une page pour la dire. */
    public boolean aUnSommaire() {
        return mise.aUneCouverture() && chapitres.size() > 1;
    }

    /** Les blocs d’une seule sorte, dans l’ordre de lecture. */
    public <T extends Bloc> List<T> blocs(Class<T> sorte) {
        return blocs().filter(sorte::isInstance).map(sorte::cast).toList();
    }

    /** Vrai si une cellule d’un tableau porte cet état : la légende des états en dépend. */
    public boolean contient(Etat etat) {
        Predicate<Bloc.Tableau> porteur = tableau -> tableau.lignes().stream()
                .flatMap(ligne -> ligne.cellules().stream())
                .anyMatch(cellule -> cellule.etat() == etat);
        return blocs(Bloc.Tableau.class).stream().anyMatch(porteur);
    }
}
