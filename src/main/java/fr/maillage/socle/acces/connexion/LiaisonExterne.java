package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.FaitDAcces;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Rapproche une identité externe d’un compte qui existe déjà : par le lien établi, sinon par l’adresse électronique
 * vérifiée. Le fournisseur prouve qui l’on est ; il ne donne jamais un compte ni un droit.
 */
@Component
class LiaisonExterne {
    /** Ce que donne le rapprochement. */
    sealed interface Issue {
        record Reconnu(Compte compte) implements Issue {}

        record Refuse(String raison) implements Issue {}
    }

    private final JdbcIdentites identites;
    private final JdbcComptes comptes;
    private final OidcProperties reglages;
    private final Connexion.Ecritures ecritures;

    LiaisonExterne(
            JdbcIdentites identites, JdbcComptes comptes, OidcProperties reglages, Connexion.Ecritures ecritures) {
        this.identites = identites;
        this.comptes = comptes;
        this.reglages = reglages;
        this.ecritures = ecritures;
    }

    Issue reconnaitre(OidcUser identite, String adresse) {
        return ecritures.faire(() -> {
            var issue = examiner(identite);
            if (issue instanceof Issue.Refuse(String raison)) {
                ecritures.annoncer(new FaitDAcces(
                        FaitDAcces.Nature.ECHEC_DE_CONNEXION,
                        null,
                        null,
                        null,
                        "Identité externe refusée (%s) depuis %s".formatted(raison, adresse),
                        null));
            }
            return issue;
        });
    }

    private Issue examiner(OidcUser identite) {
        String acr = identite.getClaimAsString("acr");
        if (!reglages.acr().isEmpty() && (acr == null || !reglages.acr().contains(acr))) {
            return new Issue.Refuse("niveau d’authentification insuffisant");
        }
        String emetteur = Objects.requireNonNull(identite.getIssuer()).toString();
        String sujet = Objects.requireNonNull(identite.getSubject());
        var lie = identites.agentLie(emetteur, sujet);
        var agent = lie.or(() -> parCourriel(identite));
        if (agent.isEmpty()) return new Issue.Refuse("aucun compte ne lui correspond");
        String siret = identite.getClaimAsString("siret");
        if (!siretJuste(agent.get(), siret)) return new Issue.Refuse("organisation différente de celle du compte");
        var compte = comptes.parId(agent.get()).filter(c -> !c.ferme());
        if (compte.isEmpty()) return new Issue.Refuse("compte fermé");
        if (lie.isEmpty()) identites.lier(emetteur, sujet, agent.get());
        return new Issue.Reconnu(compte.get());
    }

    /** ProConnect ne transmet que des adresses professionnelles vérifiées ; ailleurs, le fournisseur doit l’affirmer. */
    private Optional<Long> parCourriel(OidcUser identite) {
        String courriel = identite.getEmail();
        boolean verifie = reglages.proConnect() || Boolean.TRUE.equals(identite.getEmailVerified());
        return courriel == null || !verifie ? Optional.empty() : identites.agentParCourriel(courriel);
    }

    private boolean siretJuste(long agent, @Nullable String siret) {
        if (siret == null) return !reglages.proConnect();
        return identites.travaillePour(agent, siret.replaceAll("\\s", ""));
    }
}
