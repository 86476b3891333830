package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.Ecriture.somme;

import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Ouvrage;
import java.util.ArrayList;
import java.util.List;

/** La feuille à poser sur le frigo : les jours où quelque chose entre ou sort ce mois-ci, et ce qui doit rester le soir. */
final class EcheancierDuBudget {
    private EcheancierDuBudget() {}

    static Ouvrage ouvrage(Budget budget, Calendrier calendrier) {
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre("En bref", List.of(DocumentsDuBudget.phrase(calendrier.annonce()))));
        chapitres.add(new Chapitre("Jour après jour", jours(calendrier)));
        ajouter(
                chapitres,
                "Il manque le jour",
                calendrier.sansJour().stream()
                        .map(l -> l.nom() + ", " + somme(l.montant()))
                        .toList());
        ajouter(
                chapitres,
                "À prévoir dans l’année",
                calendrier.aPrevoir().stream()
                        .map(l -> "%s, %s %s"
                                .formatted(
                                        l.nom(),
                                        somme(l.montant()),
                                        l.periodicite().libelle()))
                        .toList());
        return DocumentsDuBudget.ouvrage(
                "Mon mois de " + MiseEnPageDeLAvenir.mois(calendrier.mois()),
                "Ce qui entre, ce qui sort, jour après jour",
                budget,
                List.of(),
                chapitres);
    }

    private static void ajouter(List<Chapitre> chapitres, String titre, List<String> lignes) {
        if (!lignes.isEmpty()) chapitres.add(new Chapitre(titre, List.of(new Bloc.Liste(lignes, false))));
    }

    private static List<Bloc> jours(Calendrier calendrier) {
        var lignes = new ArrayList<Bloc.Ligne>();
        for (var jour : calendrier.jours()) {
            for (int n = 0; n < jour.mouvements().size(); n++) {
                var m = jour.mouvements().get(n);
                boolean entre = m.montant().centimes() >= 0;
                boolean dernier = n == jour.mouvements().size() - 1;
                lignes.add(Bloc.Ligne.de(
                        n > 0 ? "" : jour.numero() == 1 ? "1er" : Integer.toString(jour.numero()),
                        Cellule.texte(m.libelle()),
                        entre ? DocumentsDuBudget.euros(m.montant()) : Cellule.texte(""),
                        entre ? Cellule.texte("") : DocumentsDuBudget.euros(Montant.ZERO.moins(m.montant())),
                        dernier ? DocumentsDuBudget.euros(jour.soir()) : Cellule.texte("")));
            }
        }
        if (lignes.isEmpty()) return List.of(DocumentsDuBudget.phrase("Aucune ligne du budget n’a encore de jour."));
        var blocs = new ArrayList<Bloc>();
        blocs.add(DocumentsDuBudget.phrase(
                "Au départ du mois, il y a **%s** sur le compte.".formatted(somme(calendrier.depart()))));
        blocs.add(new Bloc.Tableau(
                "Les jours où quelque chose entre ou sort",
                List.of("Le", "Quoi", "Il entre", "Il sort", "Le soir, il reste"),
                lignes,
                ""));
        long auFil = calendrier.jours().stream()
                .mapToLong(j -> j.auFilDuJour().centimes())
                .sum();
        if (auFil > 0) {
            blocs.add(DocumentsDuBudget.phrase(
                    "Les courses et les autres dépenses de tous les jours, **%s dans le mois**, sont déjà ôtées, un peu chaque jour."
                            .formatted(somme(new Montant(auFil)))));
        }
        return blocs;
    }
}
