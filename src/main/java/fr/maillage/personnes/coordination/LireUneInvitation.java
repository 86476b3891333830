package fr.maillage.personnes.coordination;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ce qu’un invité lit : sa fiche, tant qu’elle vaut, et rien d’autre. Le lire se note dans le dossier, sauf à qui il est sans nom. */
@Component
class LireUneInvitation {
    private final JdbcReunions reunions;
    private final Journal journal;

    LireUneInvitation(JdbcReunions reunions, Journal journal) {
        this.reunions = reunions;
        this.journal = journal;
    }

    /** Celles de l’agent courant : quand, où, rien de la personne. */
    @Transactional(readOnly = true)
    List<Invite> toutes() {
        return reunions.deLAgent();
    }

    @Transactional
    Invite une(long id) {
        var invite = reunions.deLAgent().stream()
                .filter(i -> i.id() == id)
                .findFirst()
                .orElseThrow(() -> new Introuvable("invitation " + id));
        journal.noter(
                Acte.LIRE,
                ObjetProtege.PROJET_D_ACCOMPAGNEMENT,
                "dossier:" + invite.dossier(),
                invite.anonyme() ? "Résumé sans nom lu par un invité" : "Fiche de réunion lue par un invité");
        return invite;
    }
}
