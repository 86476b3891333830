package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.Ecriture.colonne;
import static fr.maillage.personnes.budget.Ecriture.somme;

import fr.maillage.personnes.budget.pages.BudgetPage;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.web.Lien;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Met un budget en page : ses deux colonnes, ses chiffres et leurs formules, ses repères, son histoire. */
@Component
class MiseEnPageDeBudget {
    private final TenirLesDettes dettes;
    private final TenirLesReperes reperes;

    MiseEnPageDeBudget(TenirLesDettes dettes, TenirLesReperes reperes) {
        this.dettes = dettes;
        this.reperes = reperes;
    }

    BudgetPage page(LireUnBudget.Lu lu, Budget budget, Optional<TenirUnBrouillon.Retrouve> brouillon) {
        var dossier = lu.dossier();
        var comparaisons = Comparaison.de(budget, reperes.tous());
        var ouvertures = Ouvertures.de(budget);
        return new BudgetPage(
                dossier,
                Adresses.budgets(dossier.id()),
                Adresses.budget(dossier.id(), budget.id()),
                titre(budget),
                foyer(budget),
                lu.modifiable(),
                budget.scenario(),
                cles(budget),
                List.of(volet(budget, Volet.RESSOURCES), volet(budget, Volet.DETTES)),
                List.of(
                        volet(budget, Volet.FIXES),
                        volet(budget, Volet.COURANTES),
                        volet(budget, Volet.OCCASIONNELLES)),
                Ratios.de(budget).stream()
                        .map(r -> new BudgetPage.RatioPage(
                                r.libelle(),
                                r.valeur(),
                                r.formule(),
                                r.calcul(),
                                r.repere(),
                                r.ton() == Ratio.Ton.ATTENTION))
                        .toList(),
                ouvertures.stream()
                        .filter(o -> !o.constats().isEmpty())
                        .map(o -> new BudgetPage.OuverturePage(o.domaine().libelle(), o.constats()))
                        .toList(),
                sansConstat(ouvertures),
                comparaisons.stream()
                        .map(c -> new BudgetPage.ComparaisonPage(
                                c.libelle(), colonne(c.depense()), colonne(c.repere()), Ecriture.ecart(c.ecart())))
                        .toList(),
                comparaisons.stream()
                        .map(c -> c.source() + ", valeurs du " + Quand.jour(c.sourceLe()) + ".")
                        .distinct()
                        .toList(),
                Adresses.REPERES,
                dettes.alertes(budget),
                budget.enTete().observations(),
                lu.modifiable()
                        ? brouillon
                                .map(b -> "Une saisie du %s attend d’être enregistrée."
                                        .formatted(Quand.court(b.gardeLe())))
                                .orElse("")
                        : "",
                voisins(budget),
                historique(lu, budget));
    }

    static String titre(Budget budget) {
        return budget.scenario()
                ? "Après les démarches, à partir du budget du " + Quand.jour(budget.le())
                : "Budget au " + Quand.jour(budget.le());
    }

    static String foyer(Budget budget) {
        var c = budget.composition();
        var mots = new ArrayList<String>();
        mots.add(c.adultes() + (c.adultes() > 1 ? " adultes" : " adulte"));
        if (c.grands() > 0) mots.add(c.grands() + (c.grands() > 1 ? " enfants" : " enfant") + " de 14 ans et plus");
        if (c.petits() > 0) mots.add(c.petits() + (c.petits() > 1 ? " enfants" : " enfant") + " de moins de 14 ans");
        int dixiemes = c.dixiemesDUnite();
        return "%s — %s"
                .formatted(
                        String.join(", ", mots),
                        dixiemes == 10
                                ? "1 unité de consommation"
                                : Ecriture.dixiemes(dixiemes) + " unités de consommation");
    }

    private static String sansConstat(List<Ouvertures> ouvertures) {
        var calmes = ouvertures.stream()
                .filter(o -> o.constats().isEmpty())
                .map(o -> o.domaine().libelle())
                .toList();
        return calmes.isEmpty() ? "" : "Sans rien à signaler : " + String.join(", ", calmes) + ".";
    }

    private static List<BudgetPage.ChiffrePage> cles(Budget budget) {
        var t = Totaux.de(budget);
        return List.of(
                cle("Ressources", t.ressources(), exceptionnelles(t)),
                cle("Reste à vivre", t.resteAVivre(), "charges fixes payées"),
                cle(
                        "Reste pour vivre",
                        t.restePourVivre(),
                        somme(t.moyenneJournaliere()) + " par jour et par personne"),
                cle("Fin de mois", t.solde(), "toutes dépenses faites"));
    }

    private static String exceptionnelles(Totaux t) {
        return t.exceptionnellesParAn().centimes() == 0
                ? "par mois"
                : "par mois, et " + somme(t.exceptionnellesParAn()) + " exceptionnels dans l’année";
    }

    private static BudgetPage.ChiffrePage cle(String libelle, Montant montant, String precision) {
        return new BudgetPage.ChiffrePage(
                libelle, somme(montant), precision, montant.centimes() < 0 ? "defavorable" : "neutre");
    }

    private static BudgetPage.VoletLu volet(Budget budget, Volet volet) {
        var lignes = budget.du(volet);
        long ressources = Totaux.de(budget).ressources().centimes();
        var comptees = lignes.stream().filter(l -> !Totaux.exceptionnelle(l)).toList();
        var mois = Mensualisation.repartir(comptees);
        var lues = new ArrayList<BudgetPage.LigneLue>();
        for (int n = 0; n < comptees.size(); n++) {
            lues.add(new BudgetPage.LigneLue(
                    comptees.get(n).poste().libelle(),
                    comptees.get(n).precision(),
                    detail(comptees.get(n)),
                    colonne(mois.get(n)),
                    part(mois.get(n).centimes(), ressources)));
        }
        lignes.stream()
                .filter(Totaux::exceptionnelle)
                .map(l -> new BudgetPage.LigneLue(
                        l.poste().libelle(), l.precision(), detail(l) + ", hors du mois", "—", 0))
                .forEach(lues::add);
        return new BudgetPage.VoletLu(volet.libelle(), colonne(Mensualisation.parMois(comptees.stream())), lues);
    }

    private static int part(long centimes, long ressources) {
        return ressources <= 0 ? 0 : (int) Math.clamp(centimes * 100 / ressources, 0, 100);
    }

    private static String detail(LigneDeBudget l) {
        var mots = new ArrayList<String>();
        if (l.periodicite() != Periodicite.MENSUELLE) {
            mots.add(somme(l.montant()) + " " + l.periodicite().libelle());
        }
        if (l.restantDu().centimes() > 0) mots.add("reste dû " + somme(l.restantDu()));
        if (l.retard().centimes() > 0) mots.add("en retard " + somme(l.retard()));
        if (l.jour() != null) mots.add("le " + (l.jour() == 1 ? "1er" : l.jour().toString()));
        return String.join(" · ", mots);
    }

    private static List<Lien> voisins(Budget budget) {
        String adresse = Adresses.budget(budget.dossier(), budget.id());
        var voisins = new ArrayList<Lien>();
        voisins.add(new Lien("Calendrier", adresse + "/calendrier"));
        if (!budget.scenario() && !budget.dettes().isEmpty()) {
            voisins.add(new Lien("Dettes et créanciers", Adresses.budgets(budget.dossier()) + "/dettes"));
        }
        if (budget.scenario()) voisins.add(new Lien("Avant et après", adresse + "/comparaison"));
        return voisins;
    }

    private static List<BudgetPage.DatePage> historique(LireUnBudget.Lu lu, Budget ici) {
        return lu.tous().stream()
                .map(b -> {
                    var t = Totaux.de(b);
                    var trace = lu.traces().get(b.id());
                    return new BudgetPage.DatePage(
                            Quand.jour(b.le()),
                            Adresses.budget(lu.dossier().id(), b.id()),
                            b.scenario() ? "après les démarches" : "constaté",
                            colonne(t.restePourVivre()),
                            colonne(t.moyenneJournaliere()),
                            colonne(t.solde()),
                            trace == null ? "" : (trace.agent() + " " + Quand.court(trace.quand())).strip(),
                            b.id() == ici.id());
                })
                .toList();
    }
}
