package fr.maillage.socle.acces;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Dit quel agent travaille sur ce fil d’exécution, et permet à un travail de fond d’agir au nom de l’un d’eux. */
public final class QuiTravaille {
    /** Sous quel nom la session web garde sa référence. */
    public static final String REFERENCE = "maillage.reference";

    private QuiTravaille() {}

    public static Optional<AgentConnecte> agent() {
        Authentication preuve = SecurityContextHolder.getContext().getAuthentication();
        return preuve != null && preuve.getPrincipal() instanceof AgentConnecte agent
                ? Optional.of(agent)
                : Optional.empty();
    }

    /** L’agent, là où une route exigeant une connexion en garantit un. */
    public static AgentConnecte exiger() {
        return agent().orElseThrow(() -> new IllegalStateException("""
                Aucun agent ne travaille sur ce fil d’exécution.
                Appelez depuis une route protégée, ou par QuiTravaille.pour(agent, …) depuis un travail de fond."""));
    }

    /** La référence de la session web en cours, absente d’un travail de fond. */
    public static Optional<String> session() {
        var requete = RequestContextHolder.getRequestAttributes();
        return requete == null || agent().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable((String) requete.getAttribute(REFERENCE, RequestAttributes.SCOPE_SESSION));
    }

    /** Fait le travail au nom de cet agent, avec ses droits et sous son nom dans le journal. */
    public static <T> T pour(AgentConnecte agent, Supplier<T> travail) {
        var avant = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(preuve(agent)));
            return travail.get();
        } finally {
            SecurityContextHolder.setContext(avant);
        }
    }

    /** La preuve de connexion que garde la session ; les droits n’y sont pas, ils se lisent dans la matrice. */
    public static Authentication preuve(AgentConnecte agent) {
        return UsernamePasswordAuthenticationToken.authenticated(agent, null, AuthorityUtils.NO_AUTHORITIES);
    }
}
