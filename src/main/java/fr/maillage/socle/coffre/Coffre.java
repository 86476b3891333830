package fr.maillage.socle.coffre;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Scelle et ouvre les textes et les fichiers sensibles. Chaque texte est chiffré par une clé de données, elle-même gardée en base dans
 * une enveloppe que seule ouvre la clé maîtresse. Le contexte (« note:12 ») lie le texte à sa place : recopié ailleurs,
 * il ne s’ouvre plus.
 */
@Component
public class Coffre {
    private static final byte FORMAT = 1;
    private static final int EN_TETE = 1 + Integer.BYTES;

    private final JdbcClesDuCoffre base;
    private final TransactionTemplate aPart;
    private final TransactionTemplate avecLaConnexionDeQuiLit;
    private final Path fichier;
    private final Map<Integer, byte[]> cles = new ConcurrentHashMap<>();
    private volatile @Nullable Integer courante;
    private volatile @Nullable CleMaitresse maitresse;

    Coffre(
            JdbcClesDuCoffre base,
            PlatformTransactionManager transactions,
            @Value("${maillage.cle-maitresse:${maillage.donnees}/cles/maitresse}") Path fichier) {
        this.base = base;
        this.fichier = fichier;
        this.avecLaConnexionDeQuiLit = new TransactionTemplate(transactions);
        this.aPart = new TransactionTemplate(transactions);
        // Une clé posée dans une transaction qui échoue ensuite resterait dans la mémoire sans être en base.
        this.aPart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public byte[] sceller(String texte, String contexte) {
        return sceller(texte.getBytes(StandardCharsets.UTF_8), contexte);
    }

    /** Scelle un fichier, tenu en mémoire : qui l’appelle en borne la taille. */
    public byte[] sceller(byte[] octets, String contexte) {
        int numero = courante();
        byte[] secret = Chiffre.fermer(cle(numero), octets, contexte);
        return ByteBuffer.allocate(EN_TETE + secret.length)
                .put(FORMAT)
                .putInt(numero)
                .put(secret)
                .array();
    }

    public String ouvrir(byte[] scelle, String contexte) {
        return new String(ouvrirOctets(scelle, contexte), StandardCharsets.UTF_8);
    }

    public byte[] ouvrirOctets(byte[] scelle, String contexte) {
        var lecture = ByteBuffer.wrap(scelle);
        if (lecture.get() != FORMAT) throw new IllegalStateException("Ce texte scellé est d’un format inconnu.");
        int numero = lecture.getInt();
        byte[] secret = new byte[lecture.remaining()];
        lecture.get(secret);
        return Chiffre.ouvrir(cle(numero), secret, contexte);
    }

    /** Ce texte est-il scellé par une clé qui n’est plus celle du jour ? */
    public boolean ancien(byte[] scelle) {
        return ByteBuffer.wrap(scelle).getInt(1) != courante();
    }

    /** Pose une nouvelle clé de données : ce qui s’écrit l’emploie, ce qui est écrit se lit encore. */
    public int tourner() {
        Integer neuve = aPart.execute(_ -> poser());
        if (neuve == null) throw new IllegalStateException("La nouvelle clé n’a pas été posée.");
        courante = neuve;
        return neuve;
    }

    /** Remet toutes les enveloppes sous une autre clé maîtresse, posée dans ce fichier ; les textes n’y changent rien. */
    public void changerLaMaitresse(Path autre) {
        var neuve = CleMaitresse.lireOuPoser(autre);
        aPart.executeWithoutResult(_ -> base.enveloppes()
                .forEach((numero, _) -> base.remplacer(
                        numero, Chiffre.fermer(neuve.secret(), cle(numero), enveloppe(numero)), neuve.nom())));
        maitresse = neuve;
    }

    /** Le numéro de la clé du jour. */
    int courante() {
        Integer connue = courante;
        if (connue != null) return connue;
        Optional<Integer> posee = Objects.requireNonNull(avecLaConnexionDeQuiLit.execute(_ -> base.courante()));
        Integer lue = posee.isPresent()
                ? posee.get()
                : aPart.execute(_ -> base.courante().orElseGet(this::poser));
        if (lue == null) throw new IllegalStateException("Aucune clé de données n’a pu être posée.");
        courante = lue;
        return lue;
    }

    private int poser() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        int numero = base.reserver();
        base.poser(
                numero,
                Chiffre.fermer(maitresse().secret(), secret, enveloppe(numero)),
                maitresse().nom());
        cles.put(numero, secret);
        return numero;
    }

    /** Sans seconde connexion ni verrou : à l’ouverture, toutes les demandes la veulent à la fois, chacune tenant déjà la sienne. */
    private byte[] cle(int numero) {
        byte[] connue = cles.get(numero);
        if (connue != null) return connue;
        var enveloppes = avecLaConnexionDeQuiLit.execute(_ -> base.enveloppes());
        byte[] enveloppe = enveloppes == null ? null : enveloppes.get(numero);
        if (enveloppe == null) throw new IllegalStateException("La clé de données n° " + numero + " est absente.");
        byte[] lue = Chiffre.ouvrir(maitresse().secret(), enveloppe, enveloppe(numero));
        cles.put(numero, lue);
        return lue;
    }

    private CleMaitresse maitresse() {
        CleMaitresse connue = maitresse;
        if (connue == null) maitresse = connue = CleMaitresse.lireOuPoser(fichier);
        return connue;
    }

    private static String enveloppe(int numero) {
        return "cle:" + numero;
    }
}
