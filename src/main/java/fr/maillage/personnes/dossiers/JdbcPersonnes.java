package fr.maillage.personnes.dossiers;

import fr.maillage.socle.base.JdbcLecturesEnsemble.Lecture;
import fr.maillage.socle.coffre.Coffre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPersonnes {
    private static final String FICHES = """
            select p.id, p.version, p.nom_de_naissance, p.nom_d_usage, p.prenoms, p.prenom_d_usage, p.sexe, p.naissance,
                   p.lieu_de_naissance, p.langue, p.interprete, p.contact_scelle, t.numero, t.libelle, t.regle
            from dossiers.personne p left join dossiers.telephone t on t.personne = p.id
            """;

    /** Les fiches de qui est, ou fut, dans ce dossier. */
    private final Lecture<FicheEtTelephone> duDossier = new Lecture<>(FICHES + """
            where p.id in (select a.personne from dossiers.appartenance a where a.dossier = :dossier) order by t.id
            """, (l, _) -> avecTelephone(l));

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcPersonnes(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    Lecture<FicheEtTelephone> duDossier() {
        return duDossier;
    }

    Optional<Fiche> trouver(long id) {
        return lire(List.of(id)).values().stream().findFirst();
    }

    /** Les fiches visibles parmi ces personnes. */
    Map<Long, Fiche> lire(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return reunir(jdbc.sql(FICHES + " where p.id = any(:ids) order by t.id")
                .param("ids", ids.toArray(Long[]::new))
                .query((ligne, _) -> avecTelephone(ligne))
                .list());
    }

    /** Une fiche, autant de fois que la personne a de numéros. */
    static Map<Long, Fiche> reunir(List<FicheEtTelephone> lignes) {
        var fiches = new LinkedHashMap<Long, Fiche>();
        for (var ligne : lignes) {
            var fiche = fiches.computeIfAbsent(ligne.fiche().id(), _ -> ligne.fiche());
            if (ligne.telephone() != null) ajouter(fiche.valeurs(), ligne.telephone());
        }
        return fiches;
    }

    record Numero(String numero, String libelle, String regle) {}

    record FicheEtTelephone(Fiche fiche, @Nullable Numero telephone) {}

    private FicheEtTelephone avecTelephone(ResultSet ligne) throws SQLException {
        String numero = ligne.getString("numero");
        return new FicheEtTelephone(
                fiche(ligne),
                numero == null ? null : new Numero(numero, ligne.getString("libelle"), ligne.getString("regle")));
    }

    private Fiche fiche(ResultSet ligne) throws SQLException {
        var valeurs = new HashMap<String, String>();
        for (Champ champ : Fiche.TRAITS) {
            valeurs.put(
                    champ.cle(),
                    switch (champ.genre()) {
                        case CASE -> ligne.getBoolean(colonne(champ.cle())) ? Champ.OUI : "";
                        default -> Objects.requireNonNullElse(ligne.getString(colonne(champ.cle())), "");
                    });
        }
        long id = ligne.getLong("id");
        byte[] contact = ligne.getBytes("contact_scelle");
        valeurs.put("contact", contact == null ? "" : coffre.ouvrir(contact, contexte(id)));
        return new Fiche(id, ligne.getInt("version"), valeurs);
    }

    private static void ajouter(Map<String, String> valeurs, Numero telephone) {
        for (int n = 1; n <= Fiche.TELEPHONES; n++) {
            String cle = "telephone" + n;
            if (!valeurs.getOrDefault(cle, "").isEmpty()) continue;
            valeurs.put(cle, telephone.numero());
            valeurs.put(cle + "Qui", telephone.libelle());
            valeurs.put(cle + "Regle", telephone.regle());
            return;
        }
    }

    long reserver() {
        return jdbc.sql("select nextval('dossiers.identifiant')")
                .query(Long.class)
                .single();
    }

    void creer(long id, long organisation, @Nullable Long agent, Fiche fiche) {
        lier(jdbc.sql("""
                insert into dossiers.personne (id, organisation, cree_par, nom_de_naissance, nom_d_usage, prenoms, prenom_d_usage,
                        sexe, naissance, lieu_de_naissance, langue, interprete, contact_scelle)
                values (:id, :organisation, :agent, :nomDeNaissance, :nomDUsage, :prenoms, :prenomDUsage,
                        :sexe, :naissance, :lieuDeNaissance, :langue, :interprete, :contact)
                """), id, fiche)
                .param("organisation", organisation)
                .param("agent", agent, Types.BIGINT)
                .update();
    }

    /** Les téléphones se posent quand la personne a son dossier : c’est lui qui ouvre le droit d’écrire. */
    void poserTelephones(long id, Fiche fiche) {
        jdbc.sql("delete from dossiers.telephone where personne = :id")
                .param("id", id)
                .update();
        for (int n = 1; n <= Fiche.TELEPHONES; n++) {
            String cle = "telephone" + n;
            if (fiche.valeur(cle).isEmpty()) continue;
            jdbc.sql("""
                    insert into dossiers.telephone (personne, numero, libelle, regle) values (:personne, :numero, :libelle, :regle)
                    """)
                    .param("personne", id)
                    .param("numero", fiche.valeur(cle))
                    .param("libelle", fiche.valeur(cle + "Qui"))
                    .param("regle", fiche.valeur(cle + "Regle"))
                    .update();
        }
    }

    /** Faux si quelqu’un l’a changée depuis cette version : rien n’est alors écrit. */
    boolean changer(Fiche fiche, int version) {
        return lier(jdbc.sql("""
                update dossiers.personne set nom_de_naissance = :nomDeNaissance, nom_d_usage = :nomDUsage, prenoms = :prenoms,
                    prenom_d_usage = :prenomDUsage, sexe = :sexe, naissance = :naissance, lieu_de_naissance = :lieuDeNaissance,
                    langue = :langue, interprete = :interprete, contact_scelle = :contact, version = version + 1
                where id = :id and version = :version
                """), fiche.id(), fiche).param("version", version).update() == 1;
    }

    private StatementSpec lier(StatementSpec ordre, long id, Fiche fiche) {
        var pose = ordre.param("id", id);
        for (Champ champ : Fiche.TRAITS) {
            pose = switch (champ.genre()) {
                case CASE -> pose.param(champ.cle(), fiche.valeur(champ.cle()).equals(Champ.OUI));
                case DATE -> pose.param(champ.cle(), fiche.naissance(), Types.DATE);
                default -> pose.param(champ.cle(), fiche.valeur(champ.cle()));
            };
        }
        String contact = fiche.valeur("contact");
        return pose.param("contact", contact.isEmpty() ? null : coffre.sceller(contact, contexte(id)), Types.BINARY);
    }

    /** Refait les empreintes d’une personne, pour chacun des dossiers où elle est ou fut. */
    void indexer(long personne, Set<Long> empreintes) {
        jdbc.sql("delete from dossiers.cle_de_recherche where personne = :id")
                .param("id", personne)
                .update();
        jdbc.sql("""
                insert into dossiers.cle_de_recherche (cle, unite, dossier, personne)
                select c, d.unite, d.id, :id
                from (select distinct dossier from dossiers.appartenance where personne = :id) a
                join dossiers.dossier d on d.id = a.dossier, unnest(:cles) c
                """)
                .param("id", personne)
                .param("cles", empreintes.toArray(Long[]::new))
                .update();
    }

    static String contexte(long personne) {
        return "contact:" + personne;
    }

    private static String colonne(String cle) {
        var colonne = new StringBuilder();
        for (char c : cle.toCharArray()) {
            if (Character.isUpperCase(c)) colonne.append('_');
            colonne.append(Character.toLowerCase(c));
        }
        return colonne.toString();
    }
}
