package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Qui est dans le dossier, où l’on vit, qui suit, ce qui a été accepté et partagé, ce qui s’est passé. */
@Component
class PartDesPersonnes implements PartDuDossier {

    private final LireUnDossier lecture;
    private final JdbcChronologie chronologie;
    private final SituerUnDossier situer;

    PartDesPersonnes(LireUnDossier lecture, JdbcChronologie chronologie, SituerUnDossier situer) {
        this.lecture = lecture;
        this.chronologie = chronologie;
        this.situer = situer;
    }

    @Override
    public int rang() {
        return 10;
    }

    @Override
    public String code() {
        return "identite";
    }

    @Override
    public String titre() {
        return "Identité, foyer et vie du dossier";
    }

    @Override
    public List<Element> elements(long id) {
        var lu = lecture.exiger(id);
        var elements = new ArrayList<Element>();
        elements.add(dossier(lu.ligne(), situer.enClair(lu.ligne().emplacement())));
        lu.membres().forEach(m -> elements.add(membre(m)));
        elements.add(acces(lu));
        var vecu = Element.de("Ce qui s’est passé", null, null);
        for (var e : chronologie.evenements(id, Integer.MAX_VALUE)) {
            vecu.texte(Quand.jour(LocalDate.ofInstant(e.quand(), Dates.fuseau())), e.libelle());
        }
        elements.add(vecu.finir());
        for (var note : chronologie.notes(id, Integer.MAX_VALUE)) {
            elements.add(Element.de("Note professionnelle", LocalDate.ofInstant(note.quand(), Dates.fuseau()), null)
                    .fait("Écrite par", note.agent())
                    .note("Note", note.texte())
                    .finir());
        }
        return elements;
    }

    private static Element dossier(Dossier.Ligne ligne, String situee) {
        return Element.de("Dossier " + ligne.numero(), ligne.ouvertLe(), null)
                .fait("Service", ligne.nomUnite())
                .texte("Motif de la demande", ligne.motif())
                .fait("Ouvert le", Quand.jour(ligne.ouvertLe()))
                .fait("Clos le", Quand.jour(ligne.closLe()))
                .fait("Dernier contact", Quand.jour(ligne.dernierContact()))
                .fait("Adresse", (ligne.adresse() + " " + ligne.codePostal()).strip())
                .fait("Commune (code officiel)", ligne.commune())
                .fait("Îlot et quartier, d’après l’adresse", situee)
                .finir();
    }

    private static Element membre(Dossier.Membre membre) {
        var fiche = membre.fiche();
        var element = Element.de(fiche.nomComplet(), membre.debut(), fiche.id())
                .fait("Place dans le foyer", membre.lien().libelle())
                .fait("Présente au foyer jusqu’au", Quand.jour(membre.fin()));
        for (var champ : Fiche.CHAMPS) {
            if (champ.cle().equals("naissance")) element.fait(champ.libelle(), Quand.jour(fiche.naissance()));
            else if (champ.equals(Fiche.CONTACT)) element.texte(champ.libelle(), fiche.valeur(champ.cle()));
            else element.fait(champ.libelle(), fiche.valeur(champ.cle()));
        }
        return element.finir();
    }

    private static Element acces(Dossier lu) {
        return Element.de("Qui suit, ce qui a été accepté et partagé", null, null)
                .fait(
                        "Suivi par",
                        lu.suivis().stream()
                                .map(s -> s.nom() + " du " + Quand.jour(s.debut())
                                        + (s.fin() == null ? "" : " au " + Quand.jour(s.fin())))
                                .collect(Collectors.joining(" ; ")))
                .texte(
                        "Accords et informations données",
                        lu.accords().stream()
                                .map(a -> a.personne() + ", le " + Quand.jour(a.donneLe()) + " : " + a.objet())
                                .collect(Collectors.joining(" ; ")))
                .texte(
                        "Partagé avec",
                        lu.partages().stream()
                                .map(p -> p.organisation() + " jusqu’au " + Quand.jour(p.fin()) + " : " + p.pourquoi())
                                .collect(Collectors.joining(" ; ")))
                .finir();
    }
}
