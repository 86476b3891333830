package fr.maillage.socle.acces;

import org.jspecify.annotations.Nullable;

/**
 * Ce qui vient d’arriver à une porte de la maison, annoncé à qui tient le journal. Sans agent ni organisation quand
 * personne n’a pu être reconnu.
 */
public record FaitDAcces(
        Nature nature,
        @Nullable Long organisation,
        @Nullable Long agent,
        @Nullable String reference,
        String libelle,
        @Nullable String motif) {
    /** Les faits que la maison note toujours. */
    public enum Nature {
        CONNEXION("connexion"),
        ECHEC_DE_CONNEXION("échec de connexion"),
        COMPTE_SUSPENDU("compte suspendu"),
        DECONNEXION("déconnexion"),
        ACCES_REFUSE("accès refusé"),
        FONCTION_CHANGEE("fonction changée"),
        COMPTE_CHANGE("compte changé"),
        ORGANISATION_CHANGEE("organisation changée");

        private final String libelle;

        Nature(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** Un fait dont l’agent connecté est l’auteur. */
    public static FaitDAcces de(Nature nature, @Nullable String reference, String libelle, @Nullable String motif) {
        var agent = QuiTravaille.agent();
        return new FaitDAcces(
                nature,
                agent.map(AgentConnecte::organisation).orElse(null),
                agent.map(AgentConnecte::id).orElse(null),
                reference,
                libelle,
                motif);
    }
}
