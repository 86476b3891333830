package fr.maillage.personnes.ecoute;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ce qu’une personne sans compte peut demander à la base, par trois de ses fonctions et elles seules. */
@Repository
class JdbcReclamationsEnLigne {
    private final JdbcClient jdbc;
    private final JdbcReclamations registre;

    JdbcReclamationsEnLigne(JdbcClient jdbc, JdbcReclamations registre) {
        this.jdbc = jdbc;
        this.registre = registre;
    }

    /** L’organisation à qui l’on écrit. */
    record Destinataire(long organisation, String nom) {}

    /** Rien si aucune organisation n’a ce SIRET, ou si elle n’a pas ouvert sa page. */
    Optional<Destinataire> aQui(String siret) {
        return jdbc.sql("select * from ecoute.a_qui_reclamer(:siret)")
                .param("siret", siret)
                .query((l, _) -> new Destinataire(l.getLong("organisation"), l.getString("nom")))
                .optional();
    }

    /** Une réclamation inscrite : son numéro dans le registre, et qui prévenir. */
    record Inscrite(long id, List<Long> aPrevenir) {}

    /** Envoyée deux fois, elle ne s’inscrit qu’une, et ne prévient qu’une fois. */
    Inscrite inscrire(String siret, UUID cle, LocalDate terme, Reclamation.Objet objet, Reclamation.Textes textes) {
        long id = registre.suivant();
        var aPrevenir = jdbc.sql("select agent from ecoute.reclamer(:siret, :cle, :id, :terme, :objet, :textes)")
                .param("siret", siret)
                .param("cle", cle)
                .param("id", id)
                .param("terme", Date.valueOf(terme))
                .param("objet", objet.name())
                .param("textes", registre.scelles(id, textes))
                .query(Long.class)
                .list();
        return new Inscrite(id, aPrevenir);
    }

    /** Ce que la personne garde ; rien de ce qu’elle a écrit. */
    record Recu(
            String siret,
            String organisation,
            String numero,
            LocalDate recueLe,
            LocalDate terme,
            @Nullable LocalDate repondueLe) {}

    Optional<Recu> recu(UUID cle) {
        return jdbc.sql("select * from ecoute.recu(:cle)")
                .param("cle", cle)
                .query((l, _) -> new Recu(
                        l.getString("siret"),
                        l.getString("nom"),
                        Reclamation.lisible(l.getString("numero")),
                        l.getDate("recue_le").toLocalDate(),
                        l.getDate("terme").toLocalDate(),
                        l.getObject("repondue_le", LocalDate.class)))
                .optional();
    }

    /** Le SIRET de l’organisation de l’agent, et si sa page est ouverte. */
    record Page(String siret, boolean ouverte) {}

    Page page(long organisation) {
        return jdbc.sql("""
                select o.siret, coalesce(e.ouverte, false) as ouverte from acces.organisation o
                left join ecoute.en_ligne e on e.organisation = o.id where o.id = :organisation
                """)
                .param("organisation", organisation)
                .query((l, _) -> new Page(l.getString("siret"), l.getBoolean("ouverte")))
                .single();
    }

    void ouvrir(long organisation, long agent, boolean ouverte) {
        jdbc.sql("""
                insert into ecoute.en_ligne (organisation, ouverte, par) values (:organisation, :ouverte, :agent)
                on conflict (organisation) do update set ouverte = excluded.ouverte, par = excluded.par, depuis = now()
                """)
                .param("organisation", organisation)
                .param("ouverte", ouverte)
                .param("agent", agent)
                .update();
    }

    /** Ce qui a été effacé dans une organisation. */
    record Effacees(long organisation, long nombre, long sansReponse) {}

    List<Effacees> effacer(LocalDate jour, int mois, String regle) {
        return jdbc.sql("select * from ecoute.effacer_les_reclamations(:jour, :mois, :regle)")
                .param("jour", Date.valueOf(jour))
                .param("mois", mois)
                .param("regle", regle)
                .query((l, _) ->
                        new Effacees(l.getLong("organisation"), l.getLong("effacees"), l.getLong("sans_reponse")))
                .list();
    }
}
