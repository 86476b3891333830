package fr.maillage.personnes.demarches.pieces;

import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.socle.acces.Quand;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Les pièces remises au service, et leurs fichiers. */
@Component
class PartDesPieces implements PartDuDossier {
    private final JdbcPieces base;

    PartDesPieces(JdbcPieces base) {
        this.base = base;
    }

    @Override
    public int rang() {
        return 61;
    }

    @Override
    public String code() {
        return "pieces";
    }

    @Override
    public String titre() {
        return "Pièces remises";
    }

    @Override
    public List<Element> elements(long dossier) {
        return base.duDossier(dossier).stream()
                .map(p -> Element.de(NatureDePiece.libelle(p.nature()), p.etablieLe(), p.personne())
                        .fait("Valable jusqu’au", Quand.jour(p.expireLe()))
                        .fait("Fichier", nom(p))
                        .finir())
                .toList();
    }

    @Override
    public List<Fichier> fichiers(long dossier, Set<Long> personnesEcartees) {
        return base.duDossier(dossier).stream()
                .filter(p -> p.personne() == null || !personnesEcartees.contains(p.personne()))
                .flatMap(p -> base.contenu(p.id()).stream().map(octets -> new Fichier(nom(p), octets)))
                .toList();
    }

    private static String nom(Piece piece) {
        return "%s-%s-%d.%s"
                .formatted(
                        piece.nature(),
                        piece.etablieLe(),
                        piece.id(),
                        Stream.of(GenreDeFichier.values())
                                .filter(g -> g.name().equals(piece.genre()))
                                .findFirst()
                                .map(GenreDeFichier::extension)
                                .orElse("bin"));
    }
}
