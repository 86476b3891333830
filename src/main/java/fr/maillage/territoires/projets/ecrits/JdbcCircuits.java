package fr.maillage.territoires.projets.ecrits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Toujours dans une transaction : c’est à son début que la base apprend qui lit ; sans cela, elle ne montre rien. */
@Repository
@Transactional
class JdbcCircuits {
    /** La séance où passera un rapport, et ses échéances. */
    record Commission(LocalDate jour, List<Circuit.Echeance> echeances) {}

    /** Un courrier du registre. */
    record Courrier(
            long id, String numero, String objet, String destinataire, String texte, LocalDate jour, String creePar) {}

    private static final TypeReference<List<Circuit.Delai>> DELAIS = new TypeReference<>() {};
    private static final TypeReference<List<Circuit.Echeance>> ECHEANCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcCircuits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Circuit circuit(long organisation) {
        return jdbc.sql("select etapes, modele_de_numero from projets.circuit where organisation = :organisation")
                .param("organisation", organisation)
                .query((ligne, _) -> new Circuit(json.readValue(ligne.getString(1), DELAIS), ligne.getString(2)))
                .optional()
                .orElse(Circuit.PROPOSE);
    }

    void regler(long organisation, Circuit circuit, String par) {
        jdbc.sql("""
                insert into projets.circuit (organisation, etapes, modele_de_numero, modifie_par)
                values (:organisation, cast(:etapes as jsonb), :numero, :par)
                on conflict (organisation) do update set etapes = excluded.etapes,
                    modele_de_numero = excluded.modele_de_numero, modifie_par = excluded.modifie_par, modifie_le = now()
                """)
                .param("organisation", organisation)
                .param("etapes", json.writeValueAsString(circuit.delais()))
                .param("numero", circuit.modeleDeNumero())
                .param("par", par)
                .update();
    }

    Optional<Commission> commission(long fiche) {
        return jdbc.sql("select jour, etapes from projets.commission where fiche = :fiche")
                .param("fiche", fiche)
                .query((ligne, _) -> new Commission(
                        ligne.getObject(1, LocalDate.class), json.readValue(ligne.getString(2), ECHEANCES)))
                .optional();
    }

    void programmer(long fiche, LocalDate jour, List<Circuit.Echeance> echeances, String par) {
        jdbc.sql("""
                insert into projets.commission (fiche, jour, etapes, modifie_par)
                values (:fiche, :jour, cast(:etapes as jsonb), :par)
                on conflict (fiche) do update set jour = excluded.jour, etapes = excluded.etapes,
                    modifie_par = excluded.modifie_par, modifie_le = now()
                """)
                .param("fiche", fiche)
                .param("jour", jour)
                .param("etapes", json.writeValueAsString(echeances))
                .param("par", par)
                .update();
    }

    List<Courrier> courriers(long organisation) {
        return jdbc.sql("""
                select id, numero, objet, destinataire, texte, jour, cree_par
                from projets.courrier where organisation = :organisation order by annee desc, rang desc
                """)
                .param("organisation", organisation)
                .query(Courrier.class)
                .list();
    }

    Optional<Courrier> courrier(long organisation, long id) {
        return courriers(organisation).stream().filter(c -> c.id() == id).findFirst();
    }

    /** Le rang suivant de l’année ; deux courriers enregistrés au même instant s’attendent, aucun numéro ne manque. */
    int prochainRang(long organisation, int annee) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('projets.courrier'), (:organisation % 2000000000)::int)")
                .param("organisation", organisation)
                .query((_, _) -> true)
                .list();
        return jdbc.sql("""
                select coalesce(max(rang), 0) + 1 from projets.courrier
                where organisation = :organisation and annee = :annee
                """)
                .param("organisation", organisation)
                .param("annee", annee)
                .query(Integer.class)
                .single();
    }

    long enregistrer(long organisation, int annee, int rang, Courrier courrier) {
        return jdbc.sql("""
                insert into projets.courrier (organisation, annee, rang, numero, objet, destinataire, texte, jour, cree_par)
                values (:organisation, :annee, :rang, :numero, :objet, :destinataire, :texte, :jour, :par)
                returning id
                """)
                .param("organisation", organisation)
                .param("annee", annee)
                .param("rang", rang)
                .param("numero", courrier.numero())
                .param("objet", courrier.objet())
                .param("destinataire", courrier.destinataire())
                .param("texte", courrier.texte())
                .param("jour", courrier.jour())
                .param("par", courrier.creePar())
                .query(Long.class)
                .single();
    }
}
