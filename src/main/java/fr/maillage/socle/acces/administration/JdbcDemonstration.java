package fr.maillage.socle.acces.administration;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pose le territoire de démonstration ; le poser deux fois ne change rien. */
@Repository
class JdbcDemonstration {
    private final JdbcClient jdbc;

    JdbcDemonstration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Des agents inventés, répartis dans les unités du département de démonstration ; ceux qui existent déjà restent. */
    int peupler(int combien) {
        return jdbc.sql("""
                with modele as (select organisation, mot_de_passe from acces.agent where identifiant = 'ines'),
                     unites as (select array_agg(u.id order by u.id) as ids from acces.unite u
                                where u.organisation = (select organisation from modele)),
                     crees as (
                         insert into acces.agent (organisation, identifiant, nom, profession, mot_de_passe, demonstration)
                         select organisation, 'agent-' || n, 'Agent ' || n, 'CESF', mot_de_passe, true
                         from modele, generate_series(1, :combien) n
                         on conflict (identifiant) do nothing
                         returning id, organisation)
                insert into acces.affectation (agent, organisation, unite, fonction, debut, validee_le)
                select c.id, c.organisation, ids[1 + c.id % cardinality(ids)], 'CESF', date '2020-01-01', now()
                from crees c, unites
                """).param("combien", combien).update();
    }

    boolean maisonVide() {
        return jdbc.sql("select not exists (select from acces.organisation where not demonstration)")
                .query(Boolean.class)
                .single();
    }

    List<String> comptesExistants() {
        return jdbc.sql("select identifiant from acces.agent where demonstration")
                .query(String.class)
                .list();
    }

    long poser(Demonstration.Organisation organisation) {
        jdbc.sql("""
                insert into acces.organisation (nature, profil, siret, nom, demonstration)
                values (:nature, :profil, :siret, :nom, true) on conflict (siret) do nothing
                """)
                .param("nature", organisation.nature().name())
                .param("profil", organisation.profil().name())
                .param("siret", new Siret(organisation.siret()).numero())
                .param("nom", organisation.nom())
                .update();
        long id = jdbc.sql("select id from acces.organisation where siret = :siret")
                .param("siret", organisation.siret())
                .query(Long.class)
                .single();
        if (organisation.mots() != null) organisation.mots().forEach((mot, forme) -> poserUnMot(id, mot, forme));
        return id;
    }

    private void poserUnMot(long organisation, String mot, String forme) {
        jdbc.sql("""
                insert into acces.vocabulaire (organisation, mot, forme) values (:organisation, :mot, :forme)
                on conflict do nothing
                """)
                .param("organisation", organisation)
                .param("mot", mot)
                .param("forme", forme)
                .update();
    }

    void poser(long organisation, Demonstration.Unite unite) {
        jdbc.sql("""
                insert into acces.unite (organisation, nom, mention) values (:organisation, :nom, :mention)
                on conflict (organisation, nom) do nothing
                """)
                .param("organisation", organisation)
                .param("nom", unite.nom())
                .param("mention", unite.mention() == null ? "" : unite.mention())
                .update();
        var communes = unite.communes();
        if (communes == null) return;
        jdbc.sql("""
                insert into acces.secteur (unite, organisation, commune)
                select u.id, u.organisation, c from acces.unite u, unnest(:communes) c
                where u.organisation = :organisation and u.nom = :nom
                on conflict do nothing
                """)
                .param("communes", communes.toArray(String[]::new))
                .param("organisation", organisation)
                .param("nom", unite.nom())
                .update();
    }

    void poser(long organisation, Demonstration.Agent agent, String motDePasse) {
        jdbc.sql("""
                with cree as (
                    insert into acces.agent (organisation, identifiant, nom, courriel, profession, mot_de_passe, demonstration)
                    values (:organisation, :identifiant, :nom, :identifiant || '@demonstration.example', :profession, :motDePasse, true)
                    on conflict (identifiant) do nothing
                    returning id)
                insert into acces.affectation (agent, organisation, unite, fonction, debut, validee_le)
                select cree.id, :organisation, (select id from acces.unite where organisation = :organisation and nom = :unite),
                       :fonction, date '2020-01-01', now()
                from cree
                """)
                .param("organisation", organisation)
                .param("identifiant", agent.identifiant())
                .param("nom", agent.nom())
                .param("profession", agent.profession())
                .param("motDePasse", motDePasse)
                .param("unite", agent.unite())
                .param("fonction", agent.fonction().name())
                .update();
    }
}
