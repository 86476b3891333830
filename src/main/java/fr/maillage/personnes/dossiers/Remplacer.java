package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avertissements;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confie les dossiers d’un absent à un collègue de l’unité, pour des jours dits d’avance : la base donne et reprend le titre. */
@Component
class Remplacer {
    private static final Set<Fonction> CONCERNES = EnumSet.of(Fonction.CESF, Fonction.ASS, Fonction.RT);

    private final JdbcRemplacements base;
    private final Journal journal;
    private final Avertissements avertissements;

    Remplacer(JdbcRemplacements base, Journal journal, Avertissements avertissements) {
        this.base = base;
        this.journal = journal;
        this.avertissements = avertissements;
    }

    record Vue(List<JdbcRemplacements.Accompagnant> accompagnants, List<Remplacement> remplacements, boolean conduit) {}

    @Transactional
    Vue voir() {
        return new Vue(
                base.accompagnants(),
                base.depuis(Quand.aujourdHui()),
                exigerConcerne().fonction() == Fonction.RT);
    }

    /** Rend ce qui l’empêche, en une phrase ; rien si c’est décidé. */
    @Transactional
    Optional<String> decider(long absent, long remplacant, LocalDate debut, LocalDate fin) {
        var agent = exigerConcerne();
        var equipe = base.accompagnants();
        var qui = equipe.stream().filter(a -> a.agent() == absent).findFirst();
        var par = equipe.stream().filter(a -> a.agent() == remplacant).findFirst();
        if (qui.isEmpty() || (absent != agent.id() && agent.fonction() != Fonction.RT))
            throw new Introuvable("remplacement de l’agent " + absent);
        if (par.isEmpty() || absent == remplacant)
            return Optional.of("Choisissez un collègue qui accompagne dans cette unité, autre que l’absent.");
        if (fin.isBefore(debut) || fin.isBefore(Quand.aujourdHui()))
            return Optional.of("Le dernier jour, %s, est déjà passé ou précède le premier. Corrigez les dates."
                    .formatted(Quand.jour(fin)));
        if (fin.isAfter(debut.plusDays(Remplacement.JOURS_AU_PLUS)))
            return Optional.of("Du %s au %s, c’est plus de %d jours : décidez une première période, puis une autre."
                    .formatted(Quand.jour(debut), Quand.jour(fin), Remplacement.JOURS_AU_PLUS));
        base.decider(agent.organisation(), absent, remplacant, debut, fin, agent.id());
        String periode = "du %s au %s".formatted(Quand.jour(debut), Quand.jour(fin));
        noter("%s remplace %s %s".formatted(par.get().nom(), qui.get().nom(), periode), absent);
        avertissements.laisser(
                remplacant,
                "Vous remplacez %s %s : ses dossiers sont avec les vôtres."
                        .formatted(qui.get().nom(), periode),
                Adresses.PERSONNES,
                "info");
        if (absent != agent.id())
            avertissements.laisser(
                    absent, "%s vous remplace %s.".formatted(par.get().nom(), periode), Adresses.REMPLACEMENTS, "info");
        return Optional.empty();
    }

    @Transactional
    void lever(long id) {
        exigerConcerne();
        if (!base.lever(id)) throw new Introuvable("remplacement " + id);
        noter("Remplacement levé", id);
    }

    private void noter(String quoi, long reference) {
        journal.noter(Acte.MODIFIER, ObjetProtege.DOSSIER_IDENTITE, "remplacement:" + reference, quoi);
    }

    private static AgentConnecte exigerConcerne() {
        var agent = QuiTravaille.exiger();
        if (!CONCERNES.contains(agent.fonction())) throw new Introuvable("remplacements");
        return agent;
    }
}
