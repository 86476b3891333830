package fr.maillage.personnes.courriers;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Par où l’on entre dans les écrits d’un dossier : le dossier, le droit d’y faire cet acte, les sortes d’écrits, et la trace. */
@Component
class PorteDesEcrits {
    private static final ObjetProtege OBJET = ObjetProtege.DOCUMENTS;
    /** Ce que la matrice ouvre aussi au secrétariat ; la base n’en montre que ce que l’unité lit. */
    private static final String COURRIERS = "courriers";

    private final Dossiers dossiers;
    private final Habilitations habilitations;
    private final Journal journal;
    private final ObjectProvider<SourceDEcrits> sources;

    PorteDesEcrits(
            Dossiers dossiers, Habilitations habilitations, Journal journal, ObjectProvider<SourceDEcrits> sources) {
        this.dossiers = dossiers;
        this.habilitations = habilitations;
        this.journal = journal;
        this.sources = sources;
    }

    DossierVu exiger(long id, Acte acte) {
        var dossier = dossiers.exiger(id);
        if (!peut(acte, dossier)) throw new Introuvable("écrits du dossier " + id);
        return dossier;
    }

    boolean peut(Acte acte, DossierVu dossier) {
        return habilitations.peut(acte, OBJET, dossier.cible().pourLaPartie(COURRIERS));
    }

    /** Les sortes d’écrits que la maison sait tirer d’un dossier, dans leur ordre. */
    List<SourceDEcrits> sources() {
        return sources.stream()
                .sorted(Comparator.comparingInt(s -> s.genre().rang()))
                .toList();
    }

    Optional<SourceDEcrits> source(String genre) {
        return sources.stream().filter(s -> s.genre().code().equals(genre)).findFirst();
    }

    SourceDEcrits exiger(String genre) {
        return source(genre).orElseThrow(() -> new Introuvable("sorte d’écrit " + genre));
    }

    void noter(Acte acte, DossierVu dossier, String quoi) {
        journal.noter(acte, OBJET, "dossier:" + dossier.id(), quoi + " : " + dossier.numero());
    }

    /** Dit dans la chronologie qu’un écrit existe, jamais lequel : ceux à qui le dossier est partagé la lisent. */
    void dire(DossierVu dossier, String fait) {
        dossiers.noterUnFait(dossier.id(), "ECRIT", fait);
    }
}
