package fr.maillage.personnes.dossiers;

import fr.maillage.references.territoire.secteurs.Competence;
import fr.maillage.references.territoire.secteurs.UniteRetenue;
import fr.maillage.references.territoire.secteurs.UnitesCompetentes;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Un dossier s’ouvre chez qui reçoit la personne ; si l’adresse est du secteur d’une autre unité, c’est à elle qu’il est proposé,
 * sauf à dire pourquoi on le garde.
 */
@Component
class SecteurDeLAdresse {
    static final String CHOIX = "secteur";
    static final String RAISON = "raisonDuSecteur";
    static final String PROPOSER = "PROPOSER";
    static final String GARDER = "GARDER";

    private final UnitesCompetentes unites;
    private final RelaisDeDossier relais;
    private final JdbcChronologie chronologie;

    SecteurDeLAdresse(UnitesCompetentes unites, RelaisDeDossier relais, JdbcChronologie chronologie) {
        this.unites = unites;
        this.relais = relais;
        this.chronologie = chronologie;
    }

    /** L’unité compétente, quand ce n’est pas celle de l’agent : une commune absente ou partagée n’en désigne aucune. */
    @Transactional(readOnly = true)
    Optional<Competence.Unite> autre(String commune) {
        if (commune.isEmpty()) return Optional.empty();
        return unites.pour(adresse(commune)) instanceof Competence.Une(var unite, var _)
                        && !Objects.equals(unite.id(), QuiTravaille.exiger().idUnite())
                ? Optional.of(unite)
                : Optional.empty();
    }

    /** Champ → ce qui manque à la réponse de l’agent. */
    @Transactional(readOnly = true)
    Map<String, String> refus(String commune, Map<String, String> formulaire) {
        return switch (formulaire.getOrDefault(CHOIX, "")) {
            case PROPOSER -> Map.of();
            case GARDER ->
                unites.retenir(adresse(commune), QuiTravaille.exiger().idUnite(), raison(formulaire))
                                instanceof UniteRetenue.Refusee(String phrase)
                        ? Map.of(RAISON, phrase)
                        : Map.of();
            default -> Map.of(CHOIX, "Cette adresse est d’un autre secteur : dites qui tient le dossier.");
        };
    }

    /** Rend ce qu’il en est advenu, à dire à l’agent. */
    @Transactional
    String suivre(long dossier, Competence.Unite unite, Map<String, String> formulaire) {
        var agent = QuiTravaille.exiger();
        if (formulaire.getOrDefault(CHOIX, "").equals(GARDER)) {
            chronologie.noter(
                    dossier,
                    "OUVERTURE",
                    "Gardé par l’unité qui l’ouvre, l’adresse étant du secteur de %s : %s"
                            .formatted(unite.nom(), raison(formulaire)),
                    agent.id());
            return " Il reste dans votre unité, et votre raison est à sa chronologie.";
        }
        if (agent.fonction() == Fonction.SEC) {
            return " L’adresse est du secteur de %s : qui suivra le dossier pourra le lui confier."
                    .formatted(unite.nom());
        }
        boolean propose = relais.proposer(dossier, unite.id(), "L’adresse est dans votre secteur.")
                .isEmpty();
        return (propose
                        ? " Il est proposé à %s, compétente pour l’adresse : vous le gardez jusqu’à sa réponse."
                        : " L’adresse est du secteur de %s, qui n’a pas encore de responsable pour l’accepter : il reste dans votre unité.")
                .formatted(unite.nom());
    }

    private static fr.maillage.references.territoire.secteurs.Adresse adresse(String commune) {
        return fr.maillage.references.territoire.secteurs.Adresse.a(commune);
    }

    private static String raison(Map<String, String> formulaire) {
        return formulaire.getOrDefault(RAISON, "").strip();
    }
}
