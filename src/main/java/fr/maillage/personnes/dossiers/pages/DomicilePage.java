package fr.maillage.personnes.dossiers.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Où vit le foyer, à changer. */
public record DomicilePage(
        DossierVu dossier,
        List<ChampPage> champs,
        List<ErreurDeChamp> erreurs,
        String reproche,
        @Nullable Lieu lieu) implements Page {
    /**
     * Où se trouve l’adresse enregistrée, et de quoi le corriger.
     *
     * @param propositions des voies de la commune qui ressemblent à celle qui est écrite
     */
    public record Lieu(String phrase, List<String> propositions, List<Choix> iris, List<Choix> quartiers) {}

    /** Un choix d’une liste. */
    public record Choix(String code, String libelle, boolean choisi) {}

    @Override
    public int statut() {
        return reproche.isEmpty() ? erreurs.isEmpty() ? 200 : 422 : 409;
    }
}
