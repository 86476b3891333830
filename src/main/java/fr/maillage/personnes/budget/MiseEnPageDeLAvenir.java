package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.Ecriture.colonne;

import fr.maillage.personnes.budget.pages.CalendrierPage;
import fr.maillage.personnes.budget.pages.ComparaisonPage;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.documents.DessinDeGraphique;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Serie;
import fr.maillage.socle.web.Lien;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Met en page le calendrier et la comparaison d’un scénario. */
final class MiseEnPageDeLAvenir {
    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);

    private MiseEnPageDeLAvenir() {}

    static CalendrierPage calendrier(DossierVu dossier, Budget budget, Calendrier c) {
        String adresse = Adresses.budget(dossier.id(), budget.id());
        return new CalendrierPage(
                dossier,
                Adresses.budgets(dossier.id()),
                adresse,
                MiseEnPageDeBudget.titre(budget),
                MOIS.format(c.mois()),
                adresse + "/calendrier-" + c.mois(),
                lien(adresse, c.mois().minusMonths(1)),
                lien(adresse, c.mois().plusMonths(1)),
                c.annonce(),
                c.premierDecouvert().isPresent(),
                Ecriture.somme(c.depart()),
                budget.enTete().solde() == null,
                DessinDeGraphique.svg(courbe(c)),
                c.jours().stream()
                        .filter(j -> !j.mouvements().isEmpty())
                        .map(MiseEnPageDeLAvenir::jour)
                        .toList(),
                c.sansJour().stream()
                        .map(l -> l.nom() + " : " + Ecriture.somme(l.montant()))
                        .toList(),
                c.aPrevoir().stream()
                        .map(l -> "%s : %s %s"
                                .formatted(
                                        l.nom(),
                                        Ecriture.somme(l.montant()),
                                        l.periodicite().libelle()))
                        .toList());
    }

    static String mois(YearMonth mois) {
        return MOIS.format(mois);
    }

    static Graphique courbe(Calendrier c) {
        return new Graphique.ParCategories(
                Graphique.Forme.COURBES,
                "Le compte chaque soir",
                "euros",
                c.jours().stream().map(j -> Integer.toString(j.numero())).toList(),
                List.of(new Serie(
                        "Compte le soir",
                        c.jours().stream().map(j -> j.soir().enEuros()).toList())),
                null,
                "budget du foyer",
                c.annonce());
    }

    private static Lien lien(String adresse, YearMonth mois) {
        return new Lien(MOIS.format(mois), adresse + "/calendrier?mois=" + mois);
    }

    private static CalendrierPage.JourPage jour(Calendrier.Jour j) {
        return new CalendrierPage.JourPage(
                j.numero() == 1 ? "le 1er" : "le " + j.numero(),
                j.mouvements().stream()
                        .map(m -> new CalendrierPage.MouvementPage(m.libelle(), Ecriture.ecart(m.montant())))
                        .toList(),
                j.auFilDuJour().centimes() == 0 ? "" : "et " + Ecriture.somme(j.auFilDuJour()) + " au fil du jour",
                colonne(j.soir()),
                j.soir().centimes() < 0);
    }

    static ComparaisonPage comparaison(DossierVu dossier, boolean modifiable, AvantApres deux) {
        Montant gain = deux.gainPourVivre();
        return new ComparaisonPage(
                dossier,
                Adresses.budgets(dossier.id()),
                Adresses.budget(dossier.id(), deux.apres().id()),
                Adresses.budget(dossier.id(), deux.avant().id()),
                modifiable,
                "À partir du budget du " + Quand.jour(deux.avant().le()),
                phrase(gain, deux),
                deux.totaux().stream().map(MiseEnPageDeLAvenir::ecart).toList(),
                deux.lignes().stream().map(MiseEnPageDeLAvenir::ecart).toList(),
                chiffres(deux));
    }

    private static String phrase(Montant gain, AvantApres deux) {
        if (gain.centimes() == 0) return "Le reste pour vivre ne change pas.";
        return "Il resterait %s par mois pour vivre au lieu de %s : %s."
                .formatted(
                        Ecriture.somme(Totaux.de(deux.apres()).restePourVivre()),
                        Ecriture.somme(Totaux.de(deux.avant()).restePourVivre()),
                        Ecriture.ecart(gain));
    }

    private static ComparaisonPage.EcartPage ecart(AvantApres.Ecart e) {
        boolean pareil = e.difference().centimes() == 0;
        return new ComparaisonPage.EcartPage(
                e.libelle(),
                colonne(e.avant()),
                colonne(e.apres()),
                pareil ? "" : Ecriture.ecart(e.difference()),
                e.favorable() ? "favorable" : "defavorable");
    }

    /** Les taux des deux budgets, quand ils se calculent dans l’un au moins. */
    private static List<ComparaisonPage.EcartPage> chiffres(AvantApres deux) {
        var apres = Ratios.de(deux.apres()).stream().collect(Collectors.toMap(Ratio::code, Ratio::valeur));
        return Ratios.de(deux.avant()).stream()
                .filter(r -> List.of("EFFORT_LOGEMENT", "ENDETTEMENT", "TEE", "QUOTIENT_SOCIAL")
                        .contains(r.code()))
                .map(r -> new ComparaisonPage.EcartPage(
                        r.libelle(), r.valeur(), apres.getOrDefault(r.code(), "ne se calcule pas"), "", "neutre"))
                .toList();
    }
}
