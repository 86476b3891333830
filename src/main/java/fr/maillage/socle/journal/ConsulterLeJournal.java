package fr.maillage.socle.journal;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.pages.JournalPage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Consulter le journal selon ses droits. Lire le journal des autres, ou l’emporter, s’y note aussi. */
@Component
@Transactional
class ConsulterLeJournal {
    static final int PAR_PAGE = 50;
    private static final int EXPORT_MAXIMAL = 100_000;

    /** Ce qu’on voit d’une page du journal. */
    record Vue(Regard regard, List<JournalPage.Ligne> lignes) {}

    private final JdbcConsultation base;
    private final Journal journal;
    private final Habilitations habilitations;

    ConsulterLeJournal(JdbcConsultation base, Journal journal, Habilitations habilitations) {
        this.base = base;
        this.journal = journal;
        this.habilitations = habilitations;
    }

    /** Absente, la matrice n’ouvre le journal à ce lecteur que sur demande. */
    Optional<Vue> lire(Filtre filtre) {
        var lecteur = QuiTravaille.exiger();
        var regard = Regard.de(lecteur, habilitations.portees(Acte.LIRE, ObjetProtege.JOURNAL));
        if (regard == null) return Optional.empty();
        var lignes = base.lire(lecteur.organisation(), regard, filtre, PAR_PAGE + 1);
        if (regard.agent() == null) journal.noter(Acte.LIRE, ObjetProtege.JOURNAL, null, "Journal consulté");
        return Optional.of(new Vue(regard, lignes));
    }

    List<JournalPage.Ligne> exporter(Filtre filtre) {
        var lecteur = QuiTravaille.exiger();
        var regard = Regard.de(lecteur, habilitations.portees(Acte.EXPORTER, ObjetProtege.JOURNAL));
        if (regard == null) return List.of();
        var lignes = base.lire(lecteur.organisation(), regard, filtre.sansPage(), EXPORT_MAXIMAL);
        journal.noter(
                Acte.EXPORTER, ObjetProtege.JOURNAL, null, "Journal exporté : %d écriture(s)".formatted(lignes.size()));
        return lignes;
    }
}
