package fr.maillage.personnes.coordination;

import fr.maillage.personnes.coordination.pages.InvitationPage;
import fr.maillage.personnes.coordination.pages.InvitePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** L’invité devant sa fiche. La route s’ouvre à qui participe à une instance ; la base ne rend que ses propres invitations. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.INSTANCES)
class InvitationsController {
    private final LireUneInvitation lecture;

    InvitationsController(LireUneInvitation lecture) {
        this.lecture = lecture;
    }

    @GetMapping(Adresses.INVITATIONS + "/{id:\\d+}")
    InvitationPage une(@PathVariable long id) {
        var invite = lecture.une(id);
        var fiche = invite.fiche();
        return new InvitationPage(
                "Réunion de coordination du " + fiche.valeur("jour"),
                fiche.valeur("objet"),
                fiche.valeur("lieu"),
                fiche.valeur("pourquoi"),
                Stream.of(fiche.valeur("information"), fiche.valeur("fondement"))
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" ")),
                fiche.valeur("par"),
                Quand.jour(invite.fin()),
                invite.anonyme(),
                fiche.lignes().stream()
                        .map(l -> new InvitePage.Ligne("", l.libelle(), l.valeur(), true))
                        .toList());
    }
}
