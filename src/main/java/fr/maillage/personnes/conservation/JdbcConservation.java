package fr.maillage.personnes.conservation;

import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.ColonneScellee;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Les horloges, en base : ce sont ses fonctions qui archivent et effacent, l’application n’en a pas le droit. */
@Repository
class JdbcConservation {
    static final ColonneScellee RAISONS =
            new ColonneScellee("conservation.suspension", "id", "raison_scellee", "suspension:");
    private static final TypeReference<LinkedHashMap<String, Long>> COMPTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Coffre coffre;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcConservation(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** Archive un paquet de dossiers sans contact depuis ce jour ; rend combien. */
    int archiver(LocalDate sansContactDepuis, LocalDate aEffacerLe, String regle) {
        return jdbc.sql("select conservation.archiver_avant(:limite, :effacement, :regle)")
                .param("limite", Date.valueOf(sansContactDepuis))
                .param("effacement", Date.valueOf(aEffacerLe))
                .param("regle", regle)
                .query(Integer.class)
                .single();
    }

    /** Un dossier dont une horloge est arrivée ou va arriver. */
    record Horloge(
            long dossier,
            String numero,
            String unite,
            LocalDate dernierContact,
            LocalDate archiveLe,
            @Nullable LocalDate aEffacerLe,
            @Nullable LocalDate suspenduJusquAu) {
        boolean archive() {
            return aEffacerLe != null;
        }
    }

    List<Horloge> echeancier(LocalDate jusquAu, int moisEnBaseActive) {
        return jdbc.sql("select * from conservation.echeancier(:jusquAu, make_interval(months => :mois))")
                .param("jusquAu", Date.valueOf(jusquAu))
                .param("mois", moisEnBaseActive)
                .query((l, _) -> new Horloge(
                        l.getLong("dossier"),
                        l.getString("numero"),
                        l.getString("unite"),
                        l.getDate("dernier_contact").toLocalDate(),
                        l.getDate("archive_le").toLocalDate(),
                        l.getObject("a_effacer_le", LocalDate.class),
                        l.getObject("suspendu_jusqu_au", LocalDate.class)))
                .list();
    }

    void suspendre(
            long dossier, MotifDeSuspension motif, String raison, LocalDate jusquAu, long organisation, long agent) {
        long id = jdbc.sql("select nextval('conservation.identifiant')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into conservation.suspension (id, dossier, organisation, motif, raison_scellee, posee_par, jusqu_au)
                values (:id, :dossier, :organisation, :motif, :raison, :agent, :jusquAu)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("organisation", organisation)
                .param("motif", motif.name())
                .param("raison", coffre.sceller(raison, RAISONS.contexte() + id))
                .param("agent", agent)
                .param("jusquAu", Date.valueOf(jusquAu))
                .update();
    }

    int lever(long dossier) {
        return jdbc.sql("""
                update conservation.suspension set levee_le = current_date where dossier = :dossier and levee_le is null
                """).param("dossier", dossier).update();
    }

    boolean rouvrir(long dossier) {
        return jdbc.sql("select conservation.rouvrir(:dossier)")
                .param("dossier", dossier)
                .query(Boolean.class)
                .single();
    }

    /** Le numéro de la preuve ; rien si l’heure n’est pas venue, si une suspension court, ou si l’on n’est pas le délégué. */
    Optional<Long> effacer(long dossier, String visa) {
        return jdbc.sql("select conservation.effacer_le_dossier(:dossier, :visa)")
                .param("dossier", dossier)
                .param("visa", visa)
                .query((l, _) -> Optional.ofNullable(l.getObject(1, Long.class)))
                .single();
    }

    /** Ce qui reste de ce qui est effacé : combien de lignes de quelle table, quand, par quelle règle, sous quel visa. */
    record Preuve(
            long id,
            String numero,
            Instant faitLe,
            String regle,
            String visa,
            Map<String, Long> comptes,
            String empreinte) {
        /** Un dossier a un numéro ; le reste (des réclamations) se nomme. */
        String objet() {
            return comptes.containsKey("dossiers.dossier") ? "dossier " + numero : numero;
        }

        long lignes() {
            return comptes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    List<Preuve> preuves(int auPlus) {
        return jdbc.sql("""
                select id, numero, fait_le, regle, visa, comptes::text, empreinte from conservation.effacement
                order by id desc limit :auPlus
                """)
                .param("auPlus", auPlus)
                .query((l, _) -> new Preuve(
                        l.getLong("id"),
                        l.getString("numero"),
                        l.getTimestamp("fait_le").toInstant(),
                        l.getString("regle"),
                        l.getString("visa"),
                        json.readValue(l.getString("comptes"), COMPTES),
                        HexFormat.of().formatHex(l.getBytes("empreinte"))))
                .list();
    }

    @Configuration(value = "raisonsDeSuspensionScellees", proxyBeanMethods = false)
    static class Scellees {
        @Bean
        ColonneScellee raisonsDeSuspension() {
            return RAISONS;
        }
    }
}
