package fr.maillage.personnes.orientation.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.references.partenaires.OffreDeService;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ce que l’on demande, ce qui sera dit champ par champ, et ce que la personne décide. */
public record NouvelleOrientationPage(
        DossierVu dossier,
        long personne,
        String nom,
        OffreDeService offre,
        String retours,
        @Nullable Autre autre,
        String besoin,
        List<Option> demandes,
        String pourquoi,
        String utile,
        List<Champ> champs,
        String decision,
        String forme,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {
    /** Un autre service, proche, pour le même besoin ; ce qu’il donne, si on le sait. */
    public record Autre(String nom, String distance, String retours, String href) {}

    /** Un choix d’une liste. */
    public record Option(String code, String libelle, boolean choisie) {}

    /** Un champ que l’on peut dire au partenaire, avec sa valeur d’aujourd’hui. */
    public record Champ(String code, String libelle, String valeur, boolean coche) {}
}
