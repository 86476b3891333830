package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Vocabulaire;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVocabulaire implements Vocabulaire {
    private final JdbcClient jdbc;

    JdbcVocabulaire(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String dire(String mot) {
        var agent = QuiTravaille.exiger();
        return choisis(agent.organisation()).getOrDefault(mot, agent.profil().mot(mot));
    }

    Map<String, String> choisis(long organisation) {
        return jdbc
                .sql("select mot, forme from acces.vocabulaire where organisation = :organisation")
                .param("organisation", organisation)
                .query((l, _) -> Map.entry(l.getString("mot"), l.getString("forme")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Une forme vide rend le mot à celui du profil. */
    void choisir(long organisation, String mot, String forme) {
        jdbc.sql("delete from acces.vocabulaire where organisation = :organisation and mot = :mot")
                .param("organisation", organisation)
                .param("mot", mot)
                .update();
        if (forme.isEmpty()) return;
        jdbc.sql("insert into acces.vocabulaire (organisation, mot, forme) values (:organisation, :mot, :forme)")
                .param("organisation", organisation)
                .param("mot", mot)
                .param("forme", forme)
                .update();
    }
}
