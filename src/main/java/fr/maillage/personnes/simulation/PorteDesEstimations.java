package fr.maillage.personnes.simulation;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import org.springframework.stereotype.Component;

/**
 * Par où l’on entre dans les droits estimés d’un dossier. Le budget y est lisible à travers les montants : il faut suivre le dossier, et que
 * sa fonction lise les droits et les budgets ; conduire l’unité n’y suffit pas.
 */
@Component
class PorteDesEstimations {
    private static final ObjetProtege OBJET = ObjetProtege.DROITS_ET_DEMARCHES;

    private final Dossiers dossiers;
    private final Habilitations habilitations;
    private final Journal journal;

    PorteDesEstimations(Dossiers dossiers, Habilitations habilitations, Journal journal) {
        this.dossiers = dossiers;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    DossierVu exiger(long id, Acte acte) {
        var dossier = dossiers.exiger(id);
        if (!peut(acte, dossier)) throw new Introuvable("droits estimés du dossier " + id);
        return dossier;
    }

    boolean peut(Acte acte, DossierVu dossier) {
        return dossier.cible().suiviPar().contains(QuiTravaille.exiger().id())
                && habilitations.peut(acte, OBJET, dossier.cible())
                && habilitations.peut(Acte.LIRE, ObjetProtege.BUDGET, dossier.cible());
    }

    void noter(Acte acte, long dossier, String quoi) {
        journal.noter(acte, OBJET, "dossier:" + dossier, quoi);
    }
}
