package fr.maillage.personnes.budget;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les budgets de référence d’une organisation : en ajouter, en retirer, chacun avec sa source et sa date. */
@Component
class TenirLesReperes {
    private final JdbcReperes reperes;
    private final Journal journal;

    TenirLesReperes(JdbcReperes reperes, Journal journal) {
        this.reperes = reperes;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    List<Repere> tous() {
        return reperes.tous(QuiTravaille.exiger().organisation());
    }

    /** Rien à redire : le repère est gardé. */
    @Transactional
    List<ErreurDeChamp> ajouter(Map<String, String> formulaire) {
        var erreurs = new ArrayList<ErreurDeChamp>();
        var poste = Poste.deCode(formulaire.getOrDefault("poste", ""))
                .filter(p -> p.volet() == Volet.FIXES || p.volet() == Volet.COURANTES);
        if (poste.isEmpty()) erreurs.add(new ErreurDeChamp("poste", "Choisissez une charge ou une dépense courante."));
        String ecrit = formulaire.getOrDefault("parUnite", "").strip();
        var montant = Montant.lire(ecrit).filter(m -> m.centimes() > 0 && m.centimes() < 1_000_000);
        if (montant.isEmpty()) {
            erreurs.add(new ErreurDeChamp(
                    "parUnite",
                    "« %s » n’est pas une dépense mensuelle par unité : écrivez par exemple 230,50.".formatted(ecrit)));
        }
        String source = formulaire.getOrDefault("source", "").strip();
        if (source.length() < 3 || source.length() > 200) {
            erreurs.add(new ErreurDeChamp(
                    "source", "Dites d’où vient ce montant : une étude, une délibération, en 3 à 200 caractères."));
        }
        var le = date(formulaire.getOrDefault("le", ""));
        if (le.isEmpty()) {
            erreurs.add(new ErreurDeChamp(
                    "le",
                    "« %s » n’est pas une date passée : dites de quand date ce montant."
                            .formatted(formulaire.getOrDefault("le", ""))));
        }
        if (!erreurs.isEmpty()) return erreurs;
        var agent = QuiTravaille.exiger();
        reperes.ajouter(
                agent.organisation(),
                new Repere(0, poste.orElseThrow(), montant.orElseThrow(), source, le.orElseThrow()),
                agent.id());
        journal.noter(Acte.MODIFIER, ObjetProtege.BUDGET, "reperes", "Budget de référence ajouté");
        return List.of();
    }

    private static Optional<LocalDate> date(String ecrit) {
        return Dates.lue(ecrit).filter(lue -> !lue.isAfter(Quand.aujourdHui()) && lue.getYear() >= 2000);
    }

    @Transactional
    void retirer(long id) {
        if (!reperes.retirer(id)) throw new Introuvable("budget de référence " + id);
        journal.noter(Acte.MODIFIER, ObjetProtege.BUDGET, "reperes", "Budget de référence retiré");
    }
}
