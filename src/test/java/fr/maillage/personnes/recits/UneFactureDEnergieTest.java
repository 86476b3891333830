package fr.maillage.personnes.recits;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** La première famille : une facture d’énergie en retard, et « ouvrir le courrier sans avoir mal au ventre ». */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UneFactureDEnergieTest {
    @Test
    void de_la_premiere_visite_au_bilan_devant_l_ecran_du_bureau() {
        try (var recit = Recit.auBureau("facture", 0)) {
            raconter(recit);
        }
    }

    @Test
    void de_la_premiere_visite_au_bilan_sur_un_telephone() {
        try (var recit = Recit.auTelephone("facture", 0)) {
            raconter(recit);
        }
    }

    private static void raconter(Recit recit) {
        recit.lire("foyer", "Le foyer", "Qui suit", "Camille Roussel")
                .onglet("Entretiens")
                .lire("entretiens", "Une facture d’énergie en retard", "Faire avec", "Visites à domicile prévues")
                .suivre("Visite à domicile")
                .lire("visite", "17 °C au thermomètre", "Trois gestes retenus")
                .onglet("Évaluation")
                .lire("evaluations", "Ce qui a bougé", "Budget")
                .aller("/besoins")
                .lire("besoins", "J’ai froid dans la chambre", "Internet")
                .aller("/entourage")
                .lire("entourage", "Sa voisine", "Sa mère")
                .onglet("Budget")
                .lire("budget", "€")
                .onglet("Projet")
                .suivre("Accompagnement")
                .lire(
                        "projet",
                        "Payer mes factures à l’heure",
                        "sans avoir mal au ventre",
                        "Je regarde mon compte le lundi")
                .onglet("Échéances")
                .lire("echeances", "Échéances")
                .onglet("Courriers et écrits")
                .lire("ecrits", "écrit");
    }
}
