package fr.maillage.personnes.reprise;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Ce qu’un agent fait d’une reprise dans les essais, sans écran ni travail de fond. */
final class Reprises {
    private static final Random HASARD = new Random();

    private Reprises() {}

    static long deposer(AgentConnecte agent, String texte) {
        return deposer(agent, texte.getBytes(StandardCharsets.UTF_8), "essai.csv");
    }

    static long deposer(AgentConnecte agent, byte[] octets, String nom) {
        return QuiTravaille.pour(
                agent,
                () -> MaisonDEssai.piece(RecevoirUnFichier.class).executer(new ByteArrayInputStream(octets), nom));
    }

    /** Garde les colonnes reconnues, confie à soi, et contrôle. */
    static Reprise controler(AgentConnecte agent, long id) {
        return faire(agent, () -> {
            var conduire = MaisonDEssai.piece(ConduireUneReprise.class);
            var reprise = conduire.exiger(id);
            Long soi = conduire.referents().isEmpty() || agent.fonction().name().equals("SEC") ? null : agent.id();
            var reproches = conduire.decrire(id, reprise.colonnes(), "Essai de reprise", soi);
            if (!reproches.isEmpty()) throw new IllegalStateException(reproches.toString());
            MaisonDEssai.piece(MenerUneReprise.class).controler(id, new AvancementMuet(_ -> {}));
            return conduire.exiger(id);
        });
    }

    static Reprise charger(AgentConnecte agent, long id) {
        return faire(agent, () -> {
            MaisonDEssai.piece(MenerUneReprise.class).charger(id, new AvancementMuet(_ -> {}));
            return MaisonDEssai.piece(ConduireUneReprise.class).exiger(id);
        });
    }

    static Reprise entrer(AgentConnecte agent, String texte) {
        long id = deposer(agent, texte);
        controler(agent, id);
        return charger(agent, id);
    }

    static <T> T faire(AgentConnecte agent, Supplier<T> travail) {
        return QuiTravaille.pour(agent, travail);
    }

    static List<JdbcLignes.Ressemblance> ressemblances(AgentConnecte agent, long id) {
        return AgentsDEssai.pour(
                agent, () -> MaisonDEssai.piece(JdbcLignes.class).ressemblances(id));
    }

    static String refus(AgentConnecte agent, long id) {
        return faire(agent, () -> MaisonDEssai.piece(ConduireUneReprise.class).refus(id));
    }

    static long compter(String question, Object... de) {
        return MaisonDEssai.proprietaire()
                .sql(question.formatted(de))
                .query(Long.class)
                .single();
    }

    /** Un nom que nul autre essai ne porte, ni à l’oreille ni à une lettre près. */
    static String nom() {
        var nom = new StringBuilder();
        for (int n = 0; n < 5; n++) {
            nom.append("bdfgklmnprstvz".charAt(HASARD.nextInt(14))).append("aeiou".charAt(HASARD.nextInt(5)));
        }
        return Character.toUpperCase(nom.charAt(0)) + nom.substring(1);
    }
}
