package fr.maillage.territoires.diagnostic.autrefois.pages;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.millesimes.PerimetreDate;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Un territoire au 1er janvier d’une année.
 *
 * @param actuel le territoire qui porte ce code aujourd’hui, pour y revenir ; ce peut être un autre
 */
public record AutrefoisPage(
        PerimetreDate perimetre,
        @Nullable Territoire actuel,
        List<PerimetreDate> contenants,
        List<String> manques,
        List<Territoire> memeCode,
        List<Integer> annees,
        List<Chapitre> chapitres)
        implements Page {

    public String jour(@Nullable LocalDate date) {
        return date == null ? "aujourd’hui" : date.getYear() <= 1943 ? "avant 1943" : Dates.enLettres(date);
    }

    /** « commune 49126 · géographie du 1er janvier 2014 · 9 communes ». */
    public String sous() {
        String combien =
                perimetre.communes().size() > 1 ? " · " + perimetre.communes().size() + " communes" : "";
        String code = perimetre.maille() == Maille.PERIMETRE ? "" : " " + perimetre.code();
        return perimetre.maille().libelle() + code + " · géographie du 1er janvier " + perimetre.annee() + combien;
    }

    public boolean commune() {
        return perimetre.maille() == Maille.COMMUNE;
    }

    /** Ce que l’on montre, quand la composition d’alors n’est pas connue ou que la commune n’existait pas. */
    public String explication() {
        if (!perimetre.recouvre()) {
            return perimetre.source().isEmpty() ? "" : "Composition d’après : " + perimetre.source() + ".";
        }
        return commune()
                ? "%s n’existait pas sous ce nom et dans ces limites au 1er janvier %d : voici les communes d’alors qui couvraient son espace d’aujourd’hui."
                        .formatted(perimetre.nom(), perimetre.annee())
                : "Voici les communes du 1er janvier %d qui couvraient l’espace qu’occupe aujourd’hui %s."
                        .formatted(perimetre.annee(), perimetre.nom());
    }
}
