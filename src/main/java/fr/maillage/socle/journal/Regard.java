package fr.maillage.socle.journal;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Portee;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ce que la matrice laisse voir du journal à un lecteur : quelles écritures, et avec ou sans leur contenu. */
record Regard(
        @Nullable Long agent,
        @Nullable Long unite,
        @Nullable String objet,
        boolean contenu,
        String phrase) {
    /** Absent, la matrice ne lui en montre rien sans demande écrite. */
    static @Nullable Regard de(AgentConnecte lecteur, Set<Portee> portees) {
        if (portees.contains(Portee.TOUT)) {
            return new Regard(null, null, null, true, "Toutes les écritures de l’organisation.");
        }
        if (portees.contains(Portee.TECHNIQUE)) {
            return new Regard(
                    null,
                    null,
                    ObjetProtege.HABILITATIONS.name(),
                    true,
                    "Les faits techniques : connexions, comptes, fonctions. Le contenu du travail n’y est pas.");
        }
        if (portees.contains(Portee.EQUIPE)) {
            return new Regard(
                    null,
                    lecteur.idUnite(),
                    null,
                    false,
                    lecteur.idUnite() == null
                            ? "Les actes de l’organisation, sans leur contenu."
                            : "Les actes de votre unité, sans leur contenu.");
        }
        if (portees.contains(Portee.SOI)) {
            return new Regard(lecteur.id(), null, null, true, "Vos propres actes.");
        }
        return null;
    }
}
