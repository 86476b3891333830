package fr.maillage.personnes.budget;

import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.commun.Montant;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les actes sur les dettes, et le dossier de surendettement. */
@Repository
class JdbcDettes {
    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcDettes(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    List<ActeSurDette> actes(long dossier) {
        return jdbc.sql("select id, suite, nature, le from budget.acte where dossier = :dossier order by le, id")
                .param("dossier", dossier)
                .query((l, _) -> new ActeSurDette(
                        l.getLong("id"),
                        l.getLong("suite"),
                        NatureDActe.valueOf(l.getString("nature")),
                        l.getDate("le").toLocalDate()))
                .list();
    }

    void noter(long dossier, long suite, NatureDActe nature, LocalDate le, long agent) {
        jdbc.sql("""
                insert into budget.acte (dossier, suite, nature, le, note_par) values (:dossier, :suite, :nature, :le, :agent)
                """)
                .param("dossier", dossier)
                .param("suite", suite)
                .param("nature", nature.name())
                .param("le", Date.valueOf(le))
                .param("agent", agent)
                .update();
    }

    boolean retirer(long dossier, long acte) {
        return jdbc.sql("delete from budget.acte where dossier = :dossier and id = :id")
                        .param("dossier", dossier)
                        .param("id", acte)
                        .update()
                == 1;
    }

    /** Le dernier dossier de surendettement ouvert. */
    Optional<Surendettement> surendettement(long dossier, boolean pourEcrire) {
        return jdbc.sql("""
                select id, etat, a_charge, charges_retenues, pieces, patrimoine_scelle, procedures_scellees, lettre_scellee, version
                from budget.surendettement where dossier = :dossier order by id desc limit 1
                """ + (pourEcrire ? " for update" : ""))
                .param("dossier", dossier)
                .query((l, _) -> lire(l))
                .optional();
    }

    private Surendettement lire(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        Long charges = l.getObject("charges_retenues", Long.class);
        return new Surendettement(
                id,
                EtatDeSurendettement.valueOf(l.getString("etat")),
                l.getInt("a_charge"),
                charges == null ? null : new Montant(charges),
                pieces((String[]) l.getArray("pieces").getArray()),
                ouvrir(l.getBytes("patrimoine_scelle"), "surendettement-patrimoine:" + id),
                ouvrir(l.getBytes("procedures_scellees"), "surendettement-procedures:" + id),
                ouvrir(l.getBytes("lettre_scellee"), "surendettement-lettre:" + id),
                etapes(id),
                l.getInt("version"));
    }

    private static Set<PieceDeSurendettement> pieces(String[] noms) {
        return Arrays.stream(noms)
                .flatMap(n -> PieceDeSurendettement.de(n).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Surendettement.Etape> etapes(long id) {
        return jdbc.sql("""
                select e.etat, e.le, coalesce(a.nom, '') as nom
                from budget.etape_de_surendettement e left join acces.agent a on a.id = e.note_par
                where e.surendettement = :id order by e.id
                """)
                .param("id", id)
                .query((l, _) -> new Surendettement.Etape(
                        EtatDeSurendettement.valueOf(l.getString("etat")),
                        l.getDate("le").toLocalDate(),
                        l.getString("nom")))
                .list();
    }

    private String ouvrir(byte @Nullable [] scelle, String contexte) {
        return scelle == null ? "" : coffre.ouvrir(scelle, contexte);
    }

    private byte @Nullable [] sceller(String texte, String contexte) {
        return texte.isEmpty() ? null : coffre.sceller(texte, contexte);
    }

    void ouvrir(long dossier, int aCharge, String lettre, LocalDate le, long agent) {
        long id = jdbc.sql("select nextval('budget.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into budget.surendettement (id, dossier, a_charge, lettre_scellee, ouvert_par)
                values (:id, :dossier, :aCharge, :lettre, :agent)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("aCharge", aCharge)
                .param("lettre", sceller(lettre, "surendettement-lettre:" + id), Types.BINARY)
                .param("agent", agent)
                .update();
        etape(id, dossier, EtatDeSurendettement.PREPARATION, le, agent);
    }

    void enregistrer(Surendettement s) {
        jdbc.sql("""
                update budget.surendettement set a_charge = :aCharge, charges_retenues = :charges, pieces = :pieces,
                    patrimoine_scelle = :patrimoine, procedures_scellees = :procedures, lettre_scellee = :lettre, version = version + 1
                where id = :id
                """)
                .param("id", s.id())
                .param("aCharge", s.aCharge())
                .param(
                        "charges",
                        s.chargesRetenues() == null
                                ? null
                                : Objects.requireNonNull(s.chargesRetenues()).centimes(),
                        Types.BIGINT)
                .param("pieces", s.pieces().stream().map(Enum::name).toArray(String[]::new))
                .param("patrimoine", sceller(s.patrimoine(), "surendettement-patrimoine:" + s.id()), Types.BINARY)
                .param("procedures", sceller(s.procedures(), "surendettement-procedures:" + s.id()), Types.BINARY)
                .param("lettre", sceller(s.lettre(), "surendettement-lettre:" + s.id()), Types.BINARY)
                .update();
    }

    void passer(Surendettement s, long dossier, EtatDeSurendettement etat, LocalDate le, long agent) {
        jdbc.sql("update budget.surendettement set etat = :etat, version = version + 1 where id = :id")
                .param("etat", etat.name())
                .param("id", s.id())
                .update();
        etape(s.id(), dossier, etat, le, agent);
    }

    private void etape(long id, long dossier, EtatDeSurendettement etat, LocalDate le, long agent) {
        jdbc.sql("""
                insert into budget.etape_de_surendettement (surendettement, dossier, etat, le, note_par)
                values (:id, :dossier, :etat, :le, :agent)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("etat", etat.name())
                .param("le", Date.valueOf(le))
                .param("agent", agent)
                .update();
    }
}
