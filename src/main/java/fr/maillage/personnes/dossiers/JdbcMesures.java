package fr.maillage.personnes.dossiers;

import fr.maillage.cli.Empechement;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.Situation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** De quoi mesurer : une conseillère de démonstration, des dossiers et des noms de son unité. */
@Repository
public class JdbcMesures {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private @Nullable AgentConnecte connue;

    JdbcMesures(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public AgentConnecte conseillere() {
        AgentConnecte deja = connue;
        if (deja != null) return deja;
        List<AgentConnecte> lues =
                Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> jdbc.sql("""
                        select a.id, a.identifiant, a.nom, f.organisation, o.nom as nom_organisation, f.unite, u.nom as nom_unite, f.id as f
                        from acces.agent a join acces.affectation f on f.agent = a.id join acces.organisation o on o.id = f.organisation
                        join acces.unite u on u.id = f.unite
                        where a.demonstration and f.fonction = 'CESF' and o.nature = 'DEPARTEMENT' limit 1
                        """)
                        .query((l, _) -> new AgentConnecte(
                                l.getLong("id"),
                                l.getString("identifiant"),
                                l.getString("nom"),
                                l.getLong("organisation"),
                                l.getString("nom_organisation"),
                                Profil.COLLECTIVITE,
                                l.getLong("unite"),
                                l.getString("nom_unite"),
                                Fonction.CESF,
                                l.getLong("f"),
                                true))
                        .list())));
        if (lues.isEmpty())
            throw new Empechement(
                    "Ces mesures se font sur la maison de démonstration : elle n’a pas de conseillère ici.");
        connue = lues.getFirst();
        return lues.getFirst();
    }

    public List<Long> dossiers() {
        return lire("select id from dossiers.dossier where unite = :unite order by random() limit 500", Long.class);
    }

    /** Cinq cents dossiers qu’elle suit, au plus. */
    public List<Long> suivis() {
        return lire("""
                select s.dossier from dossiers.suivi s join dossiers.dossier d on d.id = s.dossier
                where s.agent = :agent and s.fin is null and d.unite = :unite order by random() limit 500
                """, Long.class);
    }

    public List<String> noms() {
        return lire("""
                select split_part(p.prenoms, ' ', 1) || ' ' || p.nom_de_naissance from dossiers.personne p
                join dossiers.appartenance a on a.personne = p.id join dossiers.dossier d on d.id = a.dossier
                where d.unite = :unite and length(p.nom_de_naissance) > 3 order by random() limit 150
                """, String.class);
    }

    private <T> List<T> lire(String question, Class<T> genre) {
        AgentConnecte agent = conseillere();
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(question)
                .param("unite", agent.idUnite())
                .param("agent", agent.id())
                .query(genre)
                .list())));
    }
}
