package fr.maillage.personnes.dossiers;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.Map;

/** Ce que des agents font de dossiers dans les essais. */
public final class Agents {
    private Agents() {}

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

    /** Un dossier neuf que suit cet agent, dont l’adresse est protégée. */
    public static long dossierProtege(AgentConnecte agent, String nom, String voie) {
        return ((OuvrirUnDossier.Resultat.Ouvert) QuiTravaille.pour(
                        agent,
                        () -> MaisonDEssai.piece(OuvrirUnDossier.class)
                                .executer(new OuvrirUnDossier.Demande(
                                        fiche("Solange", nom, "1988-08-08", ""),
                                        "Essai",
                                        new Adresse(voie, "49000", "49007"),
                                        true,
                                        true,
                                        true))))
                .dossier();
    }

    /** Le numéro interne d’un dossier neuf que suit cet agent. */
    public static long dossierDe(AgentConnecte agent, String prenoms, String nom, String naissance) {
        return ouvrir(agent, fiche(prenoms, nom, naissance, "")).dossier();
    }

    /** La base montre-t-elle ce dossier à cet agent ? */
    public static boolean voit(AgentConnecte agent, long dossier) {
        return AgentsDEssai.pour(
                agent,
                () -> AgentsDEssai.base()
                                .sql("select count(*) from dossiers.dossier where id = :id")
                                .param("id", dossier)
                                .query(Long.class)
                                .single()
                        == 1);
    }
}
