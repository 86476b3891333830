package fr.maillage.personnes.dossiers;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Les agents des essais, et ce qu’il faut pour travailler en leur nom. */
public final class Agents {
    private Agents() {}

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

    /** La base vue par l’application. */
    public static JdbcClient base() {
        return MaisonDEssai.piece(JdbcClient.class);
    }

    static Fiche fiche(String prenoms, String nom, String naissance, String telephone) {
        return Fiche.saisie(
                Map.of("prenoms", prenoms, "nomDeNaissance", nom, "naissance", naissance, "telephone1", telephone));
    }

    /** Ouvre un dossier au nom de cet agent, sans s’arrêter aux ressemblances. */
    static OuvrirUnDossier.Resultat.Ouvert ouvrir(AgentConnecte agent, Fiche titulaire) {
        return (OuvrirUnDossier.Resultat.Ouvert) QuiTravaille.pour(
                agent,
                () -> MaisonDEssai.piece(OuvrirUnDossier.class)
                        .executer(new OuvrirUnDossier.Demande(titulaire, "Essai", Adresse.AUCUNE, false, true, true)));
    }

    /** Le numéro interne d’un dossier neuf que suit cet agent. */
    public static long dossierDe(AgentConnecte agent, String prenoms, String nom, String naissance) {
        return ouvrir(agent, fiche(prenoms, nom, naissance, "")).dossier();
    }
}
