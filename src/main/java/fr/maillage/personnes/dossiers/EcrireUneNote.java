package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Compartiment;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Garde une note professionnelle, scellée, que seuls lisent ceux qui suivent le dossier. */
@Component
class EcrireUneNote {
    private final LireUnDossier lecture;
    private final JdbcChronologie chronologie;
    private final Habilitations habilitations;
    private final Journal journal;

    EcrireUneNote(LireUnDossier lecture, JdbcChronologie chronologie, Habilitations habilitations, Journal journal) {
        this.lecture = lecture;
        this.chronologie = chronologie;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    /** Les secrets sous lesquels l’agent courant peut écrire : ceux que sa profession lit. */
    static List<Compartiment> compartiments() {
        var profession = QuiTravaille.exiger().profession();
        return Arrays.stream(Compartiment.values()).filter(profession::lit).toList();
    }

    @Transactional
    void executer(long id, Compartiment compartiment, String texte) {
        var dossier = lecture.exiger(id);
        habilitations.exiger(Acte.CREER, ObjetProtege.DOSSIER_EVALUATION, dossier.cible(Quand.aujourdHui()));
        if (!dossier.titre().suit()) throw new Introuvable("note sur le dossier " + id);
        if (!compartiments().contains(compartiment)) throw new Introuvable("note d’un secret qui n’est pas le sien");
        chronologie.ecrire(id, QuiTravaille.exiger().id(), compartiment, texte.strip());
        journal.noter(
                Acte.CREER,
                ObjetProtege.DOSSIER_EVALUATION,
                LireUnDossier.reference(id),
                "Note écrite : " + dossier.ligne().numero());
    }
}
