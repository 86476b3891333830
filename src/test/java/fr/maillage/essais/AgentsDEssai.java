package fr.maillage.essais;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Les agents des essais, et ce qu’il faut pour travailler en leur nom. */
public final class AgentsDEssai {
    private AgentsDEssai() {}

    /** La base vue par l’application. */
    public static JdbcClient base() {
        return MaisonDEssai.piece(JdbcClient.class);
    }

    public static AgentConnecte de(String identifiant) {
        return MaisonDEssai.proprietaire()
                .sql("""
                select a.id, a.identifiant, a.nom, f.organisation, f.unite, f.fonction, f.id as affectation
                from acces.agent a join acces.affectation f on f.agent = a.id where a.identifiant = :identifiant
                order by f.id desc limit 1
                """)
                .param("identifiant", identifiant)
                .query((l, _) -> new AgentConnecte(
                        l.getLong("id"),
                        l.getString("identifiant"),
                        l.getString("nom"),
                        l.getLong("organisation"),
                        "Organisation",
                        Profil.COLLECTIVITE,
                        l.getObject("unite", Long.class),
                        "Unité",
                        Fonction.valueOf(l.getString("fonction")),
                        l.getLong("affectation"),
                        true))
                .single();
    }

    /** Le travail de cet agent, dans une transaction à son nom. */
    public static <T> T pour(AgentConnecte agent, Supplier<T> travail) {
        return QuiTravaille.pour(
                agent,
                () -> Objects.requireNonNull(
                        MaisonDEssai.piece(TransactionTemplate.class).execute(_ -> travail.get())));
    }

    public static <T> T pour(String identifiant, Supplier<T> travail) {
        return pour(de(identifiant), travail);
    }
}
