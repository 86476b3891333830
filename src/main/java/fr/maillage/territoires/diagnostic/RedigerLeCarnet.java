package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Garde les paragraphes que l’auteur ajoute à un carnet, sans jamais écraser ceux d’un collègue. */
@Component
class RedigerLeCarnet {
    /** Un texte proposé et la version que l’auteur avait sous les yeux. */
    record Proposition(String texte, int version) {}

    sealed interface Resultat {
        record Garde(int combien) implements Resultat {}

        /** Quelqu’un a changé ces thèmes entre-temps : ses textes et les vôtres sont à rapprocher. */
        record Conflit(Map<Theme, String> leSien) implements Resultat {}
    }

    private final JdbcParagraphes paragraphes;
    private final Journal journal;

    RedigerLeCarnet(JdbcParagraphes paragraphes, Journal journal) {
        this.paragraphes = paragraphes;
        this.journal = journal;
    }

    Map<Theme, JdbcParagraphes.Paragraphe> lire(AgentConnecte agent, Territoire territoire) {
        return paragraphes.lire(agent.organisation(), territoire.id());
    }

    @Transactional
    public Resultat executer(AgentConnecte agent, Territoire territoire, Map<Theme, Proposition> propositions) {
        var actuels = lire(agent, territoire);
        var conflits = new EnumMap<Theme, String>(Theme.class);
        int gardes = 0;
        for (var entree : propositions.entrySet()) {
            var actuel = actuels.getOrDefault(entree.getKey(), new JdbcParagraphes.Paragraphe("", 0));
            var propose = entree.getValue();
            if (actuel.texte().equals(propose.texte())) continue;
            boolean garde = actuel.version() == propose.version()
                    && paragraphes.garder(
                            agent.organisation(),
                            territoire.id(),
                            entree.getKey(),
                            propose.texte(),
                            propose.version(),
                            agent.identifiant());
            if (garde) gardes++;
            else conflits.put(entree.getKey(), actuel.texte());
        }
        if (gardes > 0) {
            journal.noter(
                    Acte.MODIFIER,
                    ObjetProtege.DIAGNOSTIC,
                    "carnet:" + territoire.code(),
                    "Paragraphes du carnet de " + territoire.nom());
        }
        return conflits.isEmpty() ? new Resultat.Garde(gardes) : new Resultat.Conflit(conflits);
    }
}
