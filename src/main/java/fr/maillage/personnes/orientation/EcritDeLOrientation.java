package fr.maillage.personnes.orientation;

import fr.maillage.personnes.courriers.GenreDEcrit;
import fr.maillage.personnes.courriers.LecteursDEcrit;
import fr.maillage.personnes.courriers.SourceDEcrits;
import fr.maillage.personnes.courriers.SujetDEcrit;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La lettre d’orientation parmi les écrits du dossier : seulement quand la personne a donné son accord. */
@Component
class EcritDeLOrientation implements SourceDEcrits {
    private static final GenreDEcrit GENRE = new GenreDEcrit(
            "lettre-d-orientation",
            65,
            "Lettre d’orientation",
            "Ce que la personne accepte de dire à un partenaire, son accord daté, le retour attendu.",
            LecteursDEcrit.CONDUITE,
            Set.of(),
            "Il faut une orientation que la personne a acceptée : proposez-la dans l’onglet « Orientations ».");

    private final OrienterUnePersonne orienter;
    private final JdbcOrientations base;
    private final CePartage partages;
    private final Habilitations habilitations;

    EcritDeLOrientation(
            OrienterUnePersonne orienter, JdbcOrientations base, CePartage partages, Habilitations habilitations) {
        this.orienter = orienter;
        this.base = base;
        this.partages = partages;
        this.habilitations = habilitations;
    }

    @Override
    public GenreDEcrit genre() {
        return GENRE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SujetDEcrit> sujets(DossierVu dossier) {
        if (!habilitations.peut(Acte.LIRE, ObjetProtege.ORIENTATIONS, dossier.cible())) return List.of();
        return base.du(dossier.id()).stream()
                .filter(o -> o.suite().accordLe() != null && o.etat() != EtatDOrientation.REFUSEE)
                .map(o -> new SujetDEcrit(String.valueOf(o.id()), "Vers " + o.nomDeLaStructure()))
                .toList();
    }

    @Override
    @Transactional
    public TrameDEcrit preparer(DossierVu dossier, String sujet) {
        var orientation = orienter.exiger(dossier, Long.parseLong(sujet));
        return LettreDOrientation.trame(orientation, partages.de(dossier, orientation));
    }
}
