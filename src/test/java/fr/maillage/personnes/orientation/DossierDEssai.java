package fr.maillage.personnes.orientation;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Un dossier que suit Camille, et de quoi l’orienter. */
final class DossierDEssai {
    static final String POURQUOI = "Phrase d’orientation que nul ne doit retrouver en clair";

    private DossierDEssai() {}

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

    static long numero(String sql) {
        return MaisonDEssai.proprietaire().sql(sql).query(Long.class).single();
    }

    static long dossier() {
        return numero(
                "select min(s.dossier) from dossiers.suivi s where s.fin is null and s.titre = 'REFERENT' and s.agent = "
                        + agent("camille").id());
    }

    static DossierVu vu(long dossier) {
        return MaisonDEssai.piece(Dossiers.class).exiger(dossier);
    }

    static OrienterUnePersonne orienter() {
        return MaisonDEssai.piece(OrienterUnePersonne.class);
    }

    /** Une orientation acceptée de vive voix, prête à partir ; le nom, le téléphone et le pourquoi seront dits. */
    static long acceptee(long dossier) {
        return pour("camille", () -> {
            var resultat = orienter().creer(vu(dossier), saisie(dossier, Set.of("nom", "pourquoi"), "accepte", "ORAL"));
            return ((OrienterUnePersonne.Resultat.Creee) resultat).id();
        });
    }

    static OrienterUnePersonne.Saisie saisie(long dossier, Set<String> champs, String decision, String forme) {
        long personne =
                MaisonDEssai.piece(Dossiers.class).foyer(vu(dossier)).getFirst().personne();
        long service = numero(
                "select min(s.id) from partenaires.service s join acces.agent a on a.organisation = s.organisation"
                        + " where a.identifiant = 'camille'");
        return new OrienterUnePersonne.Saisie(
                personne, service, "", Demande.RENDEZ_VOUS, POURQUOI, "", champs, decision, forme);
    }

    static String envoyer(long dossier, long id) {
        return pour("camille", () -> orienter().envoyer(vu(dossier), id));
    }
}
