package fr.maillage.territoires.diagnostic.services;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.secret.TableauProtege;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Les relevés de ce que comptent les services : écrits une fois, jamais changés. */
@Repository
class JdbcReleves {
    private record EnTete(long id, LocalDate arreteLe) {}

    private final JdbcClient jdbc;

    JdbcReleves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Releve> trouver(Releve.Cle cle) {
        return designer(jdbc.sql("""
                select id, arrete_le from diagnostic.releve
                where organisation = :organisation and departement = :departement and source = :source and annee = :annee
                  and trimestre = :trimestre
                """), cle)
                .query((l, _) -> new EnTete(l.getLong(1), l.getObject(2, LocalDate.class)))
                .optional()
                .map(this::lire);
    }

    private Releve lire(EnTete entete) {
        var cases = new LinkedHashMap<TableauProtege.Case, Valeur>();
        jdbc.sql("select territoire, modalite, effectif from diagnostic.case_de_releve where releve = :releve")
                .param("releve", entete.id())
                .query(l -> {
                    Long effectif = l.getObject("effectif", Long.class);
                    cases.put(
                            new TableauProtege.Case(l.getString("territoire"), l.getString("modalite")),
                            effectif == null ? Valeur.secrete() : Valeur.connue(effectif));
                });
        return new Releve(entete.arreteLe(), cases);
    }

    /** Le premier arrêté l’emporte : si un collègue vient d’en garder un, c’est le sien qui vaut. */
    @Transactional
    public Releve garder(Releve.Cle cle, Releve releve) {
        designer(jdbc.sql("""
                insert into diagnostic.releve (organisation, departement, source, annee, trimestre, arrete_le)
                values (:organisation, :departement, :source, :annee, :trimestre, :arrete)
                on conflict do nothing returning id
                """).param("arrete", releve.arreteLe()), cle)
                .query(Long.class)
                .optional()
                .ifPresent(id -> ecrire(id, releve));
        return trouver(cle).orElseThrow();
    }

    private void ecrire(long id, Releve releve) {
        var territoires = new ArrayList<String>();
        var modalites = new ArrayList<String>();
        var effectifs = new ArrayList<Long>();
        releve.cases().forEach((ici, valeur) -> {
            territoires.add(ici.territoire());
            modalites.add(ici.modalite());
            effectifs.add(valeur.estChiffree() ? Math.round(valeur.nombre()) : null);
        });
        jdbc.sql("""
                insert into diagnostic.case_de_releve (releve, territoire, modalite, effectif)
                select :releve, t, m, e from unnest(cast(:territoires as text[]), cast(:modalites as text[]), cast(:effectifs as bigint[]))
                    as c (t, m, e)
                """)
                .param("releve", id)
                .param("territoires", tableau(territoires))
                .param("modalites", tableau(modalites))
                .param("effectifs", effectifs.toArray(Long[]::new))
                .update();
    }

    private static String[] tableau(List<String> mots) {
        return mots.toArray(String[]::new);
    }

    private static JdbcClient.StatementSpec designer(JdbcClient.StatementSpec ordre, Releve.Cle cle) {
        return ordre.param("organisation", cle.organisation())
                .param("departement", cle.departement())
                .param("source", cle.source())
                .param("annee", cle.annee())
                .param("trimestre", cle.trimestre());
    }
}
