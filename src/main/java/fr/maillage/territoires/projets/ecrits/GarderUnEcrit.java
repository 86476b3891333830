package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.territoires.projets.Fiche;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lit un écrit, retouché ou tiré de la fiche ; garde ce que l’auteur y change. */
@Component
class GarderUnEcrit {
    /** Un écrit tel qu’on le lit : ses parties, sa version, et s’il a été retouché. */
    record Lu(Map<String, String> sections, int version, boolean retouche, String modifiePar) {}

    sealed interface Resultat {
        record Garde() implements Resultat {}

        record DejaChange(Lu actuel) implements Resultat {}
    }

    private final JdbcEcrits jdbc;
    private final Habilitations habilitations;
    private final Journal journal;

    GarderUnEcrit(JdbcEcrits jdbc, Habilitations habilitations, Journal journal) {
        this.jdbc = jdbc;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    Lu lire(Fiche fiche, GenreDEcrit genre) {
        return jdbc.trouver(fiche.id(), genre)
                .map(g -> new Lu(g.sections(), g.version(), true, g.modifiePar()))
                .orElseGet(() -> new Lu(Preremplir.de(fiche, genre), 0, false, ""));
    }

    @Transactional
    public Resultat executer(Fiche fiche, GenreDEcrit genre, Map<String, String> sections, int version) {
        AgentConnecte agent = exiger(fiche);
        if (!jdbc.garder(fiche.id(), genre, sections, version, agent.nom())) {
            return new Resultat.DejaChange(lire(fiche, genre));
        }
        noter(fiche, genre.libelle() + " retouchée");
        return new Resultat.Garde();
    }

    /** Revient au premier jet : ce que la fiche dit aujourd’hui. */
    @Transactional
    public void reprendre(Fiche fiche, GenreDEcrit genre) {
        exiger(fiche);
        jdbc.oublier(fiche.id(), genre);
        noter(fiche, genre.libelle() + " reprise depuis la fiche");
    }

    private AgentConnecte exiger(Fiche fiche) {
        habilitations.exiger(Acte.MODIFIER, ObjetProtege.PROJETS, Cible.de(fiche.organisation()));
        return QuiTravaille.exiger();
    }

    private void noter(Fiche fiche, String libelle) {
        journal.noter(Acte.MODIFIER, ObjetProtege.PROJETS, "fiche:" + fiche.id(), libelle);
    }
}
