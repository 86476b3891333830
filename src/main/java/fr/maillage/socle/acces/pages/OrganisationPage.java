package fr.maillage.socle.acces.pages;

import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.administration.Nature;
import fr.maillage.socle.acces.administration.Refus;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** L’organisation de l’administrateur, et les autres organisations de la maison. */
public record OrganisationPage(
        Organisation mienne,
        List<Organisation> toutes,
        Map<String, String> mots,
        @Nullable Nouvelle nouvelle,
        @Nullable String couleur,
        List<Refus> refus)
        implements Page {
    /** La couleur des documents tant que l’organisation n’en a pas choisi une. */
    public static final String COULEUR_DE_LA_MAISON = "#0f5c66";

    /** Une organisation. */
    public record Organisation(
            long id,
            Nature nature,
            Profil profil,
            String siret,
            String nom,
            @Nullable String couleur,
            boolean logo) {}

    /** Une organisation en cours de saisie, rendue telle quelle après un refus. */
    public record Nouvelle(
            Nature nature, Profil profil, String siret, String nom, String administrateur, String delegue) {}
}
