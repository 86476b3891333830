package fr.maillage.personnes.reprise;

import fr.maillage.socle.coffre.Coffre;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Les lignes lues d’un fichier, scellées une à une, et ce à quoi elles ressemblent. */
@Repository
class JdbcLignes {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcLignes(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    enum Etat {
        LUE,
        PRETE,
        A_CHOISIR,
        REFUSEE,
        CHARGEE
    }

    /** Ce qui se lit d’une ligne du fichier ; {@code defaut} quand la ligne elle-même est irrecevable. */
    record Contenu(List<String> cellules, String defaut) {
        static final Contenu EFFACE = new Contenu(List.of(), "");
    }

    record Ligne(long id, int numero, Contenu contenu, Etat etat, String motif) {
        List<String> cellules() {
            return contenu.cellules();
        }
    }

    void ajouter(long reprise, List<Integer> numeros, List<Contenu> contenus) {
        var ids = jdbc.sql("select nextval('reprise.identifiant') from generate_series(1, :n)")
                .param("n", numeros.size())
                .query(Long.class)
                .list();
        byte[][] scellees = new byte[ids.size()][];
        for (int n = 0; n < ids.size(); n++) {
            scellees[n] = coffre.sceller(JSON.writeValueAsString(contenus.get(n)), "reprise:" + ids.get(n));
        }
        jdbc.sql("""
                insert into reprise.ligne (reprise, id, numero, cellules_scellees)
                select :reprise, * from unnest(:ids, :numeros, :scellees)
                """)
                .param("reprise", reprise)
                .param("ids", ids.toArray(Long[]::new))
                .param("numeros", numeros.toArray(Integer[]::new))
                .param("scellees", scellees)
                .update();
    }

    List<Ligne> lire(long reprise, int auPlus) {
        return jdbc.sql("select * from reprise.ligne where reprise = :reprise order by numero limit :auPlus")
                .param("reprise", reprise)
                .param("auPlus", auPlus)
                .query((l, _) -> ouvrir(l))
                .list();
    }

    int compter(long reprise) {
        return jdbc.sql("select count(*) from reprise.ligne where reprise = :reprise")
                .param("reprise", reprise)
                .query(Integer.class)
                .single();
    }

    /** Celles qui n’entreront pas, ou ne sont pas entrées, dans l’ordre du fichier. */
    List<Ligne> refusees(long reprise) {
        return jdbc.sql("""
                select * from reprise.ligne where reprise = :reprise and etat in ('REFUSEE', 'A_CHOISIR') order by numero
                """)
                .param("reprise", reprise)
                .query((l, _) -> ouvrir(l))
                .list();
    }

    List<Ligne> parmi(List<Long> ids) {
        return jdbc.sql("select * from reprise.ligne where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((l, _) -> ouvrir(l))
                .list();
    }

    private Ligne ouvrir(java.sql.ResultSet l) throws java.sql.SQLException {
        long id = l.getLong("id");
        byte[] cellules = l.getBytes("cellules_scellees");
        byte[] motif = l.getBytes("motif_scelle");
        return new Ligne(
                id,
                l.getInt("numero"),
                cellules == null
                        ? Contenu.EFFACE
                        : JSON.readValue(coffre.ouvrir(cellules, "reprise:" + id), Contenu.class),
                Etat.valueOf(l.getString("etat")),
                motif == null ? "" : coffre.ouvrir(motif, "reprise-motif:" + id));
    }

    /** Ce que le contrôle dit d’une ligne. */
    record Verdict(long ligne, Etat etat, String motif) {}

    void juger(List<Verdict> verdicts) {
        byte[][] motifs = new byte[verdicts.size()][];
        for (int n = 0; n < motifs.length; n++) {
            var v = verdicts.get(n);
            motifs[n] = v.motif().isEmpty() ? null : coffre.sceller(v.motif(), "reprise-motif:" + v.ligne());
        }
        jdbc.sql("""
                update reprise.ligne l set etat = t.etat, motif_scelle = t.motif
                from unnest(:lignes, :etats, :motifs) t(ligne, etat, motif) where l.id = t.ligne
                """)
                .param("lignes", longs(verdicts, Verdict::ligne))
                .param("etats", verdicts.stream().map(v -> v.etat().name()).toArray(String[]::new))
                .param("motifs", motifs)
                .update();
    }

    /** Ce qui est chargé n’attend plus ici : il n’en reste que le numéro de ligne. */
    void oublierLesChargees(long reprise) {
        jdbc.sql("delete from reprise.ressemblance where reprise = :reprise and ligne in"
                        + " (select l.id from reprise.ligne l where l.reprise = :reprise and l.etat = 'PRETE')")
                .param("reprise", reprise)
                .update();
        jdbc.sql("""
                update reprise.ligne set etat = 'CHARGEE', cellules_scellees = null, motif_scelle = null
                where reprise = :reprise and etat = 'PRETE'
                """).param("reprise", reprise).update();
    }

    enum Choix {
        LAISSER,
        NOUVEAU,
        RATTACHER
    }

    /** Une ressemblance, avec une autre ligne ou avec une personne connue. */
    record Ressemblance(
            long id,
            long ligne,
            int membre,
            @Nullable Integer autreLigne,
            @Nullable Long personne,
            @Nullable Long dossier,
            int force,
            String raisons,
            Choix choix) {
        /** La même qu’au contrôle d’avant : le choix fait alors vaut encore. */
        boolean memeCas(Ressemblance autre) {
            return Objects.equals(autreLigne, autre.autreLigne) && Objects.equals(personne, autre.personne);
        }
    }

    private static final String RESSEMBLANCES = "select * from reprise.ressemblance where reprise = :reprise ";

    List<Ressemblance> ressemblances(long reprise) {
        return jdbc.sql(RESSEMBLANCES)
                .param("reprise", reprise)
                .query((l, _) -> ressemblance(l))
                .list();
    }

    List<Ressemblance> ressemblances(long reprise, int apres, int combien) {
        return jdbc.sql(RESSEMBLANCES + "order by force desc, id offset :apres limit :combien")
                .param("reprise", reprise)
                .param("apres", apres)
                .param("combien", combien)
                .query((l, _) -> ressemblance(l))
                .list();
    }

    record Comptes(int toutes, int laissees, int nouvelles, int rattachees) {}

    Comptes comptes(long reprise) {
        return jdbc.sql("""
                select count(*), count(*) filter (where choix = 'LAISSER'), count(*) filter (where choix = 'NOUVEAU'),
                       count(*) filter (where choix = 'RATTACHER') from reprise.ressemblance where reprise = :reprise
                """)
                .param("reprise", reprise)
                .query((l, _) -> new Comptes(l.getInt(1), l.getInt(2), l.getInt(3), l.getInt(4)))
                .single();
    }

    private static Ressemblance ressemblance(java.sql.ResultSet l) throws java.sql.SQLException {
        return new Ressemblance(
                l.getLong("id"),
                l.getLong("ligne"),
                l.getInt("membre"),
                l.getObject("autre_ligne", Integer.class),
                l.getObject("personne", Long.class),
                l.getObject("dossier", Long.class),
                l.getInt("force"),
                l.getString("raisons"),
                Choix.valueOf(l.getString("choix")));
    }

    void remplacerLesRessemblances(long reprise, List<Ressemblance> neuves) {
        jdbc.sql("delete from reprise.ressemblance where reprise = :reprise")
                .param("reprise", reprise)
                .update();
        if (neuves.isEmpty()) return;
        jdbc.sql("""
                insert into reprise.ressemblance (reprise, ligne, membre, autre_ligne, personne, dossier, force, raisons, choix)
                select :reprise, * from unnest(:lignes, :membres, :autres, :personnes, :dossiers, :forces, :raisons, :choix)
                """)
                .param("reprise", reprise)
                .param("lignes", longs(neuves, Ressemblance::ligne))
                .param("membres", neuves.stream().map(Ressemblance::membre).toArray(Integer[]::new))
                .param("autres", neuves.stream().map(Ressemblance::autreLigne).toArray(Integer[]::new))
                .param("personnes", longs(neuves, Ressemblance::personne))
                .param("dossiers", longs(neuves, Ressemblance::dossier))
                .param("forces", neuves.stream().map(Ressemblance::force).toArray(Integer[]::new))
                .param("raisons", neuves.stream().map(Ressemblance::raisons).toArray(String[]::new))
                .param("choix", neuves.stream().map(r -> r.choix().name()).toArray(String[]::new))
                .update();
    }

    /** Un rattachement à une ligne du fichier n’existe pas : ce choix-là n’y change rien. */
    void choisir(long reprise, long ressemblance, Choix choix) {
        jdbc.sql("""
                update reprise.ressemblance set choix = :choix
                where reprise = :reprise and id = :id and (:choix <> 'RATTACHER' or personne is not null)
                """)
                .param("choix", choix.name())
                .param("reprise", reprise)
                .param("id", ressemblance)
                .update();
    }

    private static <T> Long[] longs(List<T> liste, Function<T, @Nullable Long> champ) {
        var valeurs = new ArrayList<@Nullable Long>();
        for (T un : liste) valeurs.add(champ.apply(un));
        return valeurs.toArray(Long[]::new);
    }
}
