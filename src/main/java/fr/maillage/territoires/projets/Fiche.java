package fr.maillage.territoires.projets;

import fr.maillage.references.territoire.Ecriture;
import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Une fiche : ce que l’on veut faire, où, pour qui, avec quoi, et ce qui en a résulté.
 *
 * @param territoires des clés « commune:49007 », pour survivre à une géographie nouvelle
 * @param id 0 tant que la fiche n’est pas enregistrée
 */
public record Fiche(
        long id,
        long organisation,
        NatureDeFiche nature,
        EtatDeFiche etat,
        String titre,
        List<String> territoires,
        List<String> publics,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        @Nullable Integer prevus,
        @Nullable Integer beneficiaires,
        boolean demonstration,
        int version,
        String modifiePar,
        Contenu contenu) {

    public Fiche {
        territoires = List.copyOf(territoires);
        publics = List.copyOf(publics);
    }

    public String href() {
        return adresse(id);
    }

    static String adresse(long id) {
        return "/projets/" + id;
    }

    /** Le titre porte-t-il tous ces mots ? Aucun mot : oui. */
    public boolean porte(String mots) {
        return porte(titre, mots);
    }

    static boolean porte(String titre, String mots) {
        String lu = Ecriture.cle(titre);
        return Arrays.stream(Ecriture.cle(mots).split(" ")).allMatch(lu::contains);
    }

    public Montant depenses() {
        return contenu.depenses();
    }

    public Montant recettes() {
        return contenu.recettes();
    }

    public int beneficiairesComptes() {
        return beneficiaires == null ? 0 : beneficiaires;
    }

    public Fiche avec(Contenu neuf) {
        return new Fiche(
                id,
                organisation,
                nature,
                etat,
                titre,
                territoires,
                publics,
                debut,
                fin,
                prevus,
                beneficiaires,
                demonstration,
                version,
                modifiePar,
                neuf);
    }
}
