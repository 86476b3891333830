package fr.maillage.personnes.dossiers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Un foyer qui vient d’ailleurs et entre dans la maison : son domicile, ceux qui le composent, et le dossier qu’il rejoint s’il
 * en a déjà un ; sinon, le premier de ses membres devient le titulaire d’un dossier neuf.
 *
 * @param commune par son code officiel, ou vide
 */
public record FoyerEntrant(
        @Nullable Long rejoint, String motif, String voie, String codePostal, String commune, List<Membre> membres) {
    /** L’un d’eux : ce qu’on sait de son identité, champ par champ, et ce qu’il est dans le foyer. */
    public record Membre(Map<String, String> identite, String lien) {}

    Adresse adresse() {
        return new Adresse(voie, codePostal, commune);
    }
}
