package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.Ecriture.colonne;
import static fr.maillage.personnes.budget.Ecriture.somme;

import fr.maillage.personnes.budget.pages.DettesPage;
import fr.maillage.personnes.budget.pages.SaisiePage;
import fr.maillage.personnes.budget.pages.SurendettementPage;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Met en page les créanciers et le dossier de surendettement. */
final class MiseEnPageDesDettes {
    private static final String OUBLI = "notez le premier impayé pour connaître le délai";

    private MiseEnPageDesDettes() {}

    static DettesPage dettes(TenirLesDettes.Lu lu, String reproche) {
        var budget = lu.budget();
        var totaux = Totaux.de(budget);
        long id = lu.dossier().id();
        return new DettesPage(
                lu.dossier(),
                Adresses.budgets(id),
                Adresses.budgets(id) + "/dettes",
                Adresses.budget(id, budget.id()),
                "Celles du budget du " + Quand.jour(budget.le()) + ". Les actes les suivent d’un budget au suivant.",
                lu.modifiable(),
                budget.dettes().stream().map(d -> dette(lu, d)).toList(),
                List.of(colonne(totaux.mensualites()), colonne(totaux.restantDu()), colonne(totaux.retard())),
                budget.dettes().stream()
                        .flatMap(d -> lu.prescription(d).stream())
                        .filter(Prescription::alerte)
                        .map(Prescription::phrase)
                        .toList(),
                Arrays.stream(NatureDActe.values())
                        .map(n -> new DettesPage.NaturePage(n.name(), n.libelle()))
                        .toList(),
                reproche,
                lu.surendettement().isPresent(),
                "Délais : "
                        + Reglement.au(Quand.aujourdHui())
                                .valeur("dettes/prescription", "loyer")
                                .texte() + ". Une alerte pour consulter un juriste, pas un avis.");
    }

    private static DettesPage.DettePage dette(TenirLesDettes.Lu lu, LigneDeBudget d) {
        var prescription = lu.prescription(d);
        var dette = java.util.Objects.requireNonNull(d.dette());
        return new DettesPage.DettePage(
                d.suite(),
                d.precision().isEmpty() ? d.poste().libelle() : d.precision(),
                d.poste().libelle(),
                colonne(d.montant()),
                colonne(dette.restantDu()),
                colonne(dette.retard()),
                Quand.jour(dette.depuis()),
                prescription
                        .map(p -> p.alerte() ? "délai au " + Quand.jour(p.fin()) : p.phrase())
                        .orElse(dette.retard().centimes() > 0 ? OUBLI : ""),
                prescription.map(Prescription::alerte).orElse(false),
                lu.actes().stream()
                        .filter(a -> a.suite() == d.suite())
                        .map(a -> new DettesPage.ActePage(a.id(), a.nature().libelle(), Quand.jour(a.le())))
                        .toList());
    }

    /** @param valeurs la saisie à rendre, ou rien pour ce qui est enregistré */
    static SurendettementPage surendettement(
            TenirLesDettes.Lu lu,
            @Nullable Map<String, String> valeurs,
            @Nullable Map<String, String> lus,
            List<ErreurDeChamp> erreurs,
            List<Rapprochement.Desaccord> desaccords) {
        var s = lu.surendettement()
                .orElseThrow(() -> new Introuvable(
                        "surendettement du dossier " + lu.dossier().id()));
        var montrees = valeurs == null ? s.champs() : valeurs;
        String ici = Adresses.budgets(lu.dossier().id());
        return new SurendettementPage(
                lu.dossier(),
                ici,
                ici + "/surendettement",
                s.etat().libelle(),
                lu.modifiable(),
                calculs(s.capacite(lu.budget())),
                colonne(s.capacite(lu.budget()).retenue()),
                sources(s.capacite(lu.budget())),
                nonEffacables(lu.budget()),
                montrees,
                SaisieDeBudget.plier(lus == null ? s.champs() : lus),
                Arrays.stream(PieceDeSurendettement.values())
                        .map(p -> new SurendettementPage.PiecePage(
                                p.name(), p.libelle(), "oui".equals(montrees.get(p.name()))))
                        .toList(),
                "%d réunies sur %d".formatted(s.pieces().size(), PieceDeSurendettement.values().length),
                s.etapes().stream()
                        .map(e -> new SurendettementPage.EtapePage(
                                Quand.jour(e.le()),
                                e.etat().libelle(),
                                e.agent(),
                                e.etat().delais(e.le()).stream()
                                        .map(d -> d.quoi() + " : " + Quand.jour(d.fin()))
                                        .toList()))
                        .toList(),
                s.etat().suivants().stream()
                        .map(e -> new SurendettementPage.ChoixPage(e.name(), e.libelle()))
                        .toList(),
                erreurs,
                desaccords.stream()
                        .map(d -> new SaisiePage.DesaccordPage(
                                d.cle(),
                                LettreDeSurendettement.libelle(d.cle()),
                                ouRien(d.enregistre()),
                                ouRien(d.saisi())))
                        .toList());
    }

    private static String ouRien(String valeur) {
        return valeur.isEmpty() ? "rien" : valeur;
    }

    private static String aCharge(int personnes) {
        return switch (personnes) {
            case 0 -> "sans personne à charge";
            case 1 -> "1 personne à charge";
            default -> personnes + " personnes à charge";
        };
    }

    static List<SurendettementPage.CalculPage> calculs(Capacite c) {
        var lignes = new ArrayList<SurendettementPage.CalculPage>();
        ajouter(
                lignes,
                c,
                "Part saisissable du revenu",
                c.quotite(),
                "barème des saisies sur %s, %s".formatted(somme(c.ressources()), aCharge(c.personnesACharge())));
        ajouter(
                lignes,
                c,
                "Ressources moins le RSA du foyer",
                c.ressourcesMoinsRsa(),
                somme(c.ressources()) + " − " + somme(c.rsaDuFoyer()));
        ajouter(
                lignes,
                c,
                "Ressources moins les charges",
                c.ressourcesMoinsCharges(),
                somme(c.ressources()) + " − " + somme(c.charges()));
        return lignes;
    }

    private static void ajouter(
            List<SurendettementPage.CalculPage> lignes, Capacite c, String libelle, Montant montant, String calcul) {
        lignes.add(new SurendettementPage.CalculPage(
                libelle,
                colonne(montant),
                calcul,
                montant.equals(c.retenue()) && c.retenue().centimes() > 0));
    }

    static String sources(Capacite c) {
        var r = Reglement.au(c.date());
        var quotite = r.valeur("saisie/quotite", "seuil_1");
        var charge = r.valeur("saisie/personne_a_charge");
        var forfait = r.valeur("surendettement/forfaits", "base");
        return "%s, au %s ; %s. La commission remplace les dépenses courantes par ses forfaits (base connue : %s pour une personne, au %s ; %s). C’est elle qui décide."
                .formatted(
                        quotite.texte(),
                        Quand.jour(quotite.depuis()),
                        charge.texte(),
                        somme(new Montant(r.centimes("surendettement/forfaits", "base"))),
                        Quand.jour(forfait.depuis()),
                        forfait.texte());
    }

    private static List<String> nonEffacables(Budget budget) {
        return budget.dettes().stream()
                .filter(d -> Surendettement.nonEffacable(d.poste()))
                .map(d -> "%s : ne s’efface pas, même par un rétablissement personnel.".formatted(d.nom()))
                .toList();
    }
}
