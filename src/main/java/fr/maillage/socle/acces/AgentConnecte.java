package fr.maillage.socle.acces;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** L’agent qui travaille en ce moment : qui il est, pour quelle organisation, dans quelle unité, à quel titre. */
public record AgentConnecte(
        long id,
        String identifiant,
        String nom,
        long organisation,
        String nomOrganisation,
        Profil profil,
        @Nullable Long idUnite,
        String unite,
        Fonction fonction,
        long affectation,
        boolean demonstration,
        Profession profession)
        implements Principal, Serializable {
    @Serial
    private static final long serialVersionUID = 3L;

    /** Sans profession connue, celle qui ouvre le moins. */
    public AgentConnecte(
            long id,
            String identifiant,
            String nom,
            long organisation,
            String nomOrganisation,
            Profil profil,
            @Nullable Long idUnite,
            String unite,
            Fonction fonction,
            long affectation,
            boolean demonstration) {
        this(
                id,
                identifiant,
                nom,
                organisation,
                nomOrganisation,
                profil,
                idUnite,
                unite,
                fonction,
                affectation,
                demonstration,
                Profession.autre());
    }

    @Override
    public String getName() {
        return identifiant;
    }
}
