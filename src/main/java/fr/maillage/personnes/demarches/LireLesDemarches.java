package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.pieces.NatureDePiece;
import fr.maillage.personnes.demarches.pieces.Piece;
import fr.maillage.personnes.demarches.pieces.Pieces;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les démarches d’un dossier, et pour chacune ses pièces : là, à renouveler, manquantes. */
@Component
class LireLesDemarches {
    /** Où en est une pièce demandée. */
    enum Presence {
        FOURNIE("fournie", "ok"),
        PAPIER("remise en papier", "ok"),
        A_RENOUVELER("à renouveler", "urgent"),
        MANQUANTE("manque", "urgent"),
        SANS_OBJET("sans objet", "neutre");

        private final String libelle;
        private final String ton;

        Presence(String libelle, String ton) {
            this.libelle = libelle;
            this.ton = ton;
        }

        String libelle() {
            return libelle;
        }

        String ton() {
            return ton;
        }

        boolean manque() {
            return this == MANQUANTE || this == A_RENOUVELER;
        }
    }

    record PieceVue(String nature, String libelle, boolean obligatoire, Presence presence) {}

    record Detail(Demarche demarche, List<PieceVue> pieces, List<JdbcDemarches.Etape> etapes) {
        long manquantes() {
            return pieces.stream()
                    .filter(p -> p.obligatoire() && p.presence().manque())
                    .count();
        }
    }

    record Vue(DossierVu dossier, List<MembreDuFoyer> foyer, List<Detail> demarches, boolean modifiable) {
        Detail seule() {
            return demarches.getFirst();
        }

        String pour() {
            Long personne = seule().demarche().personne();
            return foyer.stream()
                    .filter(m -> personne == null ? m.titulaire() : m.personne() == personne)
                    .map(MembreDuFoyer::nom)
                    .findFirst()
                    .orElse(dossier.nom());
        }
    }

    private final JdbcDemarches base;
    private final Pieces pieces;
    private final Dossiers dossiers;
    private final Porte porte;

    LireLesDemarches(JdbcDemarches base, Pieces pieces, Dossiers dossiers, Porte porte) {
        this.base = base;
        this.pieces = pieces;
        this.dossiers = dossiers;
        this.porte = porte;
    }

    @Transactional
    Vue duDossier(long id) {
        var dossier = porte.exiger(id, Acte.LIRE);
        porte.noter(Acte.LIRE, id, "Démarches lues : " + dossier.numero());
        var gardees = pieces.duDossier(id);
        return vue(
                dossier,
                base.duDossier(id).stream()
                        .sorted(Comparator.comparing((Demarche d) -> d.etat().finie()))
                        .map(d -> detail(d, gardees))
                        .toList());
    }

    @Transactional
    Vue une(long id, long demarche) {
        var dossier = porte.exiger(id, Acte.LIRE);
        var trouvee = base.trouver(id, demarche).orElseThrow(() -> new Introuvable("démarche " + demarche));
        porte.noter(Acte.LIRE, id, "Démarche lue : " + dossier.numero());
        return vue(dossier, List.of(detail(trouvee, pieces.duDossier(id))));
    }

    private Vue vue(DossierVu dossier, List<Detail> demarches) {
        return new Vue(dossier, dossiers.foyer(dossier), demarches, porte.peut(Acte.MODIFIER, dossier));
    }

    private Detail detail(Demarche d, List<Piece> gardees) {
        return new Detail(
                d,
                base.piecesDemandees(d.id()).stream()
                        .map(p -> new PieceVue(
                                p.nature(),
                                NatureDePiece.libelle(p.nature()),
                                p.obligatoire(),
                                presence(p, d, gardees, Quand.aujourdHui())))
                        .toList(),
                base.etapes(d.id()));
    }

    /** Une pièce de quelqu’un ne vaut pas pour la démarche d’un autre ; une pièce du foyer vaut pour tous. */
    static Presence presence(JdbcDemarches.Demandee demandee, Demarche d, List<Piece> gardees, LocalDate jour) {
        if (demandee.reglee().equals("PAPIER")) return Presence.PAPIER;
        if (demandee.reglee().equals("SANS_OBJET")) return Presence.SANS_OBJET;
        var lesSiennes = gardees.stream()
                .filter(p -> p.nature().equals(demandee.nature()))
                .filter(p -> d.personne() == null
                        || p.personne() == null
                        || p.personne().equals(d.personne()))
                .toList();
        if (lesSiennes.isEmpty()) return Presence.MANQUANTE;
        return lesSiennes.stream().anyMatch(p -> p.vaut(jour)) ? Presence.FOURNIE : Presence.A_RENOUVELER;
    }
}
