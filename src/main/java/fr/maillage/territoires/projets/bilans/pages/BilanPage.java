package fr.maillage.territoires.projets.bilans.pages;

import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.projets.Decompte;
import fr.maillage.territoires.projets.bilans.Bilan;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Un bilan : ses messages et ses tableaux, ce que l’auteur y ajoute, sa validation. */
public record BilanPage(
        Bilan bilan,
        String filtre,
        Map<String, String> parties,
        Ouvrage ouvrage,
        Decompte decompte,
        int lignesEnAnnexe,
        Map<String, String> saisie,
        boolean peutRetoucher,
        boolean peutValider,
        boolean peutExporter)
        implements Page {
    @Override
    public int statut() {
        return saisie.isEmpty() ? 200 : 409;
    }

    public String texte(String code) {
        return saisie.isEmpty() ? bilan.textes().getOrDefault(code, "") : saisie.getOrDefault(code, "");
    }

    /** Les messages de la partie de ce titre. */
    public List<String> messages(String titre) {
        return blocs(titre, Bloc.ARetenir.class).stream()
                .flatMap(b -> b.phrases().stream())
                .toList();
    }

    public List<Bloc.Tableau> tableaux(String titre) {
        return blocs(titre, Bloc.Tableau.class);
    }

    private <T extends Bloc> List<T> blocs(String titre, Class<T> sorte) {
        return ouvrage.chapitres().stream()
                .filter(c -> c.titre().equals(titre))
                .map(Chapitre::blocs)
                .flatMap(List::stream)
                .filter(sorte::isInstance)
                .map(sorte::cast)
                .toList();
    }

    public boolean rapproche() {
        return lignesEnAnnexe == decompte.nombre();
    }

    public String validation() {
        return "le " + Dates.enLettres(Objects.requireNonNull(bilan.valideLe())) + " par " + bilan.validePar();
    }

    public String tableau() {
        return "/projets"
                + (bilan.filtre().requete().isEmpty()
                        ? ""
                        : "?" + bilan.filtre().requete());
    }
}
