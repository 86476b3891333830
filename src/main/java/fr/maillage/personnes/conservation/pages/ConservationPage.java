package fr.maillage.personnes.conservation.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** L’échéancier de conservation d’une organisation : des numéros et des dates, jamais un nom. */
public record ConservationPage(
        String regle,
        List<Ligne> aEffacer,
        List<Ligne> enArchive,
        List<Ligne> bientot,
        List<Preuve> preuves,
        Map<String, String> motifs,
        Map<String, String> champs,
        String reproche,
        List<ErreurDeChamp> erreurs)
        implements Page {
    /** Un dossier et son horloge. */
    public record Ligne(
            long dossier,
            String numero,
            String unite,
            String dernierContact,
            String quand,
            String suspenduJusquAu,
            boolean archive) {}

    /** Ce qui reste d’un dossier effacé. */
    public record Preuve(
            long id,
            String objet,
            String quand,
            String combien,
            String regle,
            String visa,
            Map<String, Long> comptes,
            String empreinte) {}

    public String champ(String cle) {
        return champs.getOrDefault(cle, "");
    }

    /** Le champ de date du formulaire d’un dossier : il y en a un par dossier, et chacun garde ses erreurs. */
    public static String jusquAu(long dossier) {
        return "jusquAu-" + dossier;
    }

    /** Ce qui avait été écrit pour ce dossier avant un refus. */
    public String champ(String cle, Ligne ligne) {
        return champs.containsKey(jusquAu(ligne.dossier())) ? champ(cle) : "";
    }

    @Override
    public int statut() {
        return reproche.isEmpty() && erreurs.isEmpty() ? 200 : 422;
    }
}
