package fr.maillage.references.aideslocales;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Retirer un règlement : à partir d’un jour, plus aucune de ses aides ne répond ; ce qui a été publié reste lisible. */
@Component
class RetirerUnReglement {
    private final JdbcReglements base;
    private final LireLesReglements lire;
    private final Journal journal;

    RetirerUnReglement(JdbcReglements base, LireLesReglements lire, Journal journal) {
        this.base = base;
        this.lire = lire;
        this.journal = journal;
    }

    /** Ce qui empêche de le retirer ; vide si c’est fait. */
    @Transactional
    List<ErreurDeChamp> executer(long id, LocalDate le, String motif) {
        FicheDeReglement fiche = lire.exiger(id);
        VersionDeReglement derniere = fiche.dernierePubliee()
                .filter(v -> v.retrait() == null)
                .orElseThrow(() -> new Introuvable("règlement à retirer " + id));
        var erreurs = new ArrayList<ErreurDeChamp>();
        if (le.isBefore(Quand.aujourdHui()))
            erreurs.add(new ErreurDeChamp(
                    "le",
                    "Le %s est passé : des réponses ont pu être données ce jour-là. Choisissez aujourd’hui ou plus tard."
                            .formatted(Dates.enLettres(le))));
        if (motif.isBlank())
            erreurs.add(new ErreurDeChamp(
                    "motif", "Dites pourquoi : délibération, fin du fonds, autre règlement qui le remplace."));
        if (!erreurs.isEmpty()) return erreurs;
        if (!base.retirer(derniere, le, motif.strip(), QuiTravaille.exiger().nom()))
            return List.of(new ErreurDeChamp("le", "Un collègue vient de retirer ce règlement : relisez-le."));
        journal.noter(
                Acte.VALIDER,
                ObjetProtege.VEILLE,
                "reglement-d-aides:" + id,
                "« %s » retiré le %s".formatted(fiche.nom(), Dates.enLettres(le)));
        return List.of();
    }
}
