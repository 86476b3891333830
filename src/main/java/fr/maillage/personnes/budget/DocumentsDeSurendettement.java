package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.DocumentsDuBudget.euros;
import static fr.maillage.personnes.budget.DocumentsDuBudget.paragraphes;
import static fr.maillage.personnes.budget.DocumentsDuBudget.phrase;

import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Ouvrage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Ce qui se remet à la commission : la lettre de la personne, l’état préparatoire et ses annexes. */
final class DocumentsDeSurendettement {
    private DocumentsDeSurendettement() {}

    static Ouvrage lettre(TenirLesDettes.Lu lu, Surendettement s) {
        var blocs = new ArrayList<Bloc>();
        blocs.add(phrase("Mon adresse : [à compléter]"));
        blocs.add(phrase("**À :** la commission de surendettement, Banque de France"));
        blocs.addAll(paragraphes(s.lettre().isEmpty() ? LettreDeSurendettement.brouillon(lu.budget()) : s.lettre()));
        blocs.add(phrase("Signature :"));
        return DocumentsDuBudget.ouvrage(
                "Lettre à la commission de surendettement",
                "",
                lu.dossier().nom(),
                lu.budget(),
                List.of(),
                List.of(new Chapitre("Objet : examen de ma situation de surendettement", blocs)));
    }

    static Ouvrage dossier(TenirLesDettes.Lu lu, Surendettement s) {
        var budget = lu.budget();
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre(
                "Déposant et foyer",
                List.of(phrase(lu.dossier().nom() + ". " + MiseEnPageDeBudget.foyer(budget) + "."))));
        chapitres.add(new Chapitre(
                "Ressources et charges",
                Arrays.stream(Volet.values())
                        .filter(v -> v != Volet.DETTES)
                        .<Bloc>map(v -> DocumentsDuBudget.tableau(budget, v, v.libelle() + ", par mois"))
                        .toList()));
        chapitres.add(new Chapitre("Créanciers", List.of(creanciers(lu))));
        chapitres.add(new Chapitre("Capacité de remboursement, approchée", capacite(s.capacite(budget))));
        chapitres.add(texte("Patrimoine", s.patrimoine()));
        chapitres.add(texte("Procédures en cours", s.procedures()));
        chapitres.add(new Chapitre(
                "Annexe : pièces à joindre à la déclaration (Cerfa 13594)",
                List.of(new Bloc.Liste(
                        Arrays.stream(PieceDeSurendettement.values())
                                .map(p -> (s.pieces().contains(p) ? "Réunie : " : "À réunir : ") + p.libelle())
                                .toList(),
                        false))));
        return DocumentsDuBudget.ouvrage(
                "Dossier de surendettement, préparation",
                "Budget du " + Quand.jour(budget.le()),
                budget,
                List.of(
                        DocumentsDuBudget.CONFIDENTIEL,
                        "Préparé avec la personne, qui signe sa déclaration ; la commission décide.",
                        TrameDEcrit.remisPar(QuiTravaille.exiger())),
                chapitres);
    }

    private static Chapitre texte(String titre, String texte) {
        return new Chapitre(titre, texte.isEmpty() ? List.of(phrase("Rien n’est noté.")) : paragraphes(texte));
    }

    static Ouvrage inventaire(TenirLesDettes.Lu lu) {
        return DocumentsDuBudget.ouvrage(
                "Inventaire des créanciers",
                "Budget du " + Quand.jour(lu.budget().le()),
                lu.budget(),
                List.of(DocumentsDuBudget.CONFIDENTIEL, TrameDEcrit.remisPar(QuiTravaille.exiger())),
                List.of(new Chapitre("Créanciers", List.of(creanciers(lu)))));
    }

    private static Bloc creanciers(TenirLesDettes.Lu lu) {
        var totaux = Totaux.de(lu.budget());
        var lignes = new ArrayList<Bloc.Ligne>();
        for (var d : lu.budget().dettes()) {
            lignes.add(Bloc.Ligne.de(
                    d.precision().isEmpty() ? d.poste().libelle() : d.precision(),
                    Cellule.texte(d.poste().libelle()),
                    euros(d.montant()),
                    euros(d.restantDu()),
                    euros(d.retard()),
                    Cellule.texte(Quand.jour(Objects.requireNonNull(d.dette()).depuis())),
                    Cellule.texte(actes(lu, d))));
        }
        lignes.add(new Bloc.Ligne(
                "Total",
                List.of(
                        Cellule.texte(""),
                        euros(totaux.mensualites()),
                        euros(totaux.restantDu()),
                        euros(totaux.retard()),
                        Cellule.texte(""),
                        Cellule.texte("")),
                true));
        return new Bloc.Tableau(
                "Ce qui est dû, à qui, et ce qui s’est passé",
                List.of("Créancier", "Nature", "Par mois", "Reste dû", "En retard", "Premier impayé", "Actes"),
                lignes,
                "");
    }

    private static String actes(TenirLesDettes.Lu lu, LigneDeBudget dette) {
        return lu.actes().stream()
                .filter(a -> a.suite() == dette.suite())
                .map(a -> a.nature().libelle() + " le " + Quand.jour(a.le()))
                .collect(Collectors.joining(" ; "));
    }

    private static List<Bloc> capacite(Capacite c) {
        var lignes = new ArrayList<Bloc.Ligne>();
        for (var calcul : MiseEnPageDesDettes.calculs(c)) {
            lignes.add(Bloc.Ligne.de(calcul.libelle(), Cellule.texte(calcul.calcul()), Cellule.texte(calcul.valeur())));
        }
        lignes.add(new Bloc.Ligne(
                "Capacité retenue, la plus petite",
                List.of(Cellule.texte(""), Cellule.texte(Ecriture.colonne(c.retenue()))),
                true));
        return List.of(new Bloc.Tableau(
                "Par mois", List.of("Mesure", "Calcul", "Résultat"), lignes, MiseEnPageDesDettes.sources(c)));
    }
}
