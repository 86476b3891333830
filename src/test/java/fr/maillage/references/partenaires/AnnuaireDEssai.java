package fr.maillage.references.partenaires;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** L’annuaire de démonstration, et les agents qui s’en servent. */
final class AnnuaireDEssai {
    private AnnuaireDEssai() {}

    static AgentConnecte agent(String identifiant) {
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

    static <T> T pour(String identifiant, Supplier<T> travail) {
        return QuiTravaille.pour(
                agent(identifiant),
                () -> Objects.requireNonNull(
                        MaisonDEssai.piece(TransactionTemplate.class).execute(_ -> travail.get())));
    }

    static Recherche recherche(String mots, String besoin, String lieu) {
        return new Recherche(mots, besoin, lieu, null, "", false);
    }
}
