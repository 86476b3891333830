package fr.maillage.socle.modeles;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcModelesWord {
    /** Un modèle déposé, sans son contenu. */
    record Depose(
            long id, String nom, String remarques, boolean enService, String deposePar, java.time.LocalDate jour) {}

    private final JdbcClient jdbc;

    JdbcModelesWord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Depose> tous(long organisation, String genre) {
        return jdbc.sql("""
                select id, nom, remarques, en_service, depose_par, depose_le::date as jour
                from modeles.modele where organisation = :organisation and genre = :genre
                order by en_service desc, id desc
                """)
                .param("organisation", organisation)
                .param("genre", genre)
                .query(Depose.class)
                .list();
    }

    Optional<byte[]> enService(long organisation, String genre) {
        return jdbc.sql("""
                select contenu from modeles.modele
                where organisation = :organisation and genre = :genre and en_service
                """)
                .param("organisation", organisation)
                .param("genre", genre)
                .query((ligne, _) -> ligne.getBytes(1))
                .optional();
    }

    Optional<byte[]> contenu(long organisation, long id) {
        return jdbc.sql("select contenu from modeles.modele where organisation = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .query((ligne, _) -> ligne.getBytes(1))
                .optional();
    }

    void deposer(long organisation, String genre, String nom, byte[] contenu, String remarques, String par) {
        retirer(organisation, genre);
        jdbc.sql("""
                insert into modeles.modele (organisation, genre, nom, contenu, remarques, depose_par)
                values (:organisation, :genre, :nom, :contenu, :remarques, :par)
                """)
                .param("organisation", organisation)
                .param("genre", genre)
                .param("nom", nom)
                .param("contenu", contenu)
                .param("remarques", remarques)
                .param("par", par)
                .update();
    }

    void retirer(long organisation, String genre) {
        jdbc.sql("""
                update modeles.modele set en_service = false
                where organisation = :organisation and genre = :genre and en_service
                """).param("organisation", organisation).param("genre", genre).update();
    }

    boolean remettre(long organisation, String genre, long id) {
        return jdbc.sql("""
                update modeles.modele set en_service = true
                where organisation = :organisation and genre = :genre and id = :id
                """)
                        .param("organisation", organisation)
                        .param("genre", genre)
                        .param("id", id)
                        .update()
                == 1;
    }
}
