package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.references.aideslocales.regles.VerifierUnExemple;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publier un brouillon : les exemples tiennent, chaque aide en a un, rien n’est moins favorable que la loi, et la date ne réécrit pas
 * ce qui a déjà eu cours.
 */
@Component
class PublierUnReglement {
    /** Ce que devient la demande de publication. */
    sealed interface Resultat {
        record Publie(int numero, LocalDate depuis) implements Resultat {}

        /** @param dates ce qui ne va pas dans la date choisie, à part de ce qui manque au règlement */
        record Refuse(List<String> manques, List<String> dates) implements Resultat {
            List<String> phrases() {
                return Stream.concat(manques.stream(), dates.stream()).toList();
            }
        }
    }

    private final JdbcReglements base;
    private final LireLesReglements lire;
    private final MinimaLegaux minima;
    private final Journal journal;

    PublierUnReglement(JdbcReglements base, LireLesReglements lire, MinimaLegaux minima, Journal journal) {
        this.base = base;
        this.lire = lire;
        this.minima = minima;
        this.journal = journal;
    }

    @Transactional
    Resultat executer(long id, LocalDate depuis) {
        FicheDeReglement fiche = lire.exiger(id);
        VersionDeReglement brouillon = lire.exigerLeBrouillon(id);
        var manques = examiner(brouillon.contenu(), depuis);
        var dates = dater(fiche, depuis);
        if (!manques.isEmpty() || !dates.isEmpty()) return new Resultat.Refuse(manques, dates);
        if (!base.publier(brouillon, depuis, QuiTravaille.exiger().nom()))
            return new Resultat.Refuse(
                    List.of("Un collègue vient de changer ce brouillon : relisez-le, puis publiez."), List.of());
        base.nommer(id, brouillon.contenu().nom());
        journal.noter(
                Acte.VALIDER,
                ObjetProtege.VEILLE,
                "reglement-d-aides:" + id,
                "Version %d de « %s » publiée, en vigueur le %s"
                        .formatted(brouillon.numero(), brouillon.contenu().nom(), Dates.enLettres(depuis)));
        return new Resultat.Publie(brouillon.numero(), depuis);
    }

    /** Ce qui empêche de publier ce règlement à cette date. */
    List<String> examiner(Reglement reglement, LocalDate depuis) {
        var refus = new ArrayList<String>();
        if (reglement.aides().isEmpty()) refus.add("Ce règlement n’a aucune aide : écrivez-en une.");
        for (AideLocale aide : reglement.aides()) {
            minima.verifier(aide, depuis).forEach(r -> refus.add(r.phrase()));
            boolean essayee = reglement.exemples().stream()
                    .anyMatch(e -> e.attendus().stream().anyMatch(a -> a.aide().equals(aide.code())));
            if (!essayee) refus.add("Aucun exemple ne vérifie « %s » : écrivez-en un.".formatted(aide.nom()));
        }
        for (var constat : VerifierUnExemple.tous(reglement))
            constat.ecarts()
                    .forEach(e -> refus.add("L’exemple « %s » ne tient pas. %s"
                            .formatted(constat.exemple().nom(), e)));
        return refus;
    }

    /** La première version peut dater d’un vote passé ; les suivantes viennent après, et jamais dans le passé. */
    private static List<String> dater(FicheDeReglement fiche, LocalDate depuis) {
        var derniere = fiche.dernierePubliee().orElse(null);
        if (derniere == null || derniere.depuis() == null) return List.of();
        if (!depuis.isAfter(derniere.depuis()))
            return List.of("La version %d vaut depuis le %s : la suivante commence après ce jour."
                    .formatted(derniere.numero(), Dates.enLettres(derniere.depuis())));
        if (depuis.isBefore(Quand.aujourdHui()))
            return List.of(
                    "Le %s est passé : des réponses ont pu être données avec la version %d. Choisissez aujourd’hui ou plus tard."
                            .formatted(Dates.enLettres(depuis), derniere.numero()));
        return List.of();
    }
}
