package fr.maillage.personnes.accueil;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import java.util.List;
import java.util.Set;

/** Ce qu’il faut pour tenir une permanence dans un essai. */
final class Permanences {
    private Permanences() {}

    static long lieuDe(AgentConnecte agent) {
        return MaisonDEssai.proprietaire()
                .sql("select min(id) from agenda.lieu where unite = :unite")
                .param("unite", agent.idUnite())
                .query(Long.class)
                .single();
    }

    static FicheDAccueil fiche(FicheDAccueil.Motif motif, String commune) {
        return new FicheDAccueil(
                FicheDAccueil.Canal.SPONTANE,
                Set.of(motif),
                commune,
                FicheDAccueil.Age.DE_25_A_39,
                FicheDAccueil.Composition.SEULE,
                FicheDAccueil.Habitat.RESIDENCE_MOBILE,
                FicheDAccueil.Urgence.SOUS_72_HEURES,
                "Coupure annoncée",
                Set.of(FicheDAccueil.Reponse.INFORMATION),
                FicheDAccueil.Orientation.CCAS,
                "CCAS d’Avrillé",
                "");
    }

    /** Reçoit quelqu’un et enregistre sa fiche, au nom de cet agent. */
    static Passage recevoir(
            AgentConnecte agent, FicheDAccueil fiche, Identite identite, TenirLaPermanence.Suite suite) {
        var permanence = MaisonDEssai.piece(TenirLaPermanence.class);
        return AgentsDEssai.pour(agent, () -> {
            var passage = permanence.recevoirSurLeChamp(lieuDe(agent), null);
            return ((TenirLaPermanence.Resultat.Enregistree)
                            permanence.enregistrer(passage.id(), passage.version(), fiche, identite, suite))
                    .passage();
        });
    }

    static List<String> colonnes(String table) {
        return MaisonDEssai.proprietaire()
                .sql(
                        "select column_name from information_schema.columns where table_schema = 'accueil' and table_name = :table")
                .param("table", table)
                .query(String.class)
                .list();
    }
}
