package fr.maillage.socle.taches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcTaches {
    /** Un travail pris par un nœud ; {@code essai} est son jeton. */
    record Prise(
            TacheId id,
            String genre,
            String libelle,
            String parametres,
            String repere,
            @Nullable String auNomDe,
            int essai,
            long fait,
            long total) {}

    private final JdbcClient jdbc;

    JdbcTaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TacheId confier(String genre, String libelle, String parametres, @Nullable Long agent, @Nullable String auNomDe) {
        return new TacheId(jdbc.sql("""
                insert into taches.tache (genre, libelle, parametres, agent, au_nom_de)
                values (:genre, :libelle, :parametres, :agent, :auNomDe) returning id
                """)
                .param("genre", genre)
                .param("libelle", libelle)
                .param("parametres", parametres)
                .param("agent", agent)
                .param("auNomDe", auNomDe)
                .query(Long.class)
                .single());
    }

    /** Prend le plus ancien travail libre, ou dont le nœud ne répond plus ; jamais deux nœuds ne prennent le même. */
    Optional<Prise> prendre(String noeud, Collection<String> genres, Duration bail) {
        if (genres.isEmpty()) return Optional.empty();
        return jdbc.sql("""
                update taches.tache
                set etat = 'EN_COURS', noeud = :noeud, essais = essais + 1, essai_le = now(), essai_fait = fait,
                    bail_jusqu_a = now() + make_interval(secs => :bail)
                where id = (
                    select id from taches.tache
                    where (etat = 'EN_ATTENTE' or (etat = 'EN_COURS' and bail_jusqu_a < now())) and genre in (:genres)
                    order by confiee_le, id
                    for update skip locked limit 1)
                returning id, genre, libelle, parametres, repere, au_nom_de, essais, fait, total
                """)
                .param("noeud", noeud)
                .param("bail", bail.toMillis() / 1000.0)
                .param("genres", genres)
                .query((ligne, _) -> new Prise(
                        new TacheId(ligne.getLong("id")),
                        ligne.getString("genre"),
                        ligne.getString("libelle"),
                        ligne.getString("parametres"),
                        ligne.getString("repere"),
                        ligne.getString("au_nom_de"),
                        ligne.getInt("essais"),
                        ligne.getLong("fait"),
                        ligne.getLong("total")))
                .optional();
    }

    /** Prolonge le bail et dit si l’on demande d’arrêter ; vide si le bail est perdu. */
    Optional<Boolean> prolonger(Prise prise, String noeud, Duration bail) {
        return jdbc.sql("""
                update taches.tache set bail_jusqu_a = now() + make_interval(secs => :bail)
                where id = :id and noeud = :noeud and essais = :essai and etat = 'EN_COURS'
                returning annulation_demandee
                """)
                .param("bail", bail.toMillis() / 1000.0)
                .param("id", prise.id().valeur())
                .param("noeud", noeud)
                .param("essai", prise.essai())
                .query(Boolean.class)
                .optional();
    }

    /** Hors de la transaction du travail : son avancement se voit pendant qu’elle dure, et elle ne retient pas le bail. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Boolean> avancer(Prise prise, String noeud, long fait, long total, String precision, String repere) {
        return jdbc.sql("""
                update taches.tache set fait = :fait, total = :total, precision_ = :precision, repere = :repere
                where id = :id and noeud = :noeud and essais = :essai and etat = 'EN_COURS'
                returning annulation_demandee
                """)
                .param("fait", fait)
                .param("total", total)
                .param("precision", precision)
                .param("repere", repere)
                .param("id", prise.id().valeur())
                .param("noeud", noeud)
                .param("essai", prise.essai())
                .query(Boolean.class)
                .optional();
    }

    /** Clôt le travail et avise qui l’a confié, d’un seul ordre ; rien si le bail est perdu. */
    void clore(Prise prise, String noeud, EtatDeTache etat, String resultat, String href, String ton) {
        jdbc.sql("""
                with close as (
                    update taches.tache
                    set etat = :etat, resultat = :resultat, href = :href, finie_le = now(), bail_jusqu_a = null,
                        fait = case when :etat = 'TERMINEE' and total > 0 then total else fait end
                    where id = :id and noeud = :noeud and essais = :essai and etat = 'EN_COURS'
                    returning id, agent, libelle)
                insert into taches.avis (agent, tache, texte, href, ton)
                select agent, id, libelle || ' : ' || :resultat, coalesce(nullif(:href, ''), '/taches/' || id), :ton
                from close where agent is not null
                """)
                .param("etat", etat.name())
                .param("resultat", resultat)
                .param("href", href)
                .param("ton", ton)
                .param("id", prise.id().valeur())
                .param("noeud", noeud)
                .param("essai", prise.essai())
                .update();
    }

    /** Rend à la file un travail que la fermeture de la maison interrompt ; l’essai ne compte pas. */
    void rendre(Prise prise, String noeud) {
        jdbc.sql("""
                update taches.tache
                set etat = 'EN_ATTENTE', noeud = null, bail_jusqu_a = null, essais = essais - 1
                where id = :id and noeud = :noeud and essais = :essai and etat = 'EN_COURS'
                """)
                .param("id", prise.id().valeur())
                .param("noeud", noeud)
                .param("essai", prise.essai())
                .update();
    }

    boolean demanderAnnulation(long agent, TacheId id) {
        return jdbc.sql("""
                update taches.tache
                set annulation_demandee = true,
                    etat = case when etat = 'EN_ATTENTE' then 'ANNULEE' else etat end,
                    resultat = case when etat = 'EN_ATTENTE' then 'annulé avant d’avoir commencé' else resultat end,
                    finie_le = case when etat = 'EN_ATTENTE' then now() end
                where id = :id and agent = :agent and etat in ('EN_ATTENTE', 'EN_COURS')
                """).param("id", id.valeur()).param("agent", agent).update() == 1;
    }

    Optional<Tache> de(long agent, TacheId id) {
        return jdbc.sql("select * from taches.tache where id = :id and agent = :agent")
                .param("id", id.valeur())
                .param("agent", agent)
                .query(JdbcTaches::lire)
                .optional();
    }

    Map<TacheId, Tache> parmi(Collection<TacheId> ids) {
        return jdbc
                .sql("select * from taches.tache where id = any(:ids)")
                .param("ids", ids.stream().map(TacheId::valeur).toArray(Long[]::new))
                .query(JdbcTaches::lire)
                .list()
                .stream()
                .collect(Collectors.toMap(Tache::id, Function.identity()));
    }

    List<Tache> recentes(long agent, int nombre) {
        return jdbc.sql("""
                select * from taches.tache where agent = :agent
                order by (etat in ('EN_ATTENTE', 'EN_COURS')) desc, id desc limit :nombre
                """)
                .param("agent", agent)
                .param("nombre", nombre)
                .query(JdbcTaches::lire)
                .list();
    }

    int purger(Duration conservation) {
        return jdbc.sql("""
                with vieux as (delete from taches.avis
                               where cree_le < now() - make_interval(secs => :secondes))
                delete from taches.tache where finie_le < now() - make_interval(secs => :secondes)
                """)
                .param("secondes", (double) conservation.toSeconds())
                .update();
    }

    private static Tache lire(ResultSet ligne, int rang) throws SQLException {
        return new Tache(
                new TacheId(ligne.getLong("id")),
                ligne.getString("genre"),
                ligne.getString("libelle"),
                EtatDeTache.valueOf(ligne.getString("etat")),
                ligne.getLong("fait"),
                ligne.getLong("total"),
                ligne.getString("precision_"),
                ligne.getString("resultat"),
                ligne.getString("href"),
                ligne.getBoolean("annulation_demandee"),
                ligne.getTimestamp("confiee_le").toInstant(),
                instant(ligne, "essai_le"),
                ligne.getLong("essai_fait"),
                instant(ligne, "finie_le"));
    }

    private static @Nullable Instant instant(ResultSet ligne, String colonne) throws SQLException {
        var valeur = ligne.getTimestamp(colonne);
        return valeur == null ? null : valeur.toInstant();
    }
}
