package fr.maillage.personnes.dossiers;

import fr.maillage.socle.coffre.Coffre;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pose des centaines de personnes d’un coup : un ordre par table, et non un par personne. */
@Repository
class JdbcEnNombre {
    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcEnNombre(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** Une personne neuve, et sa place dans un dossier qui existe déjà ou vient d’être posé. */
    record Entree(long id, long dossier, long organisation, long unite, Fiche fiche, Lien lien, Garde garde) {}

    /** Un dossier neuf. */
    record Ouvert(long id, long organisation, long unite, String numero, String motif, Adresse adresse) {}

    long[] reserver(int nombre) {
        return suite("nextval('dossiers.identifiant')", Long.class, nombre).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    List<String> numeros(int nombre) {
        return suite(JdbcDossiers.NUMERO_SUIVANT, String.class, nombre);
    }

    private <T> List<T> suite(String expression, Class<T> genre, int nombre) {
        return jdbc.sql("select " + expression + " from generate_series(1, :n)")
                .param("n", nombre)
                .query(genre)
                .list();
    }

    /** @param lot l’entrée commune à laquelle ils appartiennent, et par laquelle on pourra la défaire */
    void ouvrir(List<Ouvert> dossiers, long agent, long lot) {
        jdbc.sql("""
                insert into dossiers.dossier (id, organisation, unite, numero, motif, adresse, code_postal, commune, cree_par, lot_d_entree)
                select id, o, u, n, m, a, cp, nullif(c, ''), :agent, :lot
                from unnest(:ids, :organisations, :unites, :numeros, :motifs, :voies, :codes, :communes) t(id, o, u, n, m, a, cp, c)
                """)
                .param("ids", longs(dossiers, Ouvert::id))
                .param("organisations", longs(dossiers, Ouvert::organisation))
                .param("unites", longs(dossiers, Ouvert::unite))
                .param("numeros", textes(dossiers, Ouvert::numero))
                .param("motifs", textes(dossiers, Ouvert::motif))
                .param("voies", textes(dossiers, d -> d.adresse().voie()))
                .param("codes", textes(dossiers, d -> d.adresse().codePostal()))
                .param("communes", textes(dossiers, d -> d.adresse().commune()))
                .param("agent", agent)
                .param("lot", lot)
                .update();
    }

    void suivre(List<Ouvert> dossiers, long referent) {
        jdbc.sql("""
                insert into dossiers.suivi (dossier, organisation, agent, titre)
                select d, o, :agent, 'REFERENT' from unnest(:dossiers, :organisations) t(d, o)
                """)
                .param("dossiers", longs(dossiers, Ouvert::id))
                .param("organisations", longs(dossiers, Ouvert::organisation))
                .param("agent", referent)
                .update();
    }

    void noter(List<Long> dossiers, String genre, String libelle, long agent) {
        jdbc.sql("""
                insert into dossiers.evenement (dossier, genre, libelle, agent) select d, :genre, :libelle, :agent from unnest(:dossiers) d
                """)
                .param("dossiers", dossiers.toArray(Long[]::new))
                .param("genre", genre)
                .param("libelle", libelle)
                .param("agent", agent)
                .update();
    }

    /** Les personnes, leur place, leurs téléphones et de quoi les retrouver, dans l’ordre où chaque politique les attend. */
    void poser(List<Entree> entrees, @Nullable Long agent, @Nullable Long lot) {
        if (entrees.isEmpty()) return;
        poserLesFiches(entrees, agent, lot);
        jdbc.sql("""
                insert into dossiers.appartenance (dossier, personne, lien, garde) select * from unnest(:dossiers, :ids, :liens, :gardes)
                """)
                .param("dossiers", longs(entrees, Entree::dossier))
                .param("ids", longs(entrees, Entree::id))
                .param("liens", textes(entrees, e -> e.lien().name()))
                .param("gardes", textes(entrees, e -> e.garde().code()))
                .update();
        poserLesTelephones(entrees);
        poserLesEmpreintes(entrees);
    }

    private void poserLesFiches(List<Entree> entrees, @Nullable Long agent, @Nullable Long lot) {
        jdbc.sql("""
                insert into dossiers.personne (id, organisation, cree_par, lot_d_entree, nom_de_naissance, nom_d_usage, prenoms,
                        prenom_d_usage, sexe, naissance, lieu_de_naissance, langue, interprete, contact_scelle)
                select id, o, :agent, :lot, n, nu, p, pu, s, nullif(ne, '')::date, l, la, i = :oui, c
                from unnest(:ids, :organisations, :noms, :nomsDUsage, :prenoms, :prenomsDUsage, :sexes, :naissances, :lieux, :langues,
                        :interpretes, :contacts) t(id, o, n, nu, p, pu, s, ne, l, la, i, c)
                """)
                .param("ids", longs(entrees, Entree::id))
                .param("organisations", longs(entrees, Entree::organisation))
                .param("agent", agent, Types.BIGINT)
                .param("lot", lot, Types.BIGINT)
                .param("noms", valeurs(entrees, "nomDeNaissance"))
                .param("nomsDUsage", valeurs(entrees, "nomDUsage"))
                .param("prenoms", valeurs(entrees, "prenoms"))
                .param("prenomsDUsage", valeurs(entrees, "prenomDUsage"))
                .param("sexes", valeurs(entrees, "sexe"))
                .param("naissances", valeurs(entrees, "naissance"))
                .param("lieux", valeurs(entrees, "lieuDeNaissance"))
                .param("langues", valeurs(entrees, "langue"))
                .param("interpretes", valeurs(entrees, "interprete"))
                .param("oui", Champ.OUI)
                .param("contacts", entrees.stream().map(this::contact).toArray(byte[][]::new))
                .update();
    }

    private byte @Nullable [] contact(Entree entree) {
        String contact = entree.fiche().valeur("contact");
        return contact.isEmpty() ? null : coffre.sceller(contact, JdbcPersonnes.contexte(entree.id()));
    }

    private void poserLesTelephones(List<Entree> entrees) {
        record Numero(long personne, String numero, String qui, String regle) {}
        var numeros = new ArrayList<Numero>();
        for (var e : entrees) {
            for (int n = 1; n <= Fiche.TELEPHONES; n++) {
                String cle = "telephone" + n;
                var fiche = e.fiche();
                if (fiche.valeur(cle).isEmpty()) continue;
                numeros.add(
                        new Numero(e.id(), fiche.valeur(cle), fiche.valeur(cle + "Qui"), fiche.valeur(cle + "Regle")));
            }
        }
        if (numeros.isEmpty()) return;
        jdbc.sql("""
                insert into dossiers.telephone (personne, numero, libelle, regle) select * from unnest(:ids, :numeros, :qui, :regles)
                """)
                .param("ids", longs(numeros, Numero::personne))
                .param("numeros", textes(numeros, Numero::numero))
                .param("qui", textes(numeros, Numero::qui))
                .param("regles", textes(numeros, Numero::regle))
                .update();
    }

    private void poserLesEmpreintes(List<Entree> entrees) {
        record Cle(long cle, Entree entree) {}
        var cles = new ArrayList<Cle>();
        for (var e : entrees) Empreintes.de(e.fiche()).forEach(c -> cles.add(new Cle(c, e)));
        jdbc.sql("insert into dossiers.cle_de_recherche select * from unnest(:cles, :unites, :dossiers, :personnes)")
                .param("cles", longs(cles, Cle::cle))
                .param("unites", longs(cles, c -> c.entree().unite()))
                .param("dossiers", longs(cles, c -> c.entree().dossier()))
                .param("personnes", longs(cles, c -> c.entree().id()))
                .update();
    }

    private static <T> Long[] longs(List<T> liste, Function<T, Long> champ) {
        return liste.stream().map(champ).toArray(Long[]::new);
    }

    private static <T> String[] textes(List<T> liste, Function<T, String> champ) {
        return liste.stream().map(champ).map(Objects::requireNonNull).toArray(String[]::new);
    }

    private static String[] valeurs(List<Entree> entrees, String cle) {
        return textes(entrees, e -> e.fiche().valeur(cle));
    }
}
