package fr.maillage.references.territoire.adresses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAdresses {
    static final String INVENTE = "Inventé pour la démonstration : rien n’y est à sa vraie place";

    private final JdbcClient jdbc;

    JdbcAdresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Un numéro d’une voie (« 12bis », ou vide pour un lieu-dit) et où il est, en degrés. */
    record Point(String numero, double longitude, double latitude) {}

    /** Une voie à ranger. */
    record Voie(String commune, String ancienneCommune, String codePostal, String nom, List<Point> points) {}

    /** Un contour, exact. */
    record Tracee(Genre genre, Zone zone, String departement, String communes, Geometry contour) {}

    /** Ce qu’un fichier a apporté. */
    record Chargement(
            int id,
            Genre genre,
            String fichier,
            String source,
            int elements,
            int communes,
            int refusees,
            Instant chargeLe,
            String chargePar) {}

    long version() {
        return jdbc.sql("select numero from territoire.version where sujet = 'adresses'")
                .query(Long.class)
                .single();
    }

    void avancer() {
        jdbc.sql("update territoire.version set numero = numero + 1 where sujet = 'adresses'")
                .update();
    }

    List<Rues.Rue> rues(String commune) {
        return jdbc.sql("""
                select id, nom, code_postal, ancienne_commune from territoire.voie where commune = :commune order by nom, id
                """)
                .param("commune", commune)
                .query((ligne, _) ->
                        new Rues.Rue(ligne.getInt(1), ligne.getString(2), ligne.getString(3), ligne.getString(4)))
                .list();
    }

    List<Point> points(int voie) {
        return jdbc.sql("""
                select n, x, y from territoire.voie, unnest(numeros, longitudes, latitudes) t(n, x, y) where id = :voie
                """)
                .param("voie", voie)
                .query((ligne, _) -> new Point(ligne.getString(1), ligne.getDouble(2), ligne.getDouble(3)))
                .list();
    }

    /** Les contours qui croisent ce rectangle. */
    List<Tracee> zones(double ouest, double sud, double est, double nord) {
        return jdbc.sql("""
                select maille, code, nom, departement, communes, contour from territoire.zone
                where ouest <= :est and est >= :ouest and sud <= :nord and nord >= :sud
                """)
                .param("ouest", ouest)
                .param("sud", sud)
                .param("est", est)
                .param("nord", nord)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    private static Tracee lire(ResultSet ligne) throws SQLException {
        return new Tracee(
                Genre.valueOf(ligne.getString("maille")),
                new Zone(ligne.getString("code"), ligne.getString("nom")),
                ligne.getString("departement"),
                ligne.getString("communes"),
                Contour.lire(ligne.getBytes("contour")));
    }

    boolean quartiersConnus(String departement) {
        return jdbc.sql(
                        "select exists (select from territoire.zone where maille = 'QPV' and departement = :departement)")
                .param("departement", departement)
                .query(Boolean.class)
                .single();
    }

    /** Les quartiers dont le fichier disait dans quelles communes ils sont. */
    boolean quartiersSitues(String departement) {
        return jdbc.sql("""
                select exists (select from territoire.zone where maille = 'QPV' and departement = :departement)
                   and not exists (select from territoire.zone
                       where maille = 'QPV' and departement = :departement and communes = '')
                """)
                .param("departement", departement)
                .query(Boolean.class)
                .single();
    }

    List<Zone> quartiers(String commune) {
        return jdbc.sql("""
                select code, nom from territoire.zone
                where maille = 'QPV' and :commune = any (string_to_array(communes, ' ')) order by nom
                """)
                .param("commune", commune)
                .query((ligne, _) -> new Zone(ligne.getString(1), ligne.getString(2)))
                .list();
    }

    Optional<String> nom(Genre genre, String code) {
        return jdbc.sql("select nom from territoire.zone where maille = :maille and code = :code")
                .param("maille", genre.name())
                .param("code", code)
                .query(String.class)
                .optional();
    }

    List<Chargement> chargements() {
        return jdbc.sql("select * from territoire.chargement_de_lieux order by id desc")
                .query((l, _) -> new Chargement(
                        l.getInt("id"),
                        Genre.valueOf(l.getString("genre")),
                        l.getString("fichier"),
                        l.getString("source"),
                        l.getInt("elements"),
                        l.getInt("communes"),
                        l.getInt("refusees"),
                        l.getTimestamp("charge_le").toInstant(),
                        l.getString("charge_par")))
                .list();
    }

    /** Une démonstration est là, et aucun lieu encore. */
    boolean demonstrationAttendue() {
        return jdbc.sql("""
                select exists (select from territoire.perimetre where origine = 'demonstration')
                   and not exists (select from territoire.chargement_de_lieux)
                """).query(Boolean.class).single();
    }

    /** Le premier vrai fichier d’un genre efface ce que la démonstration avait inventé. */
    int ouvrir(Genre genre, String fichier, String source, int elements, int communes, int refusees, String par) {
        if (!source.equals(INVENTE)) {
            jdbc.sql("delete from territoire.chargement_de_lieux where genre = :genre and source = :invente")
                    .param("genre", genre.name())
                    .param("invente", INVENTE)
                    .update();
        }
        return jdbc.sql("""
                insert into territoire.chargement_de_lieux (genre, fichier, source, elements, communes, refusees, charge_par)
                values (:genre, :fichier, :source, :elements, :communes, :refusees, :par) returning id
                """)
                .param("genre", genre.name())
                .param("fichier", fichier)
                .param("source", source)
                .param("elements", elements)
                .param("communes", communes)
                .param("refusees", refusees)
                .param("par", par)
                .query(Integer.class)
                .single();
    }

    /** Une commune dont on reçoit les voies n’a plus que celles-là ; un chargement qui n’a plus rien disparaît. */
    void remplacerLesVoies(int chargement, List<Voie> voies) {
        jdbc.sql("delete from territoire.voie where commune = any (:communes) and chargement <> :chargement")
                .param("communes", voies.stream().map(Voie::commune).distinct().toArray(String[]::new))
                .param("chargement", chargement)
                .update();
        for (Voie voie : voies) poser(chargement, voie);
        oublierLesVides();
    }

    private void poser(int chargement, Voie voie) {
        jdbc.sql("""
                insert into territoire.voie (chargement, commune, ancienne_commune, code_postal, nom, numeros, longitudes, latitudes)
                values (:chargement, :commune, :ancienne, :codePostal, :nom, :numeros, :longitudes, :latitudes)
                """)
                .param("chargement", chargement)
                .param("commune", voie.commune())
                .param("ancienne", voie.ancienneCommune())
                .param("codePostal", voie.codePostal())
                .param("nom", voie.nom())
                .param("numeros", voie.points().stream().map(Point::numero).toArray(String[]::new))
                .param(
                        "longitudes",
                        voie.points().stream().map(Point::longitude).toArray(Double[]::new))
                .param("latitudes", voie.points().stream().map(Point::latitude).toArray(Double[]::new))
                .update();
    }

    void poserLesZones(int chargement, Collection<Tracee> zones) {
        jdbc.sql("""
                insert into territoire.zone (maille, code, nom, departement, communes, chargement, ouest, sud, est, nord, contour)
                select m, c, n, d, co, :chargement, o, s, e, no, g
                from unnest(:mailles, :codes, :noms, :departements, :communes, :ouests, :suds, :ests, :nords, :contours)
                    t(m, c, n, d, co, o, s, e, no, g)
                on conflict (maille, code) do update set nom = excluded.nom, departement = excluded.departement,
                    communes = excluded.communes, chargement = excluded.chargement, ouest = excluded.ouest, sud = excluded.sud,
                    est = excluded.est, nord = excluded.nord, contour = excluded.contour
                """)
                .param("chargement", chargement)
                .param("mailles", textes(zones, z -> z.genre().name()))
                .param("codes", textes(zones, z -> z.zone().code()))
                .param("noms", textes(zones, z -> z.zone().nom()))
                .param("departements", textes(zones, Tracee::departement))
                .param("communes", textes(zones, Tracee::communes))
                .param(
                        "ouests",
                        bords(zones, z -> z.contour().getEnvelopeInternal().getMinX()))
                .param(
                        "suds",
                        bords(zones, z -> z.contour().getEnvelopeInternal().getMinY()))
                .param(
                        "ests",
                        bords(zones, z -> z.contour().getEnvelopeInternal().getMaxX()))
                .param(
                        "nords",
                        bords(zones, z -> z.contour().getEnvelopeInternal().getMaxY()))
                .param(
                        "contours",
                        zones.stream().map(z -> Contour.ecrire(z.contour())).toArray(byte[][]::new))
                .update();
    }

    void oublierLesVides() {
        jdbc.sql("""
                delete from territoire.chargement_de_lieux c
                where not exists (select from territoire.voie v where v.chargement = c.id)
                  and not exists (select from territoire.zone z where z.chargement = c.id)
                """).update();
    }

    boolean retirer(int chargement) {
        return jdbc.sql("delete from territoire.chargement_de_lieux where id = :id")
                        .param("id", chargement)
                        .update()
                == 1;
    }

    private static String[] textes(Collection<Tracee> zones, Function<Tracee, String> champ) {
        return zones.stream().map(champ).toArray(String[]::new);
    }

    private static Double[] bords(Collection<Tracee> zones, Function<Tracee, Double> bord) {
        return zones.stream().map(bord).toArray(Double[]::new);
    }
}
