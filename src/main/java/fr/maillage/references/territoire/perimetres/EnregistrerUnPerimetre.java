package fr.maillage.references.territoire.perimetres;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.contours.Contours;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Crée, change ou supprime un périmètre de l’organisation, le note au journal et retrace son contour. */
@Component
class EnregistrerUnPerimetre {
    /** Ce qu’il advient de la demande. */
    sealed interface Resultat {
        record Fait(int territoire) implements Resultat {}

        record Refuse(List<String> raisons) implements Resultat {}

        /** Quelqu’un l’a changé depuis qu’on l’a lu. */
        record DejaChange() implements Resultat {}
    }

    record Demande(
            @Nullable Perimetre actuel, int versionLue, String nom, String note, Collection<Territoire> membres) {}

    private final JdbcPerimetres jdbc;
    private final Perimetres perimetres;
    private final Journal journal;
    private final Outils outils;

    /** Ce qui sert autour de l’écriture. */
    @Component
    static class Outils {
        private final Territoires territoires;
        private final Contours contours;
        private final TransactionTemplate transaction;

        Outils(Territoires territoires, Contours contours, TransactionTemplate transaction) {
            this.territoires = territoires;
            this.contours = contours;
            this.transaction = transaction;
        }
    }

    EnregistrerUnPerimetre(JdbcPerimetres jdbc, Perimetres perimetres, Journal journal, Outils outils) {
        this.jdbc = jdbc;
        this.perimetres = perimetres;
        this.journal = journal;
        this.outils = outils;
    }

    Resultat executer(Demande demande) {
        List<String> refus = ReglesDePerimetre.refuser(demande.nom(), demande.membres(), autresNoms(demande.actuel()));
        if (!refus.isEmpty()) return new Resultat.Refuse(refus);
        Resultat resultat = dansUneTransaction(() -> ecrire(demande));
        outils.territoires.oublier();
        return resultat;
    }

    private Resultat ecrire(Demande demande) {
        AgentConnecte agent = QuiTravaille.exiger();
        Perimetre actuel = demande.actuel();
        int territoire;
        if (actuel == null) {
            territoire = jdbc.creer(demande.nom(), agent.organisation(), Perimetre.SAISI, demande.note(), agent.nom());
        } else {
            territoire = actuel.territoire().id();
            if (!jdbc.modifier(territoire, demande.versionLue(), demande.nom(), demande.note()))
                return new Resultat.DejaChange();
        }
        List<Integer> membres = demande.membres().stream().map(Territoire::id).toList();
        jdbc.composer(territoire, membres);
        outils.contours.retracer(territoire, membres);
        jdbc.avancer();
        noter(
                actuel == null ? Acte.CREER : Acte.MODIFIER,
                territoire,
                "Périmètre « %s », %d territoires".formatted(demande.nom(), membres.size()));
        return new Resultat.Fait(territoire);
    }

    Resultat supprimer(Perimetre perimetre, int versionLue) {
        Resultat resultat = dansUneTransaction(() -> {
            int territoire = perimetre.territoire().id();
            if (!jdbc.supprimer(territoire, versionLue)) return new Resultat.DejaChange();
            jdbc.avancer();
            noter(
                    Acte.MODIFIER,
                    territoire,
                    "Périmètre « %s » supprimé".formatted(perimetre.territoire().nom()));
            return new Resultat.Fait(territoire);
        });
        outils.territoires.oublier();
        return resultat;
    }

    private Resultat dansUneTransaction(java.util.function.Supplier<Resultat> travail) {
        return java.util.Objects.requireNonNull(outils.transaction.execute(_ -> travail.get()));
    }

    private void noter(Acte acte, int territoire, String libelle) {
        journal.noter(acte, ObjetProtege.DONNEES_PUBLIQUES, "perimetre:" + territoire, libelle);
    }

    private List<String> autresNoms(@Nullable Perimetre actuel) {
        return perimetres.miens().stream()
                .filter(p -> actuel == null
                        || p.territoire().id() != actuel.territoire().id())
                .map(p -> p.territoire().nom())
                .toList();
    }
}
