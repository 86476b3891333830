package fr.maillage.personnes.budget;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.GenreDeModele.Champ;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Les documents du budget qu’une organisation peut écrire dans son propre modèle Word. */
@Configuration(proxyBeanMethods = false)
class ModelesDuBudget {
    static final String FEUILLE = "budget-du-foyer";
    static final String EVALUATION = "evaluation-budgetaire";
    static final String CALENDRIER = "calendrier-du-mois";
    static final String LETTRE = "lettre-de-surendettement";
    static final String DOSSIER = "dossier-de-surendettement";

    private static final List<Champ> CHAMPS = List.of(
            new Champ("dossier.nom", "Nom du titulaire", "Essai Exemple"),
            new Champ("dossier.numero", "Numéro du dossier", "D-2026-000412"),
            new Champ("budget.date", "Date du budget", "22 nov. 2026"),
            new Champ("budget.ressources", "Ressources par mois", "1 891,05 €"),
            new Champ("budget.charges_fixes", "Charges fixes par mois", "1 120 €"),
            new Champ("budget.mensualites", "Crédits et dettes par mois", "150 €"),
            new Champ("budget.reste_a_vivre", "Reste à vivre", "771,05 €"),
            new Champ("budget.reste_pour_vivre", "Reste pour vivre", "621,05 €"),
            new Champ("budget.par_jour", "Par jour et par personne", "5,18 €"),
            new Champ("budget.restant_du", "Reste dû en tout", "4 500 €"));

    @Bean
    GenreDeModele modeleDeFeuilleDuFoyer() {
        return new GenreDeModele(
                FEUILLE, "Budget du foyer", "La feuille que la personne emporte, facile à lire.", CHAMPS);
    }

    @Bean
    GenreDeModele modeleDEvaluationBudgetaire() {
        return GenreDeModele.unEcrit(
                EVALUATION, "Évaluation budgétaire", "Le budget, ses chiffres et leurs calculs.", CHAMPS);
    }

    @Bean
    GenreDeModele modeleDeCalendrierDuMois() {
        return new GenreDeModele(
                CALENDRIER,
                "Calendrier du mois",
                "Ce qui entre et sort jour après jour, à poser sur le frigo.",
                CHAMPS);
    }

    @Bean
    GenreDeModele modeleDeLettreDeSurendettement() {
        return new GenreDeModele(
                LETTRE, "Lettre de surendettement", "La lettre de la personne à la commission.", CHAMPS);
    }

    @Bean
    GenreDeModele modeleDeDossierDeSurendettement() {
        return new GenreDeModele(
                DOSSIER, "Dossier de surendettement", "L’état préparatoire : créanciers, capacité, pièces.", CHAMPS);
    }

    static Champs champs(DossierVu dossier, Budget budget) {
        var t = Totaux.de(budget);
        return new Champs()
                .avec("dossier.nom", dossier.nom())
                .avec("dossier.numero", dossier.numero())
                .avec("budget.date", fr.maillage.socle.acces.Quand.jour(budget.le()))
                .avec("budget.ressources", Ecriture.somme(t.ressources()))
                .avec("budget.charges_fixes", Ecriture.somme(t.fixes()))
                .avec("budget.mensualites", Ecriture.somme(t.mensualites()))
                .avec("budget.reste_a_vivre", Ecriture.somme(t.resteAVivre()))
                .avec("budget.reste_pour_vivre", Ecriture.somme(t.restePourVivre()))
                .avec("budget.par_jour", Ecriture.somme(t.moyenneJournaliere()))
                .avec("budget.restant_du", Ecriture.somme(t.restantDu()));
    }
}
