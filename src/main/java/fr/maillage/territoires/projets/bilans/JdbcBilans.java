package fr.maillage.territoires.projets.bilans;

import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.territoires.projets.Filtre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Toujours dans une transaction : c’est à son début que la base apprend qui lit ; sans cela, elle ne montre rien. */
@Repository
@Transactional
class JdbcBilans {
    private static final String COLONNES = """
            select id, titre, lecteur, filtre, textes, version, cree_par, valide_par, valide_le::date as valide_le
            from projets.bilan where organisation = :organisation
            """;
    private static final TypeReference<LinkedHashMap<String, String>> TEXTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcBilans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Bilan> tous(long organisation) {
        return jdbc.sql(COLONNES + " order by id desc")
                .param("organisation", organisation)
                .query(this::lire)
                .list();
    }

    Optional<Bilan> trouver(long organisation, long id) {
        return jdbc.sql(COLONNES + " and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .query(this::lire)
                .optional();
    }

    long creer(long organisation, String titre, Bilan.Lecteur lecteur, Filtre filtre, String par) {
        return jdbc.sql("""
                insert into projets.bilan (organisation, titre, lecteur, filtre, cree_par)
                values (:organisation, :titre, :lecteur, cast(:filtre as jsonb), :par) returning id
                """)
                .param("organisation", organisation)
                .param("titre", titre)
                .param("lecteur", lecteur.name())
                .param("filtre", json.writeValueAsString(filtre))
                .param("par", par)
                .query(Long.class)
                .single();
    }

    boolean retoucher(long organisation, long id, Map<String, String> textes, int version) {
        return jdbc.sql("""
                update projets.bilan set textes = cast(:textes as jsonb), version = version + 1
                where organisation = :organisation and id = :id and version = :version and valide_le is null
                """)
                        .param("textes", json.writeValueAsString(textes))
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean valider(long organisation, long id, int version, String par) {
        return jdbc.sql("""
                update projets.bilan set valide_par = :par, valide_le = now(), version = version + 1
                where organisation = :organisation and id = :id and version = :version and valide_le is null
                """)
                        .param("par", par)
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void verser(long bilan, FormatDeDocument format, byte[] contenu, String empreinte) {
        jdbc.sql("""
                insert into projets.bilan_fichier (bilan, format, contenu, empreinte)
                values (:bilan, :format, :contenu, :empreinte)
                """)
                .param("bilan", bilan)
                .param("format", format.name())
                .param("contenu", contenu)
                .param("empreinte", empreinte)
                .update();
    }

    Optional<byte[]> fichier(long bilan, FormatDeDocument format) {
        return jdbc.sql("select contenu from projets.bilan_fichier where bilan = :bilan and format = :format")
                .param("bilan", bilan)
                .param("format", format.name())
                .query((ligne, _) -> ligne.getBytes(1))
                .optional();
    }

    private Bilan lire(ResultSet ligne, int rang) throws SQLException {
        return new Bilan(
                ligne.getLong("id"),
                ligne.getString("titre"),
                Bilan.Lecteur.valueOf(ligne.getString("lecteur")),
                json.readValue(ligne.getString("filtre"), Filtre.class),
                json.readValue(ligne.getString("textes"), TEXTES),
                ligne.getInt("version"),
                ligne.getString("cree_par"),
                ligne.getString("valide_par"),
                ligne.getObject("valide_le", LocalDate.class));
    }
}
