package fr.maillage.socle.modeles;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.ChampTrouve;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.FusionDeModele;
import fr.maillage.socle.documents.LectureDeModele;
import fr.maillage.socle.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Met un modèle en service s’il s’ouvre, se lit et se remplit ; sinon, celui d’avant continue de servir. */
@Component
class DeposerUnModele {
    sealed interface Resultat {
        /** En service ; les remarques disent les champs que la maison ne connaît pas, et où ils sont. */
        record EnService(List<String> remarques) implements Resultat {}

        record Refuse(String phrase) implements Resultat {}
    }

    private final JdbcModelesWord jdbc;
    private final FusionDeModele fusion;
    private final Habilitations habilitations;
    private final Journal journal;

    DeposerUnModele(JdbcModelesWord jdbc, FusionDeModele fusion, Habilitations habilitations, Journal journal) {
        this.jdbc = jdbc;
        this.fusion = fusion;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    @Transactional
    public Resultat executer(GenreDeModele genre, String nom, byte[] fichier) {
        AgentConnecte agent = exigerLeDroit();
        return switch (fusion.lire(fichier)) {
            case LectureDeModele.Refuse(String phrase) -> new Resultat.Refuse(phrase);
            case LectureDeModele.Lu lu -> {
                fusion.fusionner(fichier, Exemple.champs(genre), Exemple.OUVRAGE);
                List<String> remarques = remarques(genre, lu);
                jdbc.deposer(
                        agent.organisation(), genre.code(), nom, fichier, String.join("\n", remarques), agent.nom());
                noter(genre, "Modèle « %s » mis en service".formatted(nom));
                yield new Resultat.EnService(remarques);
            }
        };
    }

    @Transactional
    public boolean remettre(GenreDeModele genre, long id) {
        long organisation = exigerLeDroit().organisation();
        jdbc.retirer(organisation, genre.code());
        noter(genre, "Modèle n° %d remis en service".formatted(id));
        return jdbc.remettre(organisation, genre.code(), id);
    }

    @Transactional
    public void retirer(GenreDeModele genre) {
        jdbc.retirer(exigerLeDroit().organisation(), genre.code());
        noter(genre, "Retour à la mise en page de la maison");
    }

    private AgentConnecte exigerLeDroit() {
        AgentConnecte agent = QuiTravaille.exiger();
        habilitations.exiger(
                Acte.MODIFIER,
                ObjetProtege.DOCUMENTS,
                Cible.de(agent.organisation()).pourLaPartie("modèles"));
        return agent;
    }

    private void noter(GenreDeModele genre, String libelle) {
        journal.noter(
                Acte.MODIFIER, ObjetProtege.DOCUMENTS, "modele:" + genre.code(), genre.libelle() + " : " + libelle);
    }

    static List<String> remarques(GenreDeModele genre, LectureDeModele.Lu lu) {
        var remarques = new ArrayList<String>();
        for (ChampTrouve champ : Champs.inconnus(lu.champs(), genre.noms())) {
            remarques.add("Champ inconnu {{%s}} — %s.%s"
                    .formatted(champ.nom(), champ.endroit(), Voisin.suggestion(champ.cle(), genre.noms())));
        }
        for (ChampTrouve champ : lu.malFermes()) {
            remarques.add("Champ ouvert mais jamais fermé par }} — %s.".formatted(champ.endroit()));
        }
        if (lu.champs().stream().noneMatch(c -> c.cle().equals(Champs.CONTENU))) {
            remarques.add(
                    "Ce modèle n’a pas de champ {{contenu}} : les tableaux et les graphiques n’y paraîtront pas.");
        }
        return remarques;
    }
}
