package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.personnes.dossiers.PartDuDossier.Nature;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.Journal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Le délégué à la protection des données contrôle un dossier : sur un ticket, pour une raison, les seules parts qu’il a demandées,
 * pendant quatre heures, et chaque lecture se note avec le ticket (RGPD, articles 38 et 39).
 */
@Component
class ControlerUnDossier {
    private static final int AU_PLUS = 100;

    sealed interface Resultat {
        record Ouvert(long controle) implements Resultat {}

        /** Champ → ce qui ne va pas. */
        record Refuse(Map<String, String> raisons) implements Resultat {}
    }

    record Demande(String ticket, String numero, String raison, Set<String> parts, boolean notes) {}

    /** Ce que le contrôle laisse lire ; vide quand il est fini : il n’en reste que la trace. */
    record Lu(Controle controle, List<FichierDeLaPersonne.Partie> parties) {}

    private final JdbcControles base;
    private final ObjectProvider<PartDuDossier> parts;
    private final Habilitations habilitations;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ControlerUnDossier(
            JdbcControles base,
            ObjectProvider<PartDuDossier> parts,
            Habilitations habilitations,
            Journal journal,
            TransactionTemplate transaction) {
        this.base = base;
        this.parts = parts;
        this.habilitations = habilitations;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Ce qui se contrôle, par code, dans l’ordre du fichier. */
    Map<String, String> controlables() {
        return triees().collect(
                        Collectors.toMap(PartDuDossier::code, PartDuDossier::titre, (a, _) -> a, LinkedHashMap::new));
    }

    private java.util.stream.Stream<PartDuDossier> triees() {
        return parts.stream().sorted(Comparator.comparingInt(PartDuDossier::rang));
    }

    List<Controle> derniers() {
        return Objects.requireNonNull(transaction.execute(_ -> base.derniers(AU_PLUS)));
    }

    Resultat ouvrir(Demande d) {
        exigerLeDroit();
        var raisons = raisons(d);
        if (!raisons.isEmpty()) return new Resultat.Refuse(raisons);
        Optional<Long> ouvert = Objects.requireNonNull(transaction.execute(_ -> {
            var id = base.ouvrir(d.numero(), d.ticket(), d.raison(), d.parts(), d.notes());
            id.flatMap(base::trouver).ifPresent(c -> noter(c, "Contrôle ouvert pour quatre heures"));
            return id;
        }));
        return ouvert.<Resultat>map(Resultat.Ouvert::new)
                .orElseGet(() -> new Resultat.Refuse(Map.of(
                        "numero",
                        "« %s » n’est le numéro d’aucun dossier que vous puissiez contrôler : vérifiez-le."
                                .formatted(d.numero()))));
    }

    private Map<String, String> raisons(Demande d) {
        var raisons = new LinkedHashMap<String, String>();
        if (d.ticket().length() < 3 || d.ticket().length() > 60) {
            raisons.put("ticket", "Donnez le numéro du ticket : la plainte, la demande ou le signalement à instruire.");
        }
        if (d.numero().isEmpty()) raisons.put("numero", "Donnez le numéro du dossier.");
        if (d.raison().length() < Cible.MOTIF_MINIMAL) {
            raisons.put(
                    "raison", "Dites en vingt caractères au moins ce que vous vérifiez : la raison reste au journal.");
        }
        if (d.parts().isEmpty() || !controlables().keySet().containsAll(d.parts())) {
            raisons.put("parts", "Cochez au moins une part du dossier, et seulement celles qu’il vous faut.");
        }
        return raisons;
    }

    /** Le contrôle et, s’il est à l’agent courant et ouvert, ce qu’il laisse lire : la lecture se note dans la même transaction. */
    Lu lire(long id) {
        exigerLeDroit();
        var lecteur = QuiTravaille.exiger();
        // Sous les droits de l’agent : la base n’en montre que les contrôles de son organisation, et au seul délégué.
        var controle = Objects.requireNonNull(transaction.execute(_ -> base.trouver(id)))
                .orElseThrow(() -> new Introuvable("contrôle " + id));
        if (!controle.ouvertA(lecteur.id(), Instant.now())) return new Lu(controle, List.of());
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            noter(controle, "Dossier lu pour un contrôle");
            return new Lu(
                    controle,
                    triees().filter(p -> controle.parts().contains(p.code()))
                            .map(p -> FichierDeLaPersonne.partie(p, controle.dossier()))
                            .map(p -> controle.notes() ? p : sansNotes(p))
                            .toList());
        })));
    }

    private static FichierDeLaPersonne.Partie sansNotes(FichierDeLaPersonne.Partie partie) {
        return new FichierDeLaPersonne.Partie(
                partie.code(),
                partie.titre(),
                partie.elements().stream()
                        .filter(c -> c.donnees().stream().noneMatch(d -> d.nature() == Nature.NOTE))
                        .toList());
    }

    private void exigerLeDroit() {
        habilitations.exiger(
                Acte.CONTROLER,
                ObjetProtege.DOSSIER_IDENTITE,
                Cible.de(QuiTravaille.exiger().organisation()));
    }

    private void noter(Controle c, String quoi) {
        journal.noter(
                Acte.CONTROLER,
                c.notes() ? ObjetProtege.DOSSIER_EVALUATION : ObjetProtege.DOSSIER_IDENTITE,
                "dossier:" + c.dossier(),
                "%s, ticket %s : %s".formatted(quoi, c.ticket(), c.numeroDeDossier()),
                c.raison());
    }
}
