package fr.maillage.socle.journal;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEcritures {
    private final JdbcClient jdbc;

    JdbcEcritures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ajouter(List<Journal.Ecriture> ecritures) {
        jdbc.sql("""
                insert into journal.ecriture
                    (organisation, agent, nom, fonction, unite, nom_unite, session, acte, objet, reference, libelle, motif)
                select * from unnest(:organisations::bigint[], :agents::bigint[], :noms, :fonctions, :unites::bigint[], :nomsDesUnites,
                    :sessions::uuid[], :actes, :objets, :references, :libelles, :motifs)
                """)
                .param("organisations", nombres(ecritures, Journal.Ecriture::organisation))
                .param("agents", nombres(ecritures, Journal.Ecriture::agent))
                .param("noms", textes(ecritures, Journal.Ecriture::nom))
                .param("fonctions", textes(ecritures, Journal.Ecriture::fonction))
                .param("unites", nombres(ecritures, Journal.Ecriture::unite))
                .param("nomsDesUnites", textes(ecritures, Journal.Ecriture::nomDeLUnite))
                .param("sessions", textes(ecritures, Journal.Ecriture::session))
                .param("actes", textes(ecritures, Journal.Ecriture::acte))
                .param("objets", textes(ecritures, Journal.Ecriture::objet))
                .param("references", textes(ecritures, Journal.Ecriture::reference))
                .param("libelles", textes(ecritures, Journal.Ecriture::libelle))
                .param("motifs", textes(ecritures, Journal.Ecriture::motif))
                .update();
    }

    private static @Nullable Long[] nombres(
            List<Journal.Ecriture> ecritures, Function<Journal.Ecriture, @Nullable Long> champ) {
        return ecritures.stream().map(champ).toArray(Long[]::new);
    }

    private static @Nullable String[] textes(
            List<Journal.Ecriture> ecritures, Function<Journal.Ecriture, @Nullable String> champ) {
        return ecritures.stream().map(champ).toArray(String[]::new);
    }
}
