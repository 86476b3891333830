package fr.maillage.personnes.demarches.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Une démarche du catalogue, à ajouter ou à changer.
 *
 * @param propre elle est de l’organisation ; sinon, de la maison, et {@code fixe} dit ce qui ne s’y adapte pas
 */
public record DemarcheDuCataloguePage(
        String action,
        String libelle,
        boolean propre,
        int numero,
        boolean masquee,
        List<String> fixe,
        Map<String, String> natures,
        Map<String, String> droits,
        List<Version> versions,
        Map<String, List<String>> valeurs,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {
    /** Une version passée : quand, pourquoi, par qui. */
    public record Version(String quand, String quoi, String par) {}

    public boolean neuve() {
        return libelle.isEmpty();
    }

    public String valeur(String champ) {
        var dites = Objects.requireNonNullElse(valeurs.get(champ), List.<String>of());
        return dites.isEmpty() ? "" : dites.getFirst();
    }

    public boolean cochee(String champ, String code) {
        return Objects.requireNonNullElse(valeurs.get(champ), List.<String>of()).contains(code);
    }
}
