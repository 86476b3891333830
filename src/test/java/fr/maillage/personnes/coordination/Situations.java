package fr.maillage.personnes.coordination;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.DatesSaisies;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Un dossier que suit Camille, une réunion autour de lui, et des invités. */
final class Situations {
    static final String PRENOM = "Rosalba";
    static final String NOM = "Essaicoordination";
    static final String POURQUOI = "Étudier un échéancier avec elle";

    private Situations() {}

    static AgentConnecte camille() {
        return AgentsDEssai.de("camille");
    }

    static <T> T par(String agent, Supplier<T> travail) {
        return QuiTravaille.pour(AgentsDEssai.de(agent), travail);
    }

    static long dossier() {
        MaisonDEssai.adresse();
        return Agents.dossierDe(camille(), PRENOM, NOM, "1974-05-06");
    }

    static ReunirAutourDUneSituation reunir() {
        return MaisonDEssai.piece(ReunirAutourDUneSituation.class);
    }

    static InviterUnProfessionnel inviter() {
        return MaisonDEssai.piece(InviterUnProfessionnel.class);
    }

    static LeverLesBlocages blocages() {
        return MaisonDEssai.piece(LeverLesBlocages.class);
    }

    static long personne(long dossier) {
        var dossiers = MaisonDEssai.piece(Dossiers.class);
        return dossiers.foyer(dossiers.exiger(dossier)).getFirst().personne();
    }

    static Map<String, String> champs(long dossier, String informeeLe, String fondement) {
        return Map.of(
                "personne",
                Long.toString(personne(dossier)),
                "objet",
                "Comment garder le logement ?",
                "jour",
                Quand.aujourdHui().plusDays(7).toString(),
                "informeeLe",
                informeeLe,
                "forme",
                "ORAL",
                "fondement",
                fondement);
    }

    static long reunion(long dossier, String fondement) {
        return par(
                "camille",
                () -> ((ReunirAutourDUneSituation.Resultat.Creee) reunir().creer(
                                        dossier,
                                        reunion(champs(
                                                dossier, Quand.aujourdHui().toString(), fondement))))
                        .id());
    }

    static InviterUnProfessionnel.Resultat invite(long dossier, long reunion, long agent, String profession) {
        return par(
                "camille",
                () -> inviter()
                        .inviter(
                                dossier,
                                reunion,
                                invite(Map.of(
                                        "agent",
                                        Long.toString(agent),
                                        "nom",
                                        agent == 0 ? "Dominique Essai" : "",
                                        "structure",
                                        agent == 0 ? "Bailleur des Essais" : "",
                                        "profession",
                                        profession,
                                        "pourquoi",
                                        POURQUOI,
                                        "fin",
                                        Quand.aujourdHui().plusDays(20).toString()))));
    }

    static ReunirAutourDUneSituation.Saisie reunion(Map<String, String> champs) {
        return Saisies.reunion(champs, new DatesSaisies(champs));
    }

    private static InviterUnProfessionnel.Saisie invite(Map<String, String> champs) {
        return Saisies.invite(champs, new DatesSaisies(champs));
    }

    static long invitee(long dossier, long reunion, long agent, String profession) {
        return ((InviterUnProfessionnel.Resultat.Fait) invite(dossier, reunion, agent, profession)).id();
    }

    static java.util.Optional<String> remettre(
            long dossier, long reunion, long invite, Set<String> lignes, String resume) {
        return par("camille", () -> inviter().remettre(dossier, reunion, invite, lignes, resume));
    }

    /** Ce que rend une question posée à la base au nom de cet agent. */
    static long compte(String agent, String question) {
        return AgentsDEssai.pour(
                agent, () -> AgentsDEssai.base().sql(question).query(Long.class).single());
    }

    static long un(String ordre) {
        return MaisonDEssai.proprietaire().sql(ordre).query(Long.class).single();
    }
}
