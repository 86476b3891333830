package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ouvre un dossier devant un agent et le note, dans la même transaction : l’un ne va pas sans l’autre. */
@Component
class LireUnDossier {
    private static final int EVENEMENTS = 60;

    private final JdbcDossierEntier dossiers;
    private final Journal journal;

    LireUnDossier(JdbcDossierEntier dossiers, Journal journal) {
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @Transactional
    Dossier executer(long id) {
        Dossier dossier = exiger(id);
        noter(dossier, ObjetProtege.DOSSIER_IDENTITE, "Dossier ouvert");
        return dossier;
    }

    @Transactional
    JdbcDossierEntier.AvecSaChronologie chronologie(long id) {
        var lu = dossiers.lireAvecSaChronologie(id, EVENEMENTS).orElseThrow(() -> introuvable(id));
        boolean sansNote = lu.notes().isEmpty();
        noter(
                lu.dossier(),
                sansNote ? ObjetProtege.DOSSIER_IDENTITE : ObjetProtege.DOSSIER_EVALUATION,
                sansNote ? "Chronologie lue" : "Chronologie et notes lues");
        return lu;
    }

    private void noter(Dossier dossier, ObjetProtege objet, String quoi) {
        journal.noter(
                Acte.LIRE,
                objet,
                reference(dossier.ligne().id()),
                quoi + " : " + dossier.ligne().numero() + " ("
                        + dossier.titre().name().toLowerCase(java.util.Locale.ROOT) + ")");
    }

    /** Le dossier, ou « introuvable » : absent et défendu ne se distinguent pas. */
    Dossier exiger(long id) {
        return dossiers.lire(id).orElseThrow(() -> introuvable(id));
    }

    private static Introuvable introuvable(long id) {
        return new Introuvable("dossier " + id);
    }

    /** Le foyer d’aujourd’hui, réduit à ce qu’un droit regarde ; ni l’enfant en visite ni le parent qui vit ailleurs n’y sont. */
    List<PlaceAuFoyer> places(long dossier) {
        return dossiers.lire(dossier).map(Dossier::presents).orElse(List.of()).stream()
                .filter(m -> m.garde() != Garde.VISITE && m.lien() != Lien.AUTRE_PARENT)
                .map(m -> new PlaceAuFoyer(
                        m.fiche().id(),
                        m.fiche().prenom(),
                        m.lien().place(),
                        m.garde() == Garde.ALTERNEE,
                        m.fiche().naissance()))
                .toList();
    }

    static String reference(long dossier) {
        return "dossier:" + dossier;
    }
}
