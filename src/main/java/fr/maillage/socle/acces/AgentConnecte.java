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
        boolean demonstration)
        implements Principal, Serializable {
    @Serial
    private static final long serialVersionUID = 2L;

    @Override
    public String getName() {
        return identifiant;
    }
}
