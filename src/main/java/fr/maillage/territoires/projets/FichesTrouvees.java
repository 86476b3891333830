package fr.maillage.territoires.projets;

import fr.maillage.socle.bureau.SourceDeRecherche;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les fiches dont le titre porte tous ces mots, depuis la case du haut. */
@Component
class FichesTrouvees implements SourceDeRecherche {
    private final Fiches fiches;

    FichesTrouvees(Fiches fiches) {
        this.fiches = fiches;
    }

    @Override
    public int rang() {
        return 40;
    }

    @Override
    public String titre() {
        return "Projets";
    }

    @Override
    public String adresse() {
        return "/projets?mots=";
    }

    @Override
    public List<Trouvaille> chercher(String mots, int auPlus) {
        return fiches.nommees(mots, auPlus).stream()
                .map(f -> new Trouvaille(
                        f.titre(), f.nature().libelle() + ", " + f.etat().libelle(), Fiche.adresse(f.id())))
                .toList();
    }
}
