package fr.maillage.personnes.budget;

import fr.maillage.personnes.budget.pages.SaisiePage;
import fr.maillage.personnes.budget.pages.TotauxPage;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Met une saisie de budget en page : la grille, ses lignes vides à remplir, et les totaux à côté. */
@Component
class MiseEnPageDeSaisie {
    private static final Map<String, String> PRECISIONS = Map.of(
            "surface", " (m²)",
            "revenus", " " + (Quand.aujourdHui().getYear() - 2),
            "solde", ", le 1er du mois");
    private static final Set<String> DATES = Set.of(SaisieDeBudget.LE);

    /** Ce qui accompagne la saisie à l’écran. */
    record Autour(
            List<ErreurDeChamp> erreurs, List<Reunion.Desaccord> desaccords, String retrouve, String posteEnPlus) {
        static final Autour RIEN = new Autour(List.of(), List.of(), "", "");

        static Autour erreurs(List<ErreurDeChamp> erreurs) {
            return new Autour(erreurs, List.of(), "", "");
        }
    }

    SaisiePage page(DossierVu dossier, Budget budget, SaisieDeBudget saisie, Autour autour) {
        var lu = ControleDeSaisie.lire(saisie);
        return new SaisiePage(
                dossier,
                Adresses.budgets(dossier.id()),
                Adresses.budget(dossier.id(), budget.id()),
                budget.scenario()
                        ? "Après les démarches, à partir du " + Quand.jour(budget.le())
                        : "Budget au " + Quand.jour(budget.le()),
                enTete(saisie, autour.erreurs()),
                saisie.enTete().getOrDefault(SaisieDeBudget.OBSERVATIONS, ""),
                Arrays.stream(Volet.values()).map(v -> volet(v, saisie, autour)).toList(),
                Arrays.stream(Periodicite.values())
                        .map(p -> new SaisiePage.ChoixPage(p.name(), p.libelle()))
                        .toList(),
                caches(saisie),
                totaux(EnregistrerUnBudget.neuf(budget, lu), "", List.of()),
                autour.erreurs(),
                autour.desaccords().stream()
                        .map(d -> new SaisiePage.DesaccordPage(d.champ(), d.libelle(), d.enregistre(), d.saisi()))
                        .toList(),
                autour.retrouve());
    }

    private static List<SaisiePage.ChampPage> enTete(SaisieDeBudget saisie, List<ErreurDeChamp> erreurs) {
        return SaisieDeBudget.EN_TETE.entrySet().stream()
                .filter(e -> !e.getKey().equals(SaisieDeBudget.OBSERVATIONS))
                .map(e -> new SaisiePage.ChampPage(
                        "b." + e.getKey(),
                        majuscule(e.getValue()) + PRECISIONS.getOrDefault(e.getKey(), ""),
                        DATES.contains(e.getKey()) ? "date" : "text",
                        saisie.enTete().getOrDefault(e.getKey(), ""),
                        ErreurDeChamp.de(erreurs, "b." + e.getKey()).isPresent()))
                .toList();
    }

    private static String majuscule(String libelle) {
        return Character.toUpperCase(libelle.charAt(0)) + libelle.substring(1);
    }

    private static SaisiePage.VoletPage volet(Volet volet, SaisieDeBudget saisie, Autour autour) {
        var rangs = new ArrayList<SaisiePage.RangPage>();
        for (var poste : Poste.de(volet)) {
            var siennes = new ArrayList<>(
                    saisie.lignes().stream().filter(l -> l.poste() == poste).toList());
            if (siennes.isEmpty() || poste.code().equals(autour.posteEnPlus())) siennes.add(vierge(poste, siennes));
            for (var ligne : siennes) rangs.add(rang(ligne, ligne == siennes.getLast(), autour.erreurs()));
        }
        return new SaisiePage.VoletPage(volet.name(), volet.libelle(), volet.phrase(), volet == Volet.DETTES, rangs);
    }

    private static LigneSaisie vierge(Poste poste, List<LigneSaisie> deja) {
        int rang = deja.stream()
                .filter(l -> l.id() == 0)
                .mapToInt(l -> Integer.parseInt(l.cle().replaceAll(".*\\.", "")) + 1)
                .max()
                .orElse(0);
        var champs = new LinkedHashMap<String, String>();
        if (!poste.estUneDette())
            champs.put(LigneSaisie.PERIODE, poste.habituelle().name());
        return new LigneSaisie("n." + poste.code() + "." + rang, 0, poste, champs);
    }

    private static SaisiePage.RangPage rang(LigneSaisie ligne, boolean ajoute, List<ErreurDeChamp> erreurs) {
        var siennes = new LinkedHashMap<String, String>();
        for (String champ : LigneSaisie.champs(ligne.poste())) {
            ErreurDeChamp.de(erreurs, ligne.nomDuChamp(champ)).ifPresent(phrase -> siennes.put(champ, phrase));
        }
        return new SaisiePage.RangPage(
                ligne.cle(),
                ligne.poste().code(),
                ligne.poste().libelle(),
                ligne.id() > 0,
                ajoute,
                ligne.champs(),
                siennes);
    }

    private static Map<String, String> caches(SaisieDeBudget saisie) {
        var caches = new LinkedHashMap<String, String>();
        caches.put("jeton", saisie.jeton());
        caches.put("lu.b", SaisieDeBudget.plier(saisie.enTeteLu()));
        saisie.lues().forEach((id, champs) -> caches.put("lu.l." + id, SaisieDeBudget.plier(champs)));
        return caches;
    }

    TotauxPage totaux(Budget budget, String etat, List<ErreurDeChamp> erreurs) {
        var t = Totaux.de(budget);
        var totaux = new ArrayList<TotauxPage.TotalPage>();
        totaux.add(total("Ressources", t.ressources(), ""));
        totaux.add(total("Charges fixes", t.fixes(), ""));
        totaux.add(total("Reste à vivre", t.resteAVivre(), "reste"));
        totaux.add(total("Crédits et dettes", t.mensualites(), ""));
        totaux.add(total("Reste pour vivre", t.restePourVivre(), "reste"));
        totaux.add(total("par jour et par personne", t.moyenneJournaliere(), "detail"));
        totaux.add(total("Dépenses courantes", t.courantes(), ""));
        totaux.add(total("Dépenses occasionnelles", t.occasionnelles(), ""));
        totaux.add(total("Fin de mois", t.solde(), "reste"));
        if (t.restantDu().centimes() > 0) totaux.add(total("Reste dû en tout", t.restantDu(), ""));
        if (t.retard().centimes() > 0) totaux.add(total("Dont en retard", t.retard(), ""));
        var taux = Ratios.de(budget).stream()
                .filter(r -> Set.of("EFFORT_LOGEMENT", "ENDETTEMENT", "TEE").contains(r.code()))
                .map(r -> new TotauxPage.TotalPage(
                        r.libelle(), r.valeur(), r.ton() == Ratio.Ton.ATTENTION ? "attention" : ""))
                .toList();
        return new TotauxPage(etat, totaux, taux, erreurs);
    }

    private static TotauxPage.TotalPage total(String libelle, fr.maillage.socle.commun.Montant montant, String ton) {
        return new TotauxPage.TotalPage(libelle, Ecriture.colonne(montant), montant.centimes() < 0 ? "attention" : ton);
    }
}
