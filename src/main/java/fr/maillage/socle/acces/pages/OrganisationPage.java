package fr.maillage.socle.acces.pages;

import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.administration.Nature;
import fr.maillage.socle.acces.administration.Refus;
import fr.maillage.socle.acces.administration.Siret;
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
        List<Refus> refus)
        implements Page {
    /** Une organisation. */
    public record Organisation(long id, Nature nature, Profil profil, Siret siret, String nom, boolean logo) {}

    /** Une organisation en cours de saisie, rendue telle quelle après un refus. */
    public record Nouvelle(
            Nature nature, Profil profil, String siret, String nom, String administrateur, String delegue) {}
}
