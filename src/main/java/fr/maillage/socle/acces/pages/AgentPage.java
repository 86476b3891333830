package fr.maillage.socle.acces.pages;

import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.administration.Refus;
import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** La fiche d’un agent, pour l’administrateur. */
public record AgentPage(
        Identite agent,
        List<Affectation> fonctions,
        List<UnitesPage.Unite> unites,
        List<ComptePage.Session> sessions,
        List<Refus> refus)
        implements Page {
    /** Le compte, sans rien de son travail. */
    public record Identite(
            long id,
            String identifiant,
            String nom,
            String courriel,
            Profession profession,
            @Nullable LocalDate fermeLe,
            boolean secondFacteur,
            boolean motDePasse,
            boolean deLaMaison) {}

    /** Une fonction datée. */
    public record Affectation(
            long id,
            Fonction fonction,
            String unite,
            LocalDate debut,
            @Nullable LocalDate fin,
            boolean validee) {
        public String etat() {
            var aujourdHui = Quand.aujourdHui();
            if (fin != null && fin.isBefore(aujourdHui)) return "finie";
            if (!validee) return "à valider";
            return debut.isAfter(aujourdHui) ? "à venir" : "en vigueur";
        }

        public String couleur() {
            return switch (etat()) {
                case "en vigueur" -> "ok";
                case "à valider" -> "bientot";
                default -> "neutre";
            };
        }
    }
}
