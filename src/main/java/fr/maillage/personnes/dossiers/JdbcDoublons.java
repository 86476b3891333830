package fr.maillage.personnes.dossiers;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les paires de fiches qui se ressemblent : de quoi les calculer par petits blocs, et les lire page à page. */
@Repository
class JdbcDoublons {
    private static final String FICHE = """
            select p.id, p.organisation, p.nom_de_naissance, p.nom_d_usage, p.prenoms, p.prenom_d_usage, p.naissance,
                   array(select t.numero from dossiers.telephone t where t.personne = p.id order by t.id limit 3) as telephones
            from dossiers.personne p where p.fusionnee_dans is null and
            """;

    private final JdbcClient jdbc;

    JdbcDoublons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Une fiche réduite à ce qui se compare, et à qui elle appartient. */
    record Comparable(long organisation, Fiche fiche) {}

    /** Les dates de naissance que deux personnes au moins partagent, à partir d’une date. */
    List<LocalDate> datesPartagees() {
        return jdbc.sql("""
                select naissance from dossiers.personne where naissance is not null and fusionnee_dans is null
                group by naissance having count(*) > 1 order by naissance
                """).query(LocalDate.class).list();
    }

    List<Comparable> neesLe(List<LocalDate> dates) {
        return lire(
                "p.naissance = any(:dates)",
                "dates",
                dates.stream().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new));
    }

    List<Comparable> sansDate() {
        return jdbc.sql(FICHE + " p.naissance is null")
                .query((l, _) -> comparable(l))
                .list();
    }

    /** Les numéros que plusieurs fiches portent ; au-delà de vingt, un numéro ne désigne plus quelqu’un. */
    List<String> numerosPartages() {
        return jdbc.sql("""
                select numero from dossiers.telephone group by numero having count(distinct personne) between 2 and 20 order by numero
                """).query(String.class).list();
    }

    List<Comparable> joignablesAu(List<String> numeros) {
        return lire(
                "p.id in (select t.personne from dossiers.telephone t where t.numero = any(:numeros))",
                "numeros",
                numeros.toArray(String[]::new));
    }

    List<Comparable> parmi(List<Long> ids) {
        return lire("p.id = any(:ids)", "ids", ids.toArray(Long[]::new));
    }

    private List<Comparable> lire(String condition, String nom, Object valeurs) {
        return jdbc.sql(FICHE + condition)
                .param(nom, valeurs)
                .query((l, _) -> comparable(l))
                .list();
    }

    private static Comparable comparable(java.sql.ResultSet l) throws java.sql.SQLException {
        Map<String, String> valeurs = new HashMap<>();
        valeurs.put("nomDeNaissance", l.getString("nom_de_naissance"));
        valeurs.put("nomDUsage", l.getString("nom_d_usage"));
        valeurs.put("prenoms", l.getString("prenoms"));
        valeurs.put("prenomDUsage", l.getString("prenom_d_usage"));
        valeurs.put("naissance", Objects.requireNonNullElse(l.getString("naissance"), ""));
        var telephones = (String[]) l.getArray("telephones").getArray();
        for (int n = 0; n < telephones.length; n++) valeurs.put("telephone" + (n + 1), telephones[n]);
        return new Comparable(l.getLong("organisation"), new Fiche(l.getLong("id"), 0, valeurs));
    }

    /** Deux fiches, et ce qui les rapproche. */
    record Paire(long une, long autre, int force, String raisons) {}

    /** Retient ces paires, chacune par un dossier de chaque côté ; jamais deux membres d’un même dossier, ni deux distinctes. */
    void retenir(List<Paire> paires, long calcul) {
        if (paires.isEmpty()) return;
        jdbc.sql("""
                insert into dossiers.doublon (une, autre, dossier, unite, autre_dossier, autre_unite, force, raisons, calcul)
                select distinct on (t.une, t.autre) t.une, t.autre, a.dossier, a.unite, b.dossier, b.unite, t.force, t.raisons, :calcul
                from unnest(:unes, :autres, :forces, :raisons) t(une, autre, force, raisons)
                join lateral (select x.dossier, d.unite from dossiers.appartenance x join dossiers.dossier d on d.id = x.dossier
                    where x.personne = t.une order by (x.fin is null) desc, x.id limit 1) a on true
                join lateral (select x.dossier, d.unite from dossiers.appartenance x join dossiers.dossier d on d.id = x.dossier
                    where x.personne = t.autre order by (x.fin is null) desc, x.id limit 1) b on true
                where a.dossier <> b.dossier
                  and not exists (select from dossiers.distinction s where s.une = t.une and s.autre = t.autre)
                on conflict (une, autre) do update set dossier = excluded.dossier, unite = excluded.unite,
                    autre_dossier = excluded.autre_dossier, autre_unite = excluded.autre_unite, force = excluded.force,
                    raisons = excluded.raisons, calcul = excluded.calcul
                """)
                .param("calcul", calcul)
                .param("unes", paires.stream().map(Paire::une).toArray(Long[]::new))
                .param("autres", paires.stream().map(Paire::autre).toArray(Long[]::new))
                .param("forces", paires.stream().map(Paire::force).toArray(Integer[]::new))
                .param("raisons", paires.stream().map(Paire::raisons).toArray(String[]::new))
                .update();
    }

    /** Celles que ce calcul n’a pas retrouvées n’ont plus cours. */
    int conclure(long calcul) {
        jdbc.sql("delete from dossiers.doublon where calcul <> :calcul")
                .param("calcul", calcul)
                .update();
        int paires = jdbc.sql("select count(*) from dossiers.doublon")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into dossiers.calcul_de_doublons (paires) values (:paires)")
                .param("paires", paires)
                .update();
        return paires;
    }

    Optional<Instant> dernierCalcul() {
        return jdbc.sql("select max(fini_le) from dossiers.calcul_de_doublons having max(fini_le) is not null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Réunies, ou déclarées distinctes : elles quittent la liste. */
    void oublier(long une, long autre) {
        jdbc.sql("delete from dossiers.doublon where une = least(:une, :autre) and autre = greatest(:une, :autre)")
                .param("une", une)
                .param("autre", autre)
                .update();
    }

    /** L’absorbée n’est plus une fiche : aucune de ses paires n’a plus cours. */
    void oublierToutes(long absorbee) {
        jdbc.sql("delete from dossiers.doublon where une = :p or autre = :p")
                .param("p", absorbee)
                .update();
    }

    record Suggeree(
            long une,
            long autre,
            long dossier,
            String numero,
            long autreDossier,
            String autreNumero,
            int force,
            String raisons) {}

    List<Suggeree> page(int forceMinimale, String raison, int apres, int combien) {
        return jdbc.sql("""
                select x.*, d.numero, e.numero as autre_numero from (
                    select * from dossiers.doublon where force >= :force and (:raison = '' or raisons like '%' || :raison || '%')
                    order by force desc, une, autre offset :apres limit :combien) x
                join dossiers.dossier d on d.id = x.dossier join dossiers.dossier e on e.id = x.autre_dossier
                order by x.force desc, x.une, x.autre
                """)
                .param("force", forceMinimale)
                .param("raison", raison)
                .param("apres", apres)
                .param("combien", combien)
                .query((l, _) -> new Suggeree(
                        l.getLong("une"),
                        l.getLong("autre"),
                        l.getLong("dossier"),
                        l.getString("numero"),
                        l.getLong("autre_dossier"),
                        l.getString("autre_numero"),
                        l.getInt("force"),
                        l.getString("raisons")))
                .list();
    }

    int combien(int forceMinimale, String raison) {
        return jdbc.sql("""
                select count(*) from dossiers.doublon where force >= :force and (:raison = '' or raisons like '%' || :raison || '%')
                """)
                .param("force", forceMinimale)
                .param("raison", raison)
                .query(Integer.class)
                .single();
    }
}
