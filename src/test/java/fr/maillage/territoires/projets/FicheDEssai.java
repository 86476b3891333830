package fr.maillage.territoires.projets;

import fr.maillage.territoires.projets.Contenu.Choix;
import fr.maillage.territoires.projets.Contenu.Constat;
import fr.maillage.territoires.projets.Contenu.Etape;
import fr.maillage.territoires.projets.Contenu.Images;
import fr.maillage.territoires.projets.Contenu.Jalon;
import fr.maillage.territoires.projets.Contenu.Origine;
import fr.maillage.territoires.projets.Contenu.Pas;
import fr.maillage.territoires.projets.Contenu.Poste;
import fr.maillage.territoires.projets.Contenu.Pratique;
import fr.maillage.territoires.projets.Contenu.Recit;
import java.time.LocalDate;
import java.util.List;

/** Une fiche complète, pour les essais qui ne demandent pas la base. */
public final class FicheDEssai {
    private FicheDEssai() {}

    public static Fiche complete() {
        return de(NatureDeFiche.PROJET, "Navette des seniors", List.of("seniors"), 143, contenu());
    }

    public static Fiche de(
            NatureDeFiche nature,
            String titre,
            List<String> publics,
            @org.jspecify.annotations.Nullable Integer beneficiaires,
            Contenu contenu) {
        return new Fiche(
                1,
                1,
                nature,
                EtatDeFiche.EN_COURS,
                titre,
                List.of("commune:49018"),
                publics,
                LocalDate.of(2026, 2, 2),
                LocalDate.of(2026, 11, 27),
                120,
                beneficiaires,
                false,
                1,
                "Inès",
                contenu);
    }

    public static Contenu contenu() {
        return new Contenu(
                new Recit(
                        "Mettre en place une navette à la demande.",
                        "Des rendez-vous sont manqués faute de transport. Les communes voisines n’ont plus de ligne le matin.",
                        "Venir aux soins sans dépendre d’un proche.",
                        "Transporter 120 personnes\nFaire connaître les aides",
                        "Chaque mois, des soins sont reportés.",
                        "Un accès régulier aux soins.",
                        "Une fréquentation faible en hiver.",
                        "Le service recommande l’option B, arrêtable au bout d’un an.",
                        "Approuver la navette pour un an et inscrire 18 500 euros.",
                        "143 personnes transportées."),
                List.of(
                        new Constat("80 ans et plus vivant seuls", "32 %", "Insee, recensement 2022", "P_80_SEUL"),
                        new Constat("Part des 75 ans et plus", "14,1 %", "Insee, recensement 2022", "P_75"),
                        new Constat("Ménages sans voiture", "11 %", "Insee, recensement 2022", "SANS_VOIT")),
                List.of(
                        new Choix(
                                "A. Ne rien changer",
                                "Aucune dépense.",
                                "Dépendance à un proche.",
                                0,
                                "Aucun.",
                                "Report de dépenses."),
                        new Choix(
                                "B. Navette",
                                "Souple.",
                                "Réservation la veille.",
                                4_200_000,
                                "Convention.",
                                "Carburant variable.")),
                List.of(
                        new Poste(true, "Location", 2_400_000),
                        new Poste(true, "Conduite", 1_800_000),
                        new Poste(false, "Financeurs", 2_350_000)),
                List.of(new Jalon("Ouverture", LocalDate.of(2026, 2, 2), null)),
                new Origine(27, 41, "permanences 2025"),
                List.of(
                        new Etape(Pas.NOTE, LocalDate.of(2025, 9, 15), "Note 2025-118", "Note de synthèse"),
                        new Etape(Pas.ARBITRAGE, LocalDate.of(2025, 10, 6), "", "Option B retenue"),
                        new Etape(
                                Pas.DELIBERATION,
                                LocalDate.of(2025, 12, 11),
                                "CP-2025-412",
                                "Expérimentation approuvée"),
                        new Etape(Pas.ACTION, LocalDate.of(2026, 2, 2), "", "Première navette"),
                        new Etape(Pas.RESULTAT, LocalDate.of(2026, 11, 13), "", "143 personnes transportées")),
                new Pratique(
                        LocalDate.of(2026, 12, 8),
                        "De 14 h à 16 h",
                        "Médiathèque, 1 rue du Pavé",
                        "Accueil, 02 41 00 00 00",
                        "Gratuit, sur inscription",
                        "Plain-pied, boucle magnétique",
                        "Une démarche à faire en ligne ? Venez avec vos papiers. ",
                        Images.AUCUNE,
                        null));
    }
}
