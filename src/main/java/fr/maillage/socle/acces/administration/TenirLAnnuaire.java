package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Annonces;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.acces.connexion.AccesDUnAgent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Les comptes tels que l’annuaire de l’organisation les tient : il en crée, les nomme, les ferme le jour d’un départ. Il ne
 * donne aucune fonction : un compte créé n’ouvre rien avant qu’un administrateur la donne et qu’un autre la valide.
 */
@Component
class TenirLAnnuaire {
    record Compte(
            long id,
            String identifiant,
            String nom,
            @Nullable String courriel,
            @Nullable String reference,
            boolean ouvert) {}

    /** Ce que l’annuaire veut d’un compte. */
    record Voulu(
            String identifiant,
            String nom,
            @Nullable String courriel,
            @Nullable String reference,
            boolean ouvert) {
        Voulu {
            identifiant = identifiant.strip().toLowerCase(Locale.ROOT);
            nom = nom.isBlank() ? identifiant : nom.strip();
            courriel = courriel == null || courriel.isBlank()
                    ? null
                    : courriel.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** Ce qu’il en advient. */
    sealed interface Issue {
        record Tenu(Compte compte) implements Issue {}

        record Refuse(String phrase) implements Issue {}

        record DejaPris(String phrase) implements Issue {}

        record Absent() implements Issue {}
    }

    private final JdbcAnnuaire annuaire;
    private final JdbcAgents agents;
    private final AccesDUnAgent acces;
    private final Annonces annonces;
    private final TransactionTemplate transaction;

    TenirLAnnuaire(
            JdbcAnnuaire annuaire,
            JdbcAgents agents,
            AccesDUnAgent acces,
            Annonces annonces,
            TransactionTemplate transaction) {
        this.annuaire = annuaire;
        this.agents = agents;
        this.acces = acces;
        this.annonces = annonces;
        this.transaction = transaction;
    }

    /** Le jeton à donner à l’annuaire, montré une seule fois. */
    String nouveauJeton() {
        byte[] octets = new byte[32];
        new SecureRandom().nextBytes(octets);
        String jeton = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        transaction.executeWithoutResult(_ -> {
            annuaire.poser(QuiTravaille.exiger().organisation(), empreinte(jeton));
            annonces.annoncer(
                    FaitDAcces.de(FaitDAcces.Nature.ORGANISATION_CHANGEE, "annuaire", "Jeton d’annuaire remis", null));
        });
        return jeton;
    }

    Optional<Long> organisation(String jeton) {
        return maison(() -> annuaire.organisation(empreinte(jeton)));
    }

    List<Compte> lister(long organisation, @Nullable String identifiant, int apres, int combien) {
        return maison(() -> annuaire.lister(organisation, identifiant, apres, combien));
    }

    int compter(long organisation, @Nullable String identifiant) {
        return maison(() -> annuaire.compter(organisation, identifiant));
    }

    Optional<Compte> lire(long organisation, long agent) {
        return maison(() -> annuaire.lire(organisation, agent));
    }

    Issue creer(long organisation, Voulu voulu) {
        return maison(() -> {
            if (!voulu.identifiant().matches("[a-z0-9._@+-]{2,100}")) {
                return new Issue.Refuse(
                        "userName « %s » ne convient pas : lettres sans accent, chiffres, point, tiret ou @."
                                .formatted(voulu.identifiant()));
            }
            if (agents.identifiantPris(voulu.identifiant())) {
                return new Issue.DejaPris("userName « %s » est déjà pris.".formatted(voulu.identifiant()));
            }
            if (courrielPris(voulu, 0)) return new Issue.DejaPris("Cette adresse est celle d’un autre compte.");
            long agent =
                    agents.creer(organisation, voulu.identifiant(), voulu.nom(), voulu.courriel(), Profession.autre());
            annuaire.accorder(agent, voulu.nom(), voulu.courriel(), voulu.reference());
            noter(organisation, agent, "Compte créé par l’annuaire : " + voulu.nom());
            if (!voulu.ouvert()) fermer(organisation, agent, voulu.nom());
            return tenu(organisation, agent);
        });
    }

    Issue accorder(long organisation, long agent, Voulu voulu) {
        return maison(() -> {
            var actuel = annuaire.lire(organisation, agent);
            if (actuel.isEmpty()) return new Issue.Absent();
            if (courrielPris(voulu, agent)) return new Issue.DejaPris("Cette adresse est celle d’un autre compte.");
            annuaire.accorder(agent, voulu.nom(), voulu.courriel(), voulu.reference());
            if (actuel.get().ouvert() && !voulu.ouvert()) fermer(organisation, agent, voulu.nom());
            else if (!actuel.get().ouvert() && voulu.ouvert()) {
                agents.fermer(agent, null);
                noter(organisation, agent, "Compte rouvert par l’annuaire : " + voulu.nom());
            }
            return tenu(organisation, agent);
        });
    }

    /** Le jour même : le compte ne s’ouvre plus et ses sessions finissent. */
    private void fermer(long organisation, long agent, String nom) {
        agents.fermer(agent, Quand.aujourdHui());
        acces.fermerLesSessions(agent);
        noter(organisation, agent, "Compte fermé par l’annuaire : " + nom);
    }

    private boolean courrielPris(Voulu voulu, long agent) {
        return voulu.courriel() != null && agents.courrielPris(voulu.courriel(), agent);
    }

    private Issue tenu(long organisation, long agent) {
        return new Issue.Tenu(annuaire.lire(organisation, agent).orElseThrow());
    }

    private void noter(long organisation, long agent, String libelle) {
        annonces.annoncer(
                new FaitDAcces(FaitDAcces.Nature.COMPTE_CHANGE, organisation, null, "agent " + agent, libelle, null));
    }

    private <T> T maison(Supplier<T> travail) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }

    private static byte[] empreinte(String jeton) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(jeton.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
