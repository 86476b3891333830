package fr.maillage.socle.journal;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.journal.pages.JournalPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConsultation {
    private final JdbcClient jdbc;
    private final EcrituresDeLaTransaction attente;

    JdbcConsultation(JdbcClient jdbc, EcrituresDeLaTransaction attente) {
        this.jdbc = jdbc;
        this.attente = attente;
    }

    /** Les plus récentes d’abord ; la page suivante repart de la dernière lue. */
    List<JournalPage.Ligne> lire(long organisation, Regard regard, Filtre filtre, int limite) {
        attente.poser();
        return jdbc.sql("""
                select id, quand, nom, fonction, nom_unite, acte, objet, reference, libelle, motif, session
                from journal.ecriture
                where (organisation = :organisation or (organisation is null and :objetVu::text is not null))
                  and (:agent::bigint is null or agent = :agent)
                  and (:unite::bigint is null or unite = :unite)
                  and (:objetVu::text is null or objet = :objetVu)
                  and (:du::timestamptz is null or quand >= :du)
                  and (:au::timestamptz is null or quand < :au)
                  and (:nom = '' or nom ilike :motifDeNom)
                  and (:acte = '' or acte = :acte)
                  and (:objet = '' or objet = :objet)
                  and (:avant::bigint is null or id < :avant)
                order by id desc
                limit :limite
                """)
                .param("organisation", organisation)
                .param("agent", regard.agent())
                .param("unite", regard.unite())
                .param("objetVu", regard.objet())
                .param("du", filtre.du() == null ? null : utc(Quand.debut(filtre.du())))
                .param(
                        "au",
                        filtre.au() == null ? null : utc(Quand.debut(filtre.au().plusDays(1))))
                .param("nom", filtre.nom())
                .param("motifDeNom", "%" + filtre.nom().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("acte", filtre.acte())
                .param("objet", filtre.objet())
                .param("avant", filtre.avant())
                .param("limite", limite)
                .query((ligne, _) -> ligne(ligne, regard.contenu()))
                .list();
    }

    /** Les lectures d’une chose, comptées par jour, fonction et unité ; la plus récente d’abord. */
    List<LecturesNotees.Lecture> lectures(String reference) {
        attente.poser();
        return jdbc.sql("""
                select quand::date as le, fonction, nom_unite, count(*) as combien
                from journal.ecriture where reference = :reference and acte = 'LIRE'
                group by 1, 2, 3 order by 1 desc, 2, 3
                """)
                .param("reference", reference)
                .query((l, _) -> new LecturesNotees.Lecture(
                        l.getDate("le").toLocalDate(),
                        l.getString("fonction"),
                        l.getString("nom_unite"),
                        l.getInt("combien")))
                .list();
    }

    private static JournalPage.Ligne ligne(ResultSet l, boolean contenu) throws SQLException {
        return new JournalPage.Ligne(
                l.getLong("id"),
                l.getTimestamp("quand").toInstant(),
                l.getString("nom"),
                l.getString("fonction"),
                l.getString("nom_unite"),
                Mots.acte(l.getString("acte")),
                Mots.objet(l.getString("objet")),
                contenu ? vide(l.getString("reference")) : "",
                contenu ? l.getString("libelle") : "",
                contenu ? vide(l.getString("motif")) : "",
                contenu ? vide(l.getString("session")) : "");
    }

    private static String vide(@Nullable String texte) {
        return texte == null ? "" : texte;
    }

    private static OffsetDateTime utc(java.time.Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
