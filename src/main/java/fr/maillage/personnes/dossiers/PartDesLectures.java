package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.journal.LecturesNotees;
import java.util.List;
import org.springframework.stereotype.Component;

/** Qui a ouvert le dossier et quand : la fonction et le service, non le nom des agents (art. 15, c : les destinataires). */
@Component
class PartDesLectures implements PartDuDossier {
    private final LecturesNotees lectures;

    PartDesLectures(LecturesNotees lectures) {
        this.lectures = lectures;
    }

    @Override
    public int rang() {
        return 990;
    }

    @Override
    public String code() {
        return "lectures";
    }

    @Override
    public String titre() {
        return "Qui a ouvert ce dossier";
    }

    @Override
    public List<Element> elements(long dossier) {
        var element = Element.de("Lectures notées au journal", null, null);
        for (var l : lectures.de(LireUnDossier.reference(dossier))) {
            element.fait(Quand.jour(l.le()), "%s, %s : %d fois".formatted(l.fonction(), l.unite(), l.combien()));
        }
        return List.of(element.finir());
    }
}
