package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Etat;
import fr.maillage.territoires.diagnostic.EcritureDIndicateur;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Des indicateurs suivis, un par ligne : le territoire, puis ceux à qui on le compare à la même année, et les sources. */
final class TableauDeSuivi {
    private final List<Territoire> tous;
    private final Releve releve;
    private final List<Bloc.Ligne> lignes = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    /** @param tous le territoire d’abord, puis ceux à qui on le compare */
    TableauDeSuivi(List<Territoire> tous, Releve releve) {
        this.tous = tous;
        this.releve = releve;
    }

    /** Une ligne par indicateur chiffré sur le territoire ; les autres cases disent leur état. */
    TableauDeSuivi lesChiffres(List<String> codes) {
        for (String code : codes) {
            releve.dernier(code, tous.getFirst())
                    .ifPresent(p -> ajouter(
                            p.indicateur(),
                            tous.stream()
                                    .map(t -> EcritureDIndicateur.cellule(
                                            p.indicateur(),
                                            releve.serie(code, t).a(p.annee())))
                                    .toList(),
                            Optional.of(p)));
        }
        return this;
    }

    /** Une ligne par indicateur que le catalogue connaît, chiffré ou non : ce qui manque se voit. */
    TableauDeSuivi tousLesConnus(List<String> codes) {
        for (String code : codes) {
            releve.indicateur(code).ifPresent(indicateur -> {
                var point = releve.dernier(code, tous.getFirst());
                ajouter(
                        indicateur,
                        tous.stream()
                                .map(t -> point.flatMap(p -> releve.a(code, t, p.annee()))
                                        .map(p -> EcritureDIndicateur.cellule(p.indicateur(), p.valeur()))
                                        .orElse(Cellule.sansValeur(Etat.INDISPONIBLE)))
                                .toList(),
                        point);
            });
        }
        return this;
    }

    private void ajouter(Indicateur indicateur, List<Cellule> valeurs, Optional<Releve.Point> point) {
        var cellules = new ArrayList<>(valeurs);
        cellules.add(Cellule.texte(point.map(p -> String.valueOf(p.annee())).orElse("")));
        lignes.add(new Bloc.Ligne(EcritureDIndicateur.intitule(indicateur), cellules, false));
        point.ifPresent(p -> sources.add(p.sources()));
    }

    boolean vide() {
        return lignes.isEmpty();
    }

    Bloc.Tableau bloc(String legende) {
        var colonnes = new ArrayList<>(List.of("Indicateur"));
        tous.forEach(t -> colonnes.add(t.nom()));
        colonnes.add("Année");
        return new Bloc.Tableau(
                legende, colonnes, lignes, sources.stream().distinct().collect(Collectors.joining(" ; ")));
    }
}
