package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.FaitDAcces.Nature;
import fr.maillage.socle.acces.Situation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reconnaît quelqu’un à son mot de passe. Compte absent, fermé, suspendu ou mot de passe faux : la réponse et le temps
 * sont les mêmes.
 */
@Component
class Connexion {
    private final JdbcComptes comptes;
    private final JdbcEssais essais;
    private final MotsDePasse motsDePasse;
    private final SecondFacteur secondFacteur;
    private final Ecritures ecritures;

    Connexion(
            JdbcComptes comptes,
            JdbcEssais essais,
            MotsDePasse motsDePasse,
            SecondFacteur secondFacteur,
            Ecritures ecritures) {
        this.comptes = comptes;
        this.essais = essais;
        this.motsDePasse = motsDePasse;
        this.secondFacteur = secondFacteur;
        this.ecritures = ecritures;
    }

    /** Le compte reconnu ; absent, on ne dit pas pourquoi. */
    Optional<Compte> reconnaitre(String identifiant, String motDePasse, String adresse) {
        record Etat(boolean suspendu, Optional<Compte> compte) {}
        var etat = ecritures.faire(
                () -> new Etat(essais.suspendu(identifiant, adresse), comptes.parIdentifiant(identifiant.strip())));
        boolean convient = motsDePasse.conviennent(
                motDePasse, etat.compte().map(Compte::motDePasse).orElse(null));
        if (convient && !etat.suspendu() && !etat.compte().map(Compte::ferme).orElse(true)) return etat.compte();
        echouer(identifiant, adresse, etat.compte().orElse(null), etat.suspendu());
        return Optional.empty();
    }

    /** Le compte dont c’est bien le code ; un code faux compte comme un échec. */
    Optional<Compte> verifierLeCode(long agent, String saisie, String adresse) {
        return ecritures.faire(() -> {
            var compte = comptes.parId(agent).orElseThrow();
            boolean suspendu = essais.suspendu(compte.identifiant(), adresse);
            if (!suspendu && !compte.ferme() && secondFacteur.verifier(compte, saisie)) return Optional.of(compte);
            echouer(compte.identifiant(), adresse, compte, suspendu);
            return Optional.<Compte>empty();
        });
    }

    /** Note un échec ; sous suspension, les essais ne la prolongent pas. */
    void echouer(String identifiant, String adresse, @Nullable Compte compte, boolean dejaSuspendu) {
        ecritures.faire(() -> {
            boolean suspend = !dejaSuspendu && essais.echouer(identifiant, adresse);
            ecritures.annoncer(new FaitDAcces(
                    suspend ? Nature.COMPTE_SUSPENDU : Nature.ECHEC_DE_CONNEXION,
                    compte == null ? null : comptes.organisation(compte.id()),
                    compte == null ? null : compte.id(),
                    null,
                    (dejaSuspendu ? "Essai pendant une suspension, depuis " : "Essai refusé depuis ") + adresse,
                    null));
            return true;
        });
    }

    void oublierLesEchecs(Compte compte) {
        ecritures.faire(() -> {
            essais.oublier(compte.identifiant());
            return true;
        });
    }

    /** Le travail de la porte d’entrée, dans sa transaction et sous la finalité « connexion ». */
    @Component
    static class Ecritures {
        private final TransactionTemplate transaction;
        private final ApplicationEventPublisher evenements;

        Ecritures(TransactionTemplate transaction, ApplicationEventPublisher evenements) {
            this.transaction = transaction;
            this.evenements = evenements;
        }

        <T> T faire(java.util.function.Supplier<T> travail) {
            return Situation.pendantLaConnexion(
                    () -> java.util.Objects.requireNonNull(transaction.execute(_ -> travail.get())));
        }

        void annoncer(FaitDAcces fait) {
            evenements.publishEvent(fait);
        }
    }
}
