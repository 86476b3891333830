package fr.maillage.territoires.projets.pages;

import fr.maillage.references.publics.PublicVise;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.projets.Decompte;
import fr.maillage.territoires.projets.EtatDeFiche;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.Filtre;
import fr.maillage.territoires.projets.NatureDeFiche;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Le tableau des fiches : un filtre, des totaux, une liste. */
public record FichesPage(
        Filtre filtre,
        Decompte decompte,
        List<PublicVise> publics,
        List<Lieu> lieux,
        List<Ligne> lignes,
        boolean aucune,
        boolean peutCreer,
        boolean peutExporter)
        implements Page {
    /** Un territoire que portent des fiches. */
    public record Lieu(String cle, String nom) {}

    /** Une fiche en une ligne. */
    public record Ligne(Fiche fiche, String lieux, String publics) {}

    public NatureDeFiche[] natures() {
        return NatureDeFiche.values();
    }

    public EtatDeFiche[] etats() {
        return EtatDeFiche.values();
    }

    public String jour(@Nullable LocalDate jour) {
        return jour == null ? "" : jour.toString();
    }

    public String suite() {
        return filtre.requete().isEmpty() ? "" : "?" + filtre.requete();
    }

    public static String nombre(int nombre) {
        return String.format(Locale.FRANCE, "%,d", nombre);
    }
}
