package fr.maillage.socle.base;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Des lectures posées ensemble : la base les fait l’une après l’autre et les rend d’un coup, chacune avec son plan gardé. Cent agents à la
 * fois, un aller et retour coûte autant que la lecture d’un dossier (décision 072).
 */
public final class JdbcLecturesEnsemble {
    private final List<Lecture<?>> lectures;
    private final String sql;

    private JdbcLecturesEnsemble(List<Lecture<?>> lectures) {
        this.lectures = lectures;
        this.sql = lectures.stream().map(Lecture::sql).collect(Collectors.joining(";\n"));
    }

    /** Une lecture, et ce que devient chacune de ses lignes. Ses paramètres sont nommés, et les mêmes pour toutes celles qu’elle accompagne. */
    public record Lecture<T>(String sql, RowMapper<T> ligne) {}

    public static JdbcLecturesEnsemble de(Lecture<?>... lectures) {
        return new JdbcLecturesEnsemble(List.copyOf(Arrays.asList(lectures)));
    }

    /** Ce que chaque lecture a rendu. */
    public static final class Reponses {
        private final Map<Lecture<?>, List<?>> lues = new IdentityHashMap<>();

        @SuppressWarnings("unchecked") // rangé sous la lecture qui l’a rendu
        public <T> List<T> de(Lecture<T> lecture) {
            return (List<T>) Objects.requireNonNull(lues.get(lecture), "Cette lecture n’a pas été posée.");
        }
    }

    public Reponses lire(NamedParameterJdbcOperations base, Map<String, ?> parametres) {
        return Objects.requireNonNull(base.execute(sql, parametres, this::executer));
    }

    private Reponses executer(PreparedStatement ordre) throws SQLException {
        var reponses = new Reponses();
        ordre.execute();
        for (var lecture : lectures) {
            try (var lignes = ordre.getResultSet()) {
                if (lignes == null) throw new SQLException("Ce n’est pas une lecture : " + lecture.sql());
                reponses.lues.put(lecture, toutes(lecture, lignes));
            }
            ordre.getMoreResults();
        }
        return reponses;
    }

    private static <T> List<T> toutes(Lecture<T> lecture, ResultSet lignes) throws SQLException {
        var toutes = new ArrayList<T>();
        while (lignes.next()) toutes.add(lecture.ligne().mapRow(lignes, toutes.size()));
        return toutes;
    }
}
