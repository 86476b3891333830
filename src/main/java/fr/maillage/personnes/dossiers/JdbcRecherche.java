package fr.maillage.personnes.dossiers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRecherche {
    /** Au-delà, la demande est trop vague pour qu’un classement ait un sens. */
    private static final int TROP = 6000;

    /**
     * Les clés que l’agent peut voir, cherchées dans les seules unités où il a de quoi lire. La règle de confidentialité les filtre
     * toujours ; seule, elle regarderait tous les « Marie » du département pour en garder un douzième.
     */
    private static final String VISIBLES = """
            select cle, dossier, personne from dossiers.cle_de_recherche
            where cle = any(:cles) and unite = any(array(select dossiers.unites_a_lire()))
            union all
            select cle, dossier, personne from dossiers.cle_de_recherche where cle = any(:cles) and (select dossiers.maison())
            """;

    private final JdbcClient jdbc;

    JdbcRecherche(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Touche(long cle, long dossier, long personne) {}

    List<Touche> toucher(Collection<Long> cles) {
        if (cles.isEmpty()) return List.of();
        return jdbc.sql("select cle, dossier, personne from (" + VISIBLES + ") k limit " + TROP)
                .param("cles", cles.toArray(Long[]::new))
                .query((ligne, _) -> new Touche(ligne.getLong(1), ligne.getLong(2), ligne.getLong(3)))
                .list();
    }

    /** Les personnes qui ont à la fois un de ces noms et un de ces prénoms. */
    List<Touche> croiser(Collection<Long> noms, Collection<Long> prenoms) {
        return jdbc.sql("""
                select 0::bigint, max(dossier), personne from (
                    select dossier, personne, cle = any(:noms) as nom, cle = any(:prenoms) as prenom
                    from (%s) k) t
                group by personne having bool_or(nom) and bool_or(prenom) limit 40
                """.formatted(VISIBLES))
                .param("noms", noms.toArray(Long[]::new))
                .param("prenoms", prenoms.toArray(Long[]::new))
                .param(
                        "cles",
                        java.util.stream.Stream.concat(noms.stream(), prenoms.stream())
                                .toArray(Long[]::new))
                .query((ligne, _) -> new Touche(ligne.getLong(1), ligne.getLong(2), ligne.getLong(3)))
                .list();
    }

    record Resultat(
            long dossier,
            String numero,
            long personne,
            Lien lien,
            boolean ouvert,
            String commune,
            boolean fictif,
            boolean present) {}

    List<Resultat> dossiers(Set<Long> dossiers, Set<Long> personnes) {
        return resultats(
                "where d.id = any(:dossiers) and a.personne = any(:personnes)",
                dossiers.toArray(Long[]::new),
                personnes.toArray(Long[]::new));
    }

    List<Resultat> parNumero(String numero) {
        return jdbc.sql(CHAMPS + "where d.numero = :numero and a.lien = 'TITULAIRE' and a.fin is null")
                .param("numero", numero)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    /** Les dossiers que l’agent courant suit, en son nom ou en remplacement, les plus récemment touchés d’abord. */
    List<Resultat> suivis(int auPlus) {
        return jdbc.sql(CHAMPS + """
                where d.id = any ((select dossiers.ouverts_au_titre(array['SUIVI']))::bigint[])
                  and a.lien = 'TITULAIRE' and a.fin is null
                order by d.dernier_contact desc, d.id desc limit :auPlus
                """)
                .param("auPlus", auPlus)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    private static final String CHAMPS = """
            select d.id, d.numero, d.statut, d.commune, d.fictif, a.personne, a.lien, a.fin is null as present
            from dossiers.dossier d join dossiers.appartenance a on a.dossier = d.id
            """;

    private List<Resultat> resultats(String condition, Long[] dossiers, Long[] personnes) {
        return jdbc.sql(CHAMPS + condition)
                .param("dossiers", dossiers)
                .param("personnes", personnes)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    private static Resultat lire(java.sql.ResultSet ligne) throws java.sql.SQLException {
        String commune = ligne.getString("commune");
        return new Resultat(
                ligne.getLong("id"),
                ligne.getString("numero"),
                ligne.getLong("personne"),
                Lien.valueOf(ligne.getString("lien")),
                ligne.getString("statut").equals("OUVERT"),
                commune == null ? "" : commune,
                ligne.getBoolean("fictif"),
                ligne.getBoolean("present"));
    }
}
