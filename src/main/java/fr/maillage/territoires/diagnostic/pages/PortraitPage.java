package fr.maillage.territoires.diagnostic.pages;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.millesimes.GeographiesDatees;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Un chapitre du portrait d’un territoire. */
public record PortraitPage(
        Territoire territoire,
        int geographie,
        List<Territoire> fil,
        String onglet,
        Chapitre chapitre,
        Map<Maille, List<Territoire>> parties,
        List<Territoire> comparateurs)
        implements Page {

    public String comparaison() {
        return comparateurs.isEmpty()
                ? ""
                : "comparé à " + comparateurs.stream().map(Territoire::nom).collect(Collectors.joining(", "));
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    /** Les mots courts des onglets. */
    public String court(Theme theme) {
        return switch (theme) {
            case POPULATION -> "Population";
            case FAMILLES -> "Familles, enfance";
            case SENIORS -> "Seniors";
            case EMPLOI -> "Emploi, ressources";
            case LOGEMENT -> "Logement";
            case SANTE -> "Santé, droits";
            case MOBILITE -> "Mobilité";
            case VIE_SOCIALE -> "Vie sociale";
        };
    }

    /** Un territoire fait de communes entières peut se lire dans la géographie d’une autre année. */
    public boolean aDesDates() {
        Maille maille = territoire.maille();
        return maille != Maille.FRANCE
                && (maille == Maille.COMMUNE || maille == Maille.PERIMETRE || maille.composeeDeCommunes());
    }

    public int premiereAnnee() {
        return GeographiesDatees.PREMIERE;
    }

    public List<FormatDeDocument> formats() {
        return List.of(FormatDeDocument.values());
    }
}
