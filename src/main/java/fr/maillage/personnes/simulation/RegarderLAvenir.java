package fr.maillage.personnes.simulation;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.estimation.Estimer;
import fr.maillage.socle.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Les douze mois qui viennent, tels quels et après un changement : ce que le foyer gagnerait, ce que ses aides deviendraient. */
@Component
class RegarderLAvenir {
    static final int MOIS = 12;

    private final Estimer estimer;
    private final SimulerUnDossier simuler;
    private final Baremes baremes = Baremes.duProduit();

    RegarderLAvenir(Estimer estimer, SimulerUnDossier simuler) {
        this.estimer = estimer;
        this.simuler = simuler;
    }

    /** @param apres vide si rien ne change */
    record Avenir(List<MoisAVenir> tel, List<MoisAVenir> apres, Optional<String> refus) {}

    List<MoisAVenir> tel(SituationDuFoyer situation, int nombre) {
        return MoisAVenir.projeter(estimer, foyer(situation), situation.mois(), nombre);
    }

    Avenir executer(SituationDuFoyer situation, @Nullable Changement changement) {
        Foyer foyer = foyer(situation);
        var tel = tel(situation, MOIS);
        if (changement == null) return new Avenir(tel, List.of(), Optional.empty());
        var refus = refuser(foyer, changement);
        if (refus.isPresent()) return new Avenir(tel, List.of(), refus);
        YearMonth premier = situation.mois().plusMonths(1);
        Foyer apres = changement.appliquer(foyer, Mois.rang(premier), simuler.rapports(situation.mois()));
        return new Avenir(tel, MoisAVenir.projeter(estimer, apres, situation.mois(), MOIS), Optional.empty());
    }

    private static Optional<String> refuser(Foyer foyer, Changement c) {
        if (!c.genre().possible(foyer))
            return Optional.of(
                    "« %s » ne se peut pas pour ce foyer.".formatted(c.genre().libelle()));
        if (c.rang() < 0 || c.rang() >= foyer.personnes().size())
            return Optional.of("Choisissez de qui il s’agit : le foyer compte %d personnes."
                    .formatted(foyer.personnes().size()));
        boolean enfant = foyer.personnes().get(c.rang()).estEnfant();
        if (c.genre() == Changement.Genre.DEPART_D_UN_ENFANT && !enfant)
            return Optional.of("Choisissez l’enfant qui quitte le foyer.");
        if ((c.genre() == Changement.Genre.MI_TEMPS || c.genre() == Changement.Genre.PERTE_D_EMPLOI) && enfant)
            return Optional.of("Choisissez l’adulte dont le travail change.");
        if (c.genre() == Changement.Genre.DEMENAGEMENT && c.centimes() == 0)
            return Optional.of("Écrivez le nouveau loyer, sans les charges.");
        return Optional.empty();
    }

    /** Un mi-temps au Smic, en montant net social : ce que l’on prend si l’on n’a pas dit le salaire attendu. */
    Montant miTempsAuSmic(YearMonth mois) {
        BigDecimal brut =
                baremes.valeur("communs/smic_mensuel_brut", mois.atDay(1)).nombre();
        var rapports = simuler.rapports(mois);
        return new Montant(brut.movePointRight(2)
                .divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP)
                .divide(rapports.brut(), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    Foyer foyer(SituationDuFoyer situation) {
        return situation.lire(simuler.rapports(situation.mois())).foyer();
    }
}
