package fr.maillage.socle.acces;

import java.io.Serializable;
import java.security.Principal;

/** L’agent qui travaille en ce moment : qui il est, pour quelle organisation, dans quelle unité, à quel titre. */
public record AgentConnecte(
        long id,
        String identifiant,
        String nom,
        long organisation,
        String nomOrganisation,
        String unite,
        String fonction)
        implements Principal, Serializable {
    @Override
    public String getName() {
        return identifiant;
    }
}
