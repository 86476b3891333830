package fr.maillage.personnes.demarches;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import org.springframework.stereotype.Component;

/** Par où l’on entre dans les droits et démarches d’un dossier : le dossier, le droit d’y faire cet acte, et la trace. */
@Component
class Porte {
    private static final ObjetProtege OBJET = ObjetProtege.DROITS_ET_DEMARCHES;

    private final Dossiers dossiers;
    private final Habilitations habilitations;
    private final Journal journal;

    Porte(Dossiers dossiers, Habilitations habilitations, Journal journal) {
        this.dossiers = dossiers;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    DossierVu exiger(long id, Acte acte) {
        var dossier = dossiers.exiger(id);
        habilitations.exiger(acte, OBJET, dossier.cible());
        return dossier;
    }

    boolean peut(Acte acte, DossierVu dossier) {
        return habilitations.peut(acte, OBJET, dossier.cible());
    }

    void noter(Acte acte, long dossier, String quoi) {
        journal.noter(acte, OBJET, "dossier:" + dossier, quoi);
    }
}
