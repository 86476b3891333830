package fr.maillage.territoires.projets;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.socle.documents.NombreFrancais;
import fr.maillage.territoires.diagnostic.ComposerUnPortrait;
import fr.maillage.territoires.diagnostic.Portrait;
import fr.maillage.territoires.projets.Contenu.Constat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Les chiffres du portrait qu’une fiche peut reprendre comme constats, avec leur source. */
@Component
class ConstatsDuPortrait {
    /** Un indicateur proposé à l’écran. */
    record Propose(String code, String libelle) {}

    private final ComposerUnPortrait portraits;
    private final Indicateurs indicateurs;
    private final LieuxDeFiche lieux;

    ConstatsDuPortrait(ComposerUnPortrait portraits, Indicateurs indicateurs, LieuxDeFiche lieux) {
        this.portraits = portraits;
        this.indicateurs = indicateurs;
        this.lieux = lieux;
    }

    List<Propose> proposes(Fiche fiche) {
        return lieux.de(fiche).stream()
                .limit(3)
                .flatMap(t -> portraits.de(t).lignes().stream()
                        .filter(l -> l.valeur().estChiffree())
                        .map(l -> new Propose(
                                LieuxDeFiche.cle(t) + "/" + l.indicateur().code(),
                                "%s : %s, %s"
                                        .formatted(
                                                t.nom(),
                                                l.indicateur().libelleCourt(),
                                                ecrire(l.indicateur(), l.valeur())))))
                .toList();
    }

    /** @param choisi « commune:49007/TX_PAUV » */
    Optional<Constat> constat(Fiche fiche, String choisi) {
        int barre = choisi.lastIndexOf('/');
        if (barre < 0) return Optional.empty();
        return lieux.deCle(choisi.substring(0, barre))
                .filter(t -> fiche.territoires().contains(LieuxDeFiche.cle(t)))
                .flatMap(t -> portraits
                        .de(t)
                        .ligne(choisi.substring(barre + 1))
                        .filter(l -> l.valeur().estChiffree())
                        .map(l -> constat(t, portraits.de(t), l)));
    }

    private Constat constat(Territoire territoire, Portrait portrait, Portrait.Ligne ligne) {
        Indicateur i = ligne.indicateur();
        String repere = Stream.iterate(0, rang -> rang < portrait.comparateurs().size(), rang -> rang + 1)
                .filter(rang -> portrait.comparateurs().get(rang).maille() == Maille.DEPARTEMENT)
                .filter(rang ->
                        ligne.comparees().get(rang).estChiffree() && i.unite().startsWith("%"))
                .map(rang -> " (%s : %s)"
                        .formatted(
                                portrait.comparateurs().get(rang).nom(),
                                ecrire(i, ligne.comparees().get(rang))))
                .findFirst()
                .orElse("");
        String source = i.sources().stream()
                .flatMap(s -> indicateurs.catalogue().source(s).stream())
                .map(s -> s.citation(ligne.annee()))
                .collect(Collectors.joining(" ; "));
        return new Constat(
                "%s, %s%s".formatted(i.libelle(), territoire.nom(), repere),
                ecrire(i, ligne.valeur()),
                source,
                i.code());
    }

    private static String ecrire(Indicateur i, Valeur valeur) {
        String unite = switch (i.unite()) {
            case "ratio", "indice", "nb" -> "";
            default -> i.unite();
        };
        return NombreFrancais.avecUnite(valeur.nombre(), i.decimales(), unite);
    }
}
