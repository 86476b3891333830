package fr.maillage.personnes.orientation;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import java.util.Set;
import java.util.UUID;

/** Un dossier que suit Camille, et de quoi l’orienter. */
public final class DossierDEssai {
    static final String POURQUOI = "Phrase d’orientation que nul ne doit retrouver en clair";

    private DossierDEssai() {}

    static long numero(String sql) {
        return MaisonDEssai.proprietaire().sql(sql).query(Long.class).single();
    }

    static long dossier() {
        return numero(
                "select min(s.dossier) from dossiers.suivi s where s.fin is null and s.titre = 'REFERENT' and s.agent = "
                        + AgentsDEssai.de("camille").id());
    }

    static DossierVu vu(long dossier) {
        return MaisonDEssai.piece(Dossiers.class).exiger(dossier);
    }

    static OrienterUnePersonne orienter() {
        return MaisonDEssai.piece(OrienterUnePersonne.class);
    }

    /** Une orientation acceptée de vive voix, prête à partir ; le nom, le téléphone et le pourquoi seront dits. */
    public static long acceptee(long dossier) {
        return AgentsDEssai.pour("camille", () -> {
            var resultat = orienter().creer(vu(dossier), saisie(dossier, Set.of("nom", "pourquoi"), "accepte", "ORAL"));
            return ((OrienterUnePersonne.Resultat.Creee) resultat).id();
        });
    }

    /** Le service où vont ces orientations : leurs suites comptent dans ce qu’il donne. */
    static long service() {
        return numero(
                "select min(s.id) from partenaires.service s join acces.agent a on a.organisation = s.organisation"
                        + " where a.identifiant = 'camille'");
    }

    /** Deux saisies pareilles sont la même : chaque essai en écrit une autre, dans ce que le partenaire ne lit pas. */
    static OrienterUnePersonne.Saisie saisie(long dossier, Set<String> champs, String decision, String forme) {
        long personne =
                MaisonDEssai.piece(Dossiers.class).foyer(vu(dossier)).getFirst().personne();
        return new OrienterUnePersonne.Saisie(
                personne,
                service(),
                "",
                Demande.RENDEZ_VOUS,
                POURQUOI,
                "Essai " + UUID.randomUUID(),
                champs,
                decision,
                forme);
    }

    static String envoyer(long dossier, long id) {
        return AgentsDEssai.pour("camille", () -> orienter().envoyer(vu(dossier), id));
    }
}
