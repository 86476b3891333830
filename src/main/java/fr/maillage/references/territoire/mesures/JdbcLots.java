package fr.maillage.references.territoire.mesures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLots {
    /** Une ligne de la table des blocs. */
    record Bloc(int territoire, int lot, double[] valeurs, String etats, String origines) {}

    private static final int PAQUET = 5_000;

    private final JdbcClient jdbc;
    private final DataSource source;

    JdbcLots(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    long version() {
        return jdbc.sql("select numero from territoire.version where sujet = 'valeurs'")
                .query(Long.class)
                .single();
    }

    void changer() {
        jdbc.sql("update territoire.version set numero = numero + 1 where sujet = 'valeurs'")
                .update();
    }

    /** Deux envois simultanés du même fichier : le second attend le premier, puis ne trouve rien à écrire. */
    Optional<Integer> creer(Enregistrement.Fiche fiche) {
        return jdbc.sql("""
                insert into territoire.lot
                    (format, libelle, source, licence, fichier, empreinte, geographie, lignes, charge_par)
                values (:format, :libelle, :source, :licence, :fichier, :empreinte, :geographie, :lignes, :par)
                on conflict (format, empreinte) where annule_le is null do nothing
                returning id
                """)
                .param("format", fiche.format())
                .param("libelle", fiche.libelle())
                .param("source", fiche.source())
                .param("licence", fiche.licence())
                .param("fichier", fiche.fichier())
                .param("empreinte", fiche.empreinte())
                .param("geographie", fiche.geographie())
                .param("lignes", fiche.lignes())
                .param("par", fiche.par())
                .query(Integer.class)
                .optional();
    }

    void decrire(int lot, List<ColonneDeLot> colonnes) {
        jdbc.sql("""
                insert into territoire.colonne (lot, rang, variable, annee)
                select :lot, c.rang, c.variable, c.annee
                from unnest(:variables::text[], :annees::int[]) with ordinality as c (variable, annee, rang)
                """)
                .param("lot", lot)
                .param(
                        "variables",
                        colonnes.stream().map(ColonneDeLot::variable).toArray(String[]::new))
                .param("annees", colonnes.stream().map(ColonneDeLot::annee).toArray(Integer[]::new))
                .update();
    }

    /** Verse les blocs par la voie rapide de PostgreSQL, par paquets : on peut dire où l’on en est, et s’arrêter. */
    void verser(int lot, Map<Integer, Rangee> rangees, int colonnes, Suivi suivi) {
        var texte = new StringBuilder(1 << 20);
        int ecrites = 0;
        for (var entree : rangees.entrySet()) {
            ecrire(texte, lot, entree.getKey(), entree.getValue(), colonnes);
            if (++ecrites % PAQUET != 0 && ecrites < rangees.size()) continue;
            copier(texte);
            texte.setLength(0);
            suivi.avancer((int) (100L * ecrites / rangees.size()), "écriture, territoire " + ecrites);
        }
    }

    private void copier(StringBuilder texte) {
        var connexion = DataSourceUtils.getConnection(source);
        try {
            connexion
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy territoire.bloc (territoire, lot, valeurs, etats, origines) from stdin",
                            new ByteArrayInputStream(texte.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Le versement des valeurs a échoué : " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connexion, source);
        }
    }

    private static void ecrire(StringBuilder texte, int lot, int territoire, Rangee rangee, int colonnes) {
        texte.append(territoire).append('\t').append(lot).append("\t{");
        for (int rang = 0; rang < colonnes; rang++) {
            if (rang > 0) texte.append(',');
            if (Etats.chiffre(rangee.etat(rang))) ecrireNombre(texte, rangee.nombre(rang));
            else texte.append("NULL");
        }
        texte.append("}\t");
        for (int rang = 0; rang < colonnes; rang++) {
            char etat = rangee.etat(rang);
            texte.append(etat == 0 ? Etats.NON_DISPONIBLE : etat);
        }
        texte.append('\t');
        for (int rang = 0; rang < colonnes; rang++) {
            texte.append(rangee.etat(rang) == 0 ? Origine.LUE.lettre() : rangee.origines[rang]);
        }
        texte.append('\n');
    }

    private static void ecrireNombre(StringBuilder texte, double nombre) {
        if (nombre == Math.rint(nombre) && Math.abs(nombre) < 1e15) texte.append((long) nombre);
        else texte.append(nombre);
    }

    List<Lot> lots() {
        var colonnes = new HashMap<Integer, List<ColonneDeLot>>();
        jdbc.sql("select lot, variable, annee from territoire.colonne order by lot, rang")
                .query(ligne -> {
                    colonnes.computeIfAbsent(ligne.getInt(1), _ -> new ArrayList<>())
                            .add(new ColonneDeLot(ligne.getString(2), ligne.getInt(3)));
                });
        return jdbc.sql("""
                select id, format, libelle, source, licence, fichier, empreinte, geographie, lignes, charge_le, charge_par, annule_le
                from territoire.lot order by id
                """).query((ligne, _) -> lire(ligne, colonnes)).list();
    }

    Optional<Integer> deja(String format, String empreinte) {
        return jdbc.sql("""
                select id from territoire.lot
                where format = :format and empreinte = :empreinte and annule_le is null
                """)
                .param("format", format)
                .param("empreinte", empreinte)
                .query(Integer.class)
                .optional();
    }

    int annuler(int lot, String par) {
        return jdbc.sql("""
                update territoire.lot set annule_le = now(), annule_par = :par where id = :lot and annule_le is null
                """).param("lot", lot).param("par", par).update();
    }

    void effacerLesBlocs(int lot) {
        jdbc.sql("delete from territoire.bloc where lot = :lot")
                .param("lot", lot)
                .update();
    }

    List<Bloc> blocs(Collection<Integer> territoires) {
        return jdbc.sql("""
                select b.territoire, b.lot, b.valeurs, b.etats, b.origines
                from territoire.bloc b
                where b.territoire = any(:territoires)
                """)
                .param("territoires", territoires.toArray(Integer[]::new))
                .query((ligne, _) -> new Bloc(
                        ligne.getInt(1), ligne.getInt(2), nombres(ligne), ligne.getString(4), ligne.getString(5)))
                .list();
    }

    List<Bloc> blocsDuLot(int lot) {
        return jdbc.sql("select territoire, lot, valeurs, etats, origines from territoire.bloc where lot = :lot")
                .param("lot", lot)
                .query((ligne, _) -> new Bloc(
                        ligne.getInt(1), ligne.getInt(2), nombres(ligne), ligne.getString(4), ligne.getString(5)))
                .list();
    }

    /** Reçoit une case : le territoire, la place de la colonne dans la demande, le nombre, son état, son origine. */
    interface PreneurDeCases {
        void prendre(int territoire, int place, double nombre, char etat, char origine);
    }

    /** Toutes les cases de ces colonnes d’un lot (rangs comptés à partir de 1), territoire par territoire. */
    void colonnes(int lot, List<Integer> rangs, PreneurDeCases preneur) {
        String nombres = rangs.stream().map(r -> "valeurs[" + r + "]").collect(Collectors.joining(", "));
        jdbc.sql("""
                select b.territoire, b.etats, b.origines, %s
                from territoire.bloc b where b.lot = :lot
                """.formatted(nombres)).param("lot", lot).query(ligne -> {
            String etats = ligne.getString(2);
            String origines = ligne.getString(3);
            for (int place = 0; place < rangs.size(); place++) {
                int rang = rangs.get(place) - 1;
                preneur.prendre(
                        ligne.getInt(1), place, ligne.getDouble(4 + place), etats.charAt(rang), origines.charAt(rang));
            }
        });
    }

    private static double[] nombres(ResultSet ligne) throws SQLException {
        Object[] lus = (Object[]) ligne.getArray(3).getArray();
        double[] nombres = new double[lus.length];
        for (int i = 0; i < lus.length; i++) nombres[i] = lus[i] == null ? Double.NaN : (Double) lus[i];
        return nombres;
    }

    private static Lot lire(ResultSet ligne, Map<Integer, List<ColonneDeLot>> colonnes) throws SQLException {
        Timestamp annule = ligne.getTimestamp("annule_le");
        int id = ligne.getInt("id");
        return new Lot(
                id,
                ligne.getString("format"),
                ligne.getString("libelle"),
                ligne.getString("source"),
                ligne.getString("licence"),
                ligne.getString("fichier"),
                ligne.getString("empreinte"),
                ligne.getInt("geographie"),
                ligne.getInt("lignes"),
                ligne.getTimestamp("charge_le").toInstant(),
                ligne.getString("charge_par"),
                annule == null ? null : annule.toInstant(),
                colonnes.getOrDefault(id, List.of()));
    }
}
