package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.perimetres.Perimetre;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.socle.bureau.SourceDeRecherche;
import fr.maillage.territoires.diagnostic.pages.TerritoiresTrouvesPage.Reponse;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Les territoires et les périmètres qui portent ces mots, ou ce code. */
@Component
class TerritoiresTrouves implements SourceDeRecherche {
    private final Territoires territoires;
    private final Perimetres perimetres;

    TerritoiresTrouves(Territoires territoires, Perimetres perimetres) {
        this.territoires = territoires;
        this.perimetres = perimetres;
    }

    @Override
    public int rang() {
        return 20;
    }

    @Override
    public String titre() {
        return "Territoires";
    }

    @Override
    public String adresse() {
        return "/territoires/recherche?q=";
    }

    @Override
    public List<Trouvaille> chercher(String mots, int auPlus) {
        return executer(mots, auPlus).stream()
                .map(r -> new Trouvaille(r.nom(), r.situe(), r.href()))
                .toList();
    }

    List<Reponse> executer(String q, int combien) {
        return perimetres.chercher(q, combien).stream().map(this::reponse).toList();
    }

    private Reponse reponse(Territoire t) {
        var geographie = territoires.geographie();
        String ou = geographie
                .contenant(t, Maille.COMMUNE)
                .or(() -> geographie.contenant(t, Maille.DEPARTEMENT))
                .map(Territoire::nom)
                .orElse("");
        String quoi = t.actuel()
                ? perimetres
                        .trouver(t)
                        .map(Perimetre::mention)
                        .filter(Predicate.not(String::isEmpty))
                        .orElse(t.maille().libelle())
                : "ancienne commune, jusqu’en "
                        + java.util.Objects.requireNonNull(t.fin()).getYear();
        String href = t.actuel() ? t.href() : t.href() + "/" + t.debut();
        return new Reponse(t.nom(), t.code(), quoi, ou, href);
    }
}
