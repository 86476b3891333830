package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.Ecriture.somme;

import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Ce que l’on remet d’un budget : à la personne, une feuille facile à lire ; au dossier, l’évaluation et ses calculs. */
final class DocumentsDuBudget {
    static final String CONFIDENTIEL = "CONFIDENTIEL – secret professionnel";
    static final String POUR_EN_PARLER = "Pour en parler";

    private DocumentsDuBudget() {}

    /** La feuille de la personne : des phrases courtes, les nombres qui comptent, rien d’autre. */
    static Ouvrage feuilleDuFoyer(Budget budget) {
        var t = Totaux.de(budget);
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre("En bref", enBref(t)));
        chapitres.add(
                new Chapitre("Ce qui entre", List.of(tableau(budget, Volet.RESSOURCES, "Ce qui entre chaque mois"))));
        var sorties = new ArrayList<Bloc>();
        for (var volet : List.of(Volet.FIXES, Volet.DETTES, Volet.COURANTES, Volet.OCCASIONNELLES)) {
            if (!budget.du(volet).isEmpty()) sorties.add(tableau(budget, volet, volet.libelle() + ", chaque mois"));
        }
        chapitres.add(new Chapitre("Ce qui sort", sorties.isEmpty() ? List.of(phrase("Rien n’est noté.")) : sorties));
        var dates = dates(budget);
        if (!dates.isEmpty()) chapitres.add(new Chapitre("Les dates du mois", List.of(new Bloc.Liste(dates, false))));
        chapitres.add(new Chapitre(POUR_EN_PARLER, pourEnParler()));
        return ouvrage(
                budget.scenario() ? "Mon budget, après les démarches" : "Mon budget",
                "Fait ensemble le " + Quand.jour(budget.le()),
                budget,
                List.of(),
                chapitres);
    }

    private static List<Bloc> enBref(Totaux t) {
        var blocs = new ArrayList<Bloc>();
        blocs.add(new Bloc.ChiffresCles(List.of(
                new Bloc.ChiffreCle("Il entre", somme(t.ressources()), "chaque mois"),
                new Bloc.ChiffreCle(
                        "Il part d’abord", somme(t.fixes().plus(t.mensualites())), "logement, factures, crédits"),
                new Bloc.ChiffreCle("Il reste pour vivre", somme(t.restePourVivre()), "chaque mois"))));
        if (t.restePourVivre().centimes() >= 0) {
            blocs.add(phrase(
                    "Avec ce qui reste, on mange, on s’habille, on se déplace. Cela fait **%s par jour pour chaque personne**."
                            .formatted(somme(t.moyenneJournaliere()))));
        } else {
            blocs.add(phrase("Les factures et les crédits prennent plus que ce qui entre. Il manque **%s chaque mois**."
                    .formatted(somme(Montant.ZERO.moins(t.restePourVivre())))));
        }
        if (t.courantes().centimes() + t.occasionnelles().centimes() > 0) {
            blocs.add(phrase(
                    t.solde().centimes() >= 0
                            ? "À la fin du mois, il reste **%s**.".formatted(somme(t.solde()))
                            : "À la fin du mois, il manque **%s**.".formatted(somme(Montant.ZERO.moins(t.solde())))));
        }
        if (t.restantDu().centimes() > 0) {
            blocs.add(phrase("En tout, il reste **%s** à rembourser.".formatted(somme(t.restantDu()))));
        }
        return blocs;
    }

    private static List<String> dates(Budget budget) {
        return budget.toutes(l -> l.jour() != null && l.montant().centimes() > 0)
                .sorted(java.util.Comparator.comparing(l -> java.util.Objects.requireNonNull(l.jour())))
                .map(l -> "Le %s : %s, %s".formatted(l.jour(), l.nom(), somme(l.montant())))
                .toList();
    }

    private static List<Bloc> pourEnParler() {
        var agent = QuiTravaille.exiger();
        return List.of(
                phrase("Ce budget a été fait avec %s, %s, %s."
                        .formatted(agent.nom(), EnPhrase.suite(agent.fonction().libelle()), agent.unite())),
                phrase(
                        "Cette feuille est à vous. Vous pouvez demander à voir ce qui est noté, à le corriger, à en parler de nouveau."));
    }

    /** L’évaluation budgétaire, pour le dossier. */
    static Ouvrage evaluation(Budget budget, Optional<Budget> scenario, List<Repere> reperes) {
        var comparaisons = Comparaison.de(budget, reperes);
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre("Le foyer", List.of(phrase(MiseEnPageDeBudget.foyer(budget) + "."))));
        chapitres.add(new Chapitre("Le mois", leMois(budget)));
        chapitres.add(new Chapitre(
                "Ressources et charges",
                Arrays.stream(Volet.values())
                        .<Bloc>map(v -> tableau(budget, v, v.libelle() + ", par mois"))
                        .toList()));
        chapitres.add(new Chapitre("Chaque chiffre et son calcul", List.of(ratios(budget))));
        chapitres.add(new Chapitre("Ce que le budget donne à regarder", constats(budget)));
        if (!comparaisons.isEmpty()) {
            chapitres.add(new Chapitre("À côté d’un budget de référence", List.of(comparaison(comparaisons))));
        }
        scenario.ifPresent(s -> chapitres.add(
                new Chapitre("Avant et après les démarches", List.of(avantApres(new AvantApres(budget, s))))));
        if (!budget.enTete().observations().isEmpty()) {
            chapitres.add(
                    new Chapitre("Observations", paragraphes(budget.enTete().observations())));
        }
        return ouvrage(
                "Évaluation budgétaire",
                "",
                budget,
                List.of(
                        CONFIDENTIEL,
                        "Budget du " + Quand.jour(budget.le()),
                        TrameDEcrit.remisPar(QuiTravaille.exiger())),
                chapitres);
    }

    /** Sa courbe en tête : elle y tient toujours ; plus bas, elle laisserait derrière elle une demi-page vide. */
    private static List<Bloc> leMois(Budget budget) {
        var t = Totaux.de(budget);
        var calendrier = Calendrier.de(budget, YearMonth.from(budget.le()));
        return List.of(
                new Bloc.ChiffresCles(List.of(
                        new Bloc.ChiffreCle("Ressources", somme(t.ressources()), "par mois"),
                        new Bloc.ChiffreCle("Charges fixes", somme(t.fixes()), "par mois"),
                        new Bloc.ChiffreCle("Crédits et dettes", somme(t.mensualites()), "par mois"),
                        new Bloc.ChiffreCle("Reste pour vivre", somme(t.restePourVivre()), "par mois"))),
                phrase(calendrier.annonce()),
                MiseEnPageDeLAvenir.courbe(calendrier));
    }

    static Bloc.Tableau tableau(Budget budget, Volet volet, String legende) {
        var lignes =
                budget.du(volet).stream().filter(l -> !Totaux.exceptionnelle(l)).toList();
        var mois = Mensualisation.repartir(lignes);
        var rangs = new ArrayList<Bloc.Ligne>();
        for (int n = 0; n < lignes.size(); n++) {
            rangs.add(Bloc.Ligne.de(lignes.get(n).nom(), euros(mois.get(n))));
        }
        rangs.add(new Bloc.Ligne("Total", List.of(euros(Mensualisation.parMois(lignes.stream()))), true));
        return new Bloc.Tableau(legende, List.of(volet.libelle(), "Par mois"), rangs, "");
    }

    private static Bloc ratios(Budget budget) {
        return new Bloc.Tableau(
                "Des repères pour parler, pas des normes",
                List.of("Chiffre", "Valeur", "Formule", "Calcul"),
                Ratios.de(budget).stream()
                        .map(r -> Bloc.Ligne.de(
                                r.libelle(),
                                Cellule.texte(r.valeur()),
                                Cellule.texte(r.formule()),
                                Cellule.texte(r.calcul())))
                        .toList(),
                "");
    }

    private static List<Bloc> constats(Budget budget) {
        var phrases = Ouvertures.de(budget).stream()
                .flatMap(o -> o.constats().stream().map(c -> o.domaine().libelle() + " — " + c))
                .toList();
        return List.of(phrases.isEmpty() ? phrase("Rien à signaler.") : new Bloc.Liste(phrases, false));
    }

    private static Bloc comparaison(List<Comparaison> toutes) {
        return new Bloc.Tableau(
                "Par mois, pour les unités de consommation du foyer — " + Comparaison.MENTION,
                List.of("Poste", "Ce foyer", "Repère", "Écart", "Source"),
                toutes.stream()
                        .map(c -> Bloc.Ligne.de(
                                c.libelle(),
                                euros(c.depense()),
                                euros(c.repere()),
                                euros(c.ecart()),
                                Cellule.texte(c.source() + ", " + Quand.jour(c.sourceLe()))))
                        .toList(),
                "");
    }

    private static Bloc avantApres(AvantApres deux) {
        return new Bloc.Tableau(
                "Par mois",
                List.of("Total", "Avant", "Après", "Écart"),
                deux.totaux().stream()
                        .map(e -> Bloc.Ligne.de(e.libelle(), euros(e.avant()), euros(e.apres()), euros(e.difference())))
                        .toList(),
                "");
    }

    static Cellule euros(Montant montant) {
        return Cellule.nombre(montant.enEuros(), 2, "€");
    }

    static Bloc phrase(String texte) {
        return Bloc.Paragraphe.de(texte);
    }

    /** Un texte saisi : une ligne vide sépare deux paragraphes. */
    static List<Bloc> paragraphes(String texte) {
        return Arrays.stream(texte.strip().split("\\n\\s*\\n"))
                .map(p -> p.replace("\n", " ").strip())
                .filter(p -> !p.isEmpty())
                .map(DocumentsDuBudget::phrase)
                .toList();
    }

    static Ouvrage ouvrage(
            String titre, String sousTitre, Budget budget, List<String> mentions, List<Chapitre> chapitres) {
        return ouvrage(titre, sousTitre, QuiTravaille.exiger().nomOrganisation(), budget, mentions, chapitres);
    }

    /** {@code enTete} : qui écrit. Une lettre de la personne porte son nom, pas celui de qui l’aide. */
    static Ouvrage ouvrage(
            String titre,
            String sousTitre,
            String enTete,
            Budget budget,
            List<String> mentions,
            List<Chapitre> chapitres) {
        return new Ouvrage(
                new Couverture(titre, sousTitre, "", enTete, budget.le(), mentions, null),
                chapitres,
                MiseEnPage.COURRIER);
    }
}
