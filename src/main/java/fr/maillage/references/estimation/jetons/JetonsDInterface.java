package fr.maillage.references.estimation.jetons;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Remettre un jeton à un logiciel, le révoquer, le reconnaître quand il se présente. */
@Component
public class JetonsDInterface {
    private static final int OCTETS = 32;
    private static final int NOM_AU_PLUS = 80;

    private final JdbcJetons base;
    private final Journal journal;
    private final Cadence cadence;
    private final TransactionTemplate transaction;
    private final SecureRandom hasard = new SecureRandom();

    JetonsDInterface(JdbcJetons base, Journal journal, Cadence cadence, TransactionTemplate transaction) {
        this.base = base;
        this.journal = journal;
        this.cadence = cadence;
        this.transaction = transaction;
    }

    sealed interface Remise {
        /** @param jeton à copier maintenant : la maison n’en garde que l’empreinte */
        record Faite(String nom, String jeton) implements Remise {}

        record Refusee(String phrase) implements Remise {}
    }

    /** Ce que devient une demande qui présente un jeton. */
    public sealed interface Porteur {
        record Organisation(long id) implements Porteur {}

        record Inconnu() implements Porteur {}

        /** @param secondes à attendre */
        record TropVite(long secondes) implements Porteur {}
    }

    @Transactional(readOnly = true)
    List<JetonRemis> lister() {
        return base.lister();
    }

    @Transactional
    Remise remettre(String nom) {
        String propre = nom.strip();
        if (propre.isEmpty() || propre.length() > NOM_AU_PLUS)
            return new Remise.Refusee(
                    "Nommez le logiciel qui l’emploiera, en %d caractères au plus : c’est ce nom que vous relirez ici."
                            .formatted(NOM_AU_PLUS));
        byte[] octets = new byte[OCTETS];
        hasard.nextBytes(octets);
        String jeton = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        var agent = QuiTravaille.exiger();
        long id = base.creer(agent.organisation(), propre, empreinte(jeton), agent.nom());
        journal.noter(
                Acte.CREER,
                ObjetProtege.HABILITATIONS,
                "jeton:" + id,
                "Jeton de l’interface d’estimation remis : " + propre);
        return new Remise.Faite(propre, jeton);
    }

    @Transactional
    String revoquer(long id) {
        String nom = base.revoquer(id, QuiTravaille.exiger().nom()).orElseThrow(() -> new Introuvable("jeton " + id));
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.HABILITATIONS,
                "jeton:" + id,
                "Jeton de l’interface d’estimation révoqué : " + nom);
        return nom;
    }

    public Porteur reconnaitre(String jeton) {
        var porteur = Situation.pourLaMaison(
                () -> Objects.requireNonNull(transaction.execute(_ -> base.reconnaitre(empreinte(jeton)))));
        if (porteur.isEmpty()) return new Porteur.Inconnu();
        Optional<Long> attendre = cadence.attendre(porteur.get().jeton());
        return attendre.isPresent()
                ? new Porteur.TropVite(attendre.get())
                : new Porteur.Organisation(porteur.get().organisation());
    }

    private static byte[] empreinte(String jeton) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(jeton.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
