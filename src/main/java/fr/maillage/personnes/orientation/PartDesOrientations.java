package fr.maillage.personnes.orientation;

import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les orientations : vers qui, ce qui lui a été dit mot pour mot, ce qu’il a répondu. */
@Component
class PartDesOrientations implements PartDuDossier {

    private final JdbcOrientations base;

    PartDesOrientations(JdbcOrientations base) {
        this.base = base;
    }

    @Override
    public int rang() {
        return 70;
    }

    @Override
    public String code() {
        return "orientations";
    }

    @Override
    public String titre() {
        return "Orientations vers des partenaires";
    }

    @Override
    public List<Element> elements(long dossier) {
        return base.du(dossier).stream().map(PartDesOrientations::element).toList();
    }

    private static Element element(Orientation o) {
        var envoye = o.envoye();
        var issue = o.suite().issue();
        var element = Element.de(
                        o.nomDeLaStructure() + ", " + o.nomDuService(),
                        LocalDate.ofInstant(o.creeeLe(), Dates.fuseau()),
                        o.personne())
                .fait("Demande", o.demande().libelle())
                .fait("Où elle en est", o.etat().libelle())
                .texte("Pourquoi", o.textes().pourquoi())
                .texte("Ce qu’il est utile de savoir", o.textes().utile())
                .fait("Accord donné le", Quand.jour(o.suite().accordLe()))
                .fait("Envoyée le", Quand.jour(o.suite().envoyeeLe()))
                .fait("Issue", issue == null ? "" : issue.libelle())
                .texte("Mot du partenaire", o.suite().motDuPartenaire());
        if (envoye != null) {
            envoye.lignes().forEach(l -> element.texte("Dit au partenaire, " + l.libelle(), l.valeur()));
        }
        return element.finir();
    }
}
