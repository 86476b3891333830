package fr.maillage.socle.acces.connexion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Les clés d’accès des agents, là où le cadre sait les chercher. */
@Repository
class JdbcCles implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private static final String CLE = """
            select c.*, a.poignee from acces.cle_d_acces c join acces.agent a on a.id = c.agent
            """;

    private final JdbcClient jdbc;

    JdbcCles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(CredentialRecord cle) {
        jdbc.sql("""
                insert into acces.cle_d_acces (identifiant, agent, nom, cle_publique, signatures, verification, sauvegardable,
                    sauvegardee, transports, attestation, donnees_du_client, creee_le, utilisee_le)
                select :identifiant, a.id, :nom, :cle, :signatures, :verification, :sauvegardable, :sauvegardee, :transports,
                    :attestation, :donnees, :creee, :utilisee
                from acces.agent a where a.poignee = :poignee
                on conflict (identifiant) do update set signatures = excluded.signatures,
                    verification = excluded.verification, sauvegardee = excluded.sauvegardee, utilisee_le = excluded.utilisee_le
                where cle_d_acces.agent = excluded.agent
                """)
                .param("identifiant", cle.getCredentialId().getBytes())
                .param("poignee", cle.getUserEntityUserId().getBytes())
                .param("nom", cle.getLabel())
                .param("cle", cle.getPublicKey().getBytes())
                .param("signatures", cle.getSignatureCount())
                .param("verification", cle.isUvInitialized())
                .param("sauvegardable", cle.isBackupEligible())
                .param("sauvegardee", cle.isBackupState())
                .param(
                        "transports",
                        cle.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("attestation", octets(cle.getAttestationObject()))
                .param("donnees", octets(cle.getAttestationClientDataJSON()))
                .param("creee", cle.getCreated().atOffset(ZoneOffset.UTC))
                .param("utilisee", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes identifiant) {
        return jdbc.sql(CLE + "where c.identifiant = :identifiant")
                .param("identifiant", identifiant.getBytes())
                .query(JdbcCles::lire)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes poignee) {
        return jdbc.sql(CLE + "where a.poignee = :poignee order by c.creee_le")
                .param("poignee", poignee.getBytes())
                .query(JdbcCles::lire)
                .list();
    }

    List<CredentialRecord> del(long agent) {
        return jdbc.sql(CLE + "where c.agent = :agent order by c.creee_le")
                .param("agent", agent)
                .query(JdbcCles::lire)
                .list();
    }

    int retirer(long agent, Bytes identifiant) {
        return jdbc.sql("delete from acces.cle_d_acces where agent = :agent and identifiant = :identifiant")
                .param("agent", agent)
                .param("identifiant", identifiant.getBytes())
                .update();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes poignee) {
        return jdbc.sql("select identifiant, nom, poignee from acces.agent where poignee = :poignee")
                .param("poignee", poignee.getBytes())
                .query(JdbcCles::lireProprietaire)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String identifiant) {
        return jdbc.sql("select identifiant, nom, poignee from acces.agent where identifiant = :identifiant")
                .param("identifiant", identifiant)
                .query(JdbcCles::lireProprietaire)
                .optional()
                .orElse(null);
    }

    /** La poignée d’un agent naît avec son compte : il n’y a rien à enregistrer. */
    @Override
    public void save(PublicKeyCredentialUserEntity proprietaire) {
        throw new IllegalStateException("Le compte « %s » n’existe pas.".formatted(proprietaire.getName()));
    }

    @Override
    public void delete(Bytes identifiant) {
        throw new UnsupportedOperationException("Une clé se retire depuis le compte de son agent.");
    }

    private static CredentialRecord lire(ResultSet ligne, int rang) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(ligne.getBytes("identifiant")))
                .userEntityUserId(new Bytes(ligne.getBytes("poignee")))
                .publicKey(new ImmutablePublicKeyCose(ligne.getBytes("cle_publique")))
                .signatureCount(ligne.getLong("signatures"))
                .uvInitialized(ligne.getBoolean("verification"))
                .backupEligible(ligne.getBoolean("sauvegardable"))
                .backupState(ligne.getBoolean("sauvegardee"))
                .transports(transports(ligne.getString("transports")))
                .attestationObject(bytes(ligne.getBytes("attestation")))
                .attestationClientDataJSON(bytes(ligne.getBytes("donnees_du_client")))
                .label(ligne.getString("nom"))
                .created(ligne.getTimestamp("creee_le").toInstant())
                .lastUsed(ligne.getTimestamp("utilisee_le").toInstant())
                .build();
    }

    private static PublicKeyCredentialUserEntity lireProprietaire(ResultSet ligne, int rang) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(ligne.getString("identifiant"))
                .displayName(ligne.getString("nom"))
                .id(new Bytes(ligne.getBytes("poignee")))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String liste) {
        return Arrays.stream(liste.split(","))
                .filter(t -> !t.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static byte @Nullable [] octets(@Nullable Bytes valeur) {
        return valeur == null ? null : valeur.getBytes();
    }

    private static @Nullable Bytes bytes(byte @Nullable [] valeur) {
        return valeur == null ? null : new Bytes(valeur);
    }
}
