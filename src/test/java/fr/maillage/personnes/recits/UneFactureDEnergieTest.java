package fr.maillage.personnes.recits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** La première famille : une facture d’énergie en retard, et « ouvrir le courrier sans avoir mal au ventre ». */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UneFactureDEnergieTest {
    private static final List<String> ECRANS = List.of(
            "foyer",
            "entretiens",
            "visite",
            "evaluations",
            "besoins",
            "entourage",
            "budget",
            "projet",
            "echeances",
            "ecrits");
    private static final Map<String, Integer> LAISSE =
            Map.of("intervention", 5, "evaluation", 2, "besoin", 3, "proche", 6, "visite", 1, "mesure", 1);

    @Test
    void de_la_premiere_visite_au_bilan_devant_l_ecran_du_bureau() {
        try (var recit = Recit.auBureau("facture", 0)) {
            raconter(recit);
            assertThat(recit.lus()).containsExactlyElementsOf(ECRANS);
            assertThat(recit.demandesAuDehors()).isEmpty();
        }
    }

    @Test
    void de_la_premiere_visite_au_bilan_sur_un_telephone() {
        try (var recit = Recit.auTelephone("facture", 0)) {
            raconter(recit);
            assertThat(recit.lus()).containsExactlyElementsOf(ECRANS);
            assertThat(recit.demandesAuDehors()).isEmpty();
        }
    }

    @Test
    void ce_que_le_recit_raconte_est_dans_la_base() {
        LAISSE.forEach(
                (table, combien) -> assertThat(Recit.garde(0, table)).as(table).isGreaterThanOrEqualTo(combien));
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
