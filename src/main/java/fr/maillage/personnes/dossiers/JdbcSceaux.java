package fr.maillage.personnes.dossiers;

import fr.maillage.socle.coffre.Coffre;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remet sous la clé du jour les colonnes scellées des dossiers. */
@Repository
class JdbcSceaux {
    private static final List<Scellee> COLONNES = List.of(
            new Scellee("dossiers.note", "texte_scelle", JdbcChronologie::contexte),
            new Scellee("dossiers.personne", "contact_scelle", JdbcPersonnes::contexte),
            new Scellee("dossiers.dossier", "adresse_scellee", JdbcDossiers::contexte));

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcSceaux(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** Rend combien de textes ont changé de sceau. */
    int resceller() {
        return COLONNES.stream().mapToInt(this::resceller).sum();
    }

    private int resceller(Scellee colonne) {
        var lignes = new ArrayList<Map.Entry<Long, byte[]>>();
        jdbc.sql("select id, %2$s from %1$s where %2$s is not null".formatted(colonne.table(), colonne.nom()))
                .query(ligne -> {
                    lignes.add(Map.entry(ligne.getLong(1), ligne.getBytes(2)));
                });
        int faits = 0;
        for (var ligne : lignes) {
            if (!coffre.ancien(ligne.getValue())) continue;
            String contexte = colonne.contexte().apply(ligne.getKey());
            faits += jdbc.sql("update %1$s set %2$s = :neuf where id = :id and %2$s = :ancien"
                            .formatted(colonne.table(), colonne.nom()))
                    .param("neuf", coffre.sceller(coffre.ouvrir(ligne.getValue(), contexte), contexte))
                    .param("ancien", ligne.getValue())
                    .param("id", ligne.getKey())
                    .update();
        }
        return faits;
    }

    /** Une colonne scellée, et le contexte auquel le texte de chaque ligne est lié. */
    private record Scellee(String table, String nom, LongFunction<String> contexte) {}
}
