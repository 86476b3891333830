package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.Ecriture.somme;

import fr.maillage.socle.commun.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Les chiffres que l’on tire d’un budget. Des repères, pas des normes : aucun n’ouvre ni ne ferme un droit, et chacun se refait à la main
 * d’après sa formule.
 */
final class Ratios {
    private final Budget budget;
    private final Totaux totaux;
    private final Reglement reglement;

    private Ratios(Budget budget) {
        this.budget = budget;
        this.totaux = Totaux.de(budget);
        this.reglement = Reglement.au(budget.le());
    }

    static List<Ratio> de(Budget budget) {
        var ratios = new Ratios(budget);
        var tous = new ArrayList<Ratio>();
        tous.add(ratios.resteAVivre());
        tous.add(ratios.restePourVivre());
        tous.add(ratios.moyenneJournaliere());
        tous.add(ratios.soldeDuMois());
        ratios.effortDeLogement().ifPresent(tous::add);
        ratios.endettement().ifPresent(tous::add);
        ratios.effortEnergetique().ifPresent(tous::add);
        tous.add(ratios.unitesDeConsommation());
        tous.add(ratios.parPart());
        tous.add(ratios.quotientSocial());
        ratios.quotientCaf().ifPresent(tous::add);
        return tous;
    }

    private Ratio resteAVivre() {
        return Ratio.de(
                "RAV",
                "Reste à vivre",
                somme(totaux.resteAVivre()),
                "ressources − charges fixes",
                somme(totaux.ressources()) + " − " + somme(totaux.fixes()));
    }

    private Ratio restePourVivre() {
        return Ratio.de(
                        "RPV",
                        "Reste pour vivre",
                        somme(totaux.restePourVivre()),
                        "reste à vivre − mensualités de crédits et de dettes",
                        somme(totaux.resteAVivre()) + " − " + somme(totaux.mensualites()))
                .lu(
                        totaux.restePourVivre().centimes() < 0
                                ? "Les charges et les mensualités dépassent ce qui entre."
                                : "",
                        totaux.restePourVivre().centimes() < 0);
    }

    private Ratio moyenneJournaliere() {
        var bas = montant("budget/reperes", "journalier_bas");
        var haut = montant("budget/reperes", "journalier_haut");
        return Ratio.de(
                        "MEJ",
                        "Moyenne économique journalière, par personne",
                        somme(totaux.moyenneJournaliere()),
                        "reste pour vivre ÷ personnes ÷ 30 jours",
                        "%s ÷ %d ÷ 30".formatted(somme(totaux.restePourVivre()), totaux.personnes()))
                .lu(
                        "Des commissions regardent entre %s et %s : chaque organisation a le sien."
                                .formatted(somme(bas), somme(haut)),
                        totaux.moyenneJournaliere().compareTo(bas) < 0);
    }

    private Ratio soldeDuMois() {
        return Ratio.de(
                        "SOLDE",
                        "Reste à la fin du mois",
                        somme(totaux.solde()),
                        "reste pour vivre − dépenses courantes − dépenses occasionnelles",
                        "%s − %s − %s"
                                .formatted(
                                        somme(totaux.restePourVivre()),
                                        somme(totaux.courantes()),
                                        somme(totaux.occasionnelles())))
                .lu(
                        totaux.solde().centimes() < 0 ? "Il manque cette somme chaque mois." : "",
                        totaux.solde().centimes() < 0);
    }

    private Optional<Ratio> effortDeLogement() {
        var loyer = budget.parMois(Poste.LOYER);
        var aide = budget.parMois(Poste.AIDE_AU_LOGEMENT);
        var net = totaux.ressources().moins(aide);
        if (loyer.centimes() == 0 || net.centimes() <= 0) return Optional.empty();
        var seuil = reglement.nombre("budget/reperes", "effort_logement");
        return Optional.of(Ratio.de(
                        "EFFORT_LOGEMENT",
                        "Taux d’effort du logement, net",
                        Ecriture.pourCent(loyer.moins(aide).centimes(), net.centimes()),
                        "(loyer et charges − aide au logement) ÷ (ressources − aide au logement)",
                        "(%s − %s) ÷ (%s − %s)"
                                .formatted(somme(loyer), somme(aide), somme(totaux.ressources()), somme(aide)))
                .lu(
                        "Au-delà de %s, on en parle.".formatted(Ecriture.pourCent(seuil)),
                        depasse(loyer.moins(aide), net, seuil)));
    }

    private Optional<Ratio> endettement() {
        if (totaux.ressources().centimes() <= 0) return Optional.empty();
        var seuil = reglement.nombre("budget/reperes", "endettement");
        return Optional.of(Ratio.de(
                        "ENDETTEMENT",
                        "Taux d’endettement",
                        Ecriture.pourCent(
                                totaux.mensualites().centimes(),
                                totaux.ressources().centimes()),
                        "mensualités de crédits et de dettes ÷ ressources",
                        somme(totaux.mensualites()) + " ÷ " + somme(totaux.ressources()))
                .lu(
                        "Au-delà de %s, on en parle.".formatted(Ecriture.pourCent(seuil)),
                        depasse(totaux.mensualites(), totaux.ressources(), seuil)));
    }

    private Optional<Ratio> effortEnergetique() {
        var energie = budget.parMois(Poste.ENERGIE_DU_LOGEMENT);
        if (energie.centimes() == 0 || totaux.ressources().centimes() <= 0) return Optional.empty();
        return Optional.of(Ratio.de(
                        "TEE",
                        "Taux d’effort énergétique",
                        Ecriture.pourCent(
                                energie.centimes(), totaux.ressources().centimes()),
                        "énergie du logement sur un an ÷ ressources sur un an",
                        "(%s ÷ %s) sur un mois, de même sur douze"
                                .formatted(somme(energie), somme(totaux.ressources())))
                .lu(lectureDeLEnergie(energie), energieProbable()));
    }

    private String lectureDeLEnergie(Montant energie) {
        String parMetre = Optional.ofNullable(budget.enTete().surface())
                .map(m -> " Soit %s par m² et par an pour %d m²."
                        .formatted(somme(Mensualisation.arrondi(energie.centimes() * 12, m)), m))
                .orElse("");
        String probable = energieProbable()
                ? "Précarité énergétique probable : plus de %s du revenu, et des ressources parmi les 30 %% les plus modestes."
                : "Précarité énergétique au-delà de %s du revenu, parmi les 30 %% les plus modestes.";
        return probable.formatted(Ecriture.pourCent(reglement.nombre("budget/energie", "taux_d_effort"))) + parMetre;
    }

    /** Plus de 8 % du revenu, et des ressources par unité de consommation sous le troisième décile. */
    boolean energieProbable() {
        var energie = budget.parMois(Poste.ENERGIE_DU_LOGEMENT);
        long decileParMois = reglement.centimes("budget/energie", "troisieme_decile") / 12;
        boolean modeste = totaux.ressources().centimes() * 10
                <= decileParMois * budget.composition().dixiemesDUnite();
        return modeste && depasse(energie, totaux.ressources(), reglement.nombre("budget/energie", "taux_d_effort"));
    }

    static boolean precariteEnergetiqueProbable(Budget budget) {
        return new Ratios(budget).energieProbable();
    }

    private Ratio unitesDeConsommation() {
        var c = budget.composition();
        return Ratio.de(
                "UC",
                "Unités de consommation",
                Ecriture.dixiemes(c.dixiemesDUnite()),
                "1 + 0,5 par autre personne de 14 ans ou plus + 0,3 par enfant plus jeune",
                "1 + 0,5 × %d + 0,3 × %d".formatted(c.adultes() - 1 + c.grands(), c.petits()));
    }

    private Ratio parPart() {
        var parts = Parts.duReglement(budget.composition(), reglement);
        return Ratio.de(
                        "RAV_PAR_PART",
                        "Reste à vivre par part",
                        somme(parPart(totaux.resteAVivre(), parts)),
                        "(ressources − charges fixes) ÷ parts",
                        "(%s − %s) ÷ %s"
                                .formatted(somme(totaux.ressources()), somme(totaux.fixes()), Ecriture.parts(parts)))
                .lu("Les parts sont celles d’un règlement départemental : la vôtre peut différer.", false);
    }

    private Ratio quotientSocial() {
        int dixiemes = budget.composition().dixiemesDUnite();
        var loyerNet = budget.parMois(Poste.LOYER).moins(budget.parMois(Poste.AIDE_AU_LOGEMENT));
        var reste = totaux.ressources()
                .moins(budget.parMois(Poste.AIDE_AU_LOGEMENT))
                .moins(loyerNet);
        return Ratio.de(
                        "QUOTIENT_SOCIAL",
                        "Quotient social",
                        somme(Mensualisation.arrondi(reste.centimes() * 10, dixiemes)),
                        "(ressources hors aide au logement − loyer net) ÷ unités de consommation",
                        "(%s − %s) ÷ %s"
                                .formatted(
                                        somme(totaux.ressources().moins(budget.parMois(Poste.AIDE_AU_LOGEMENT))),
                                        somme(loyerNet),
                                        Ecriture.dixiemes(dixiemes)))
                .lu("Une variante de CCAS : chaque règlement a la sienne.", false);
    }

    private Optional<Ratio> quotientCaf() {
        var imposables = budget.enTete().revenusImposables();
        if (imposables == null) return Optional.empty();
        var prestations = budget.parMois(Poste.PRESTATIONS_FAMILIALES, Poste.RSA_ET_PRIME, Poste.AIDE_AU_LOGEMENT);
        var parts = Parts.deLaCaf(budget.composition(), reglement);
        var base = Mensualisation.arrondi(imposables.centimes(), 12).plus(prestations);
        return Optional.of(Ratio.de(
                        "QF_CAF",
                        "Quotient familial CAF, approché",
                        somme(parPart(base, parts)),
                        "(revenus imposables de l’avant-dernière année ÷ 12 + prestations du mois) ÷ parts",
                        "(%s ÷ 12 + %s) ÷ %s".formatted(somme(imposables), somme(prestations), Ecriture.parts(parts)))
                .lu("Celui de la CAF fait foi : ne vous servez pas de celui-ci pour un droit.", false));
    }

    private static Montant parPart(Montant somme, BigDecimal parts) {
        return Mensualisation.arrondi(
                Math.multiplyExact(somme.centimes(), 100),
                parts.movePointRight(2).longValueExact());
    }

    private static boolean depasse(Montant partie, Montant tout, BigDecimal seuil) {
        return BigDecimal.valueOf(partie.centimes())
                        .compareTo(BigDecimal.valueOf(tout.centimes()).multiply(seuil))
                > 0;
    }

    private Montant montant(String code, String cle) {
        return new Montant(reglement.centimes(code, cle));
    }
}
