package fr.maillage.references.estimation;

import fr.maillage.references.baremes.Bareme;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Edition;
import fr.maillage.references.droits.ImpayeDeLoyer;
import fr.maillage.references.estimation.pages.DispositifPage;
import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Une fiche de dispositif telle qu’elle se lit à une date : la règle et les montants de ce jour, et ce qui change ensuite. */
final class LectureDUneFiche {
    private final Baremes baremes;
    private final Dispositifs dispositifs;

    LectureDUneFiche(Baremes baremes, Dispositifs dispositifs) {
        this.baremes = baremes;
        this.dispositifs = dispositifs;
    }

    DispositifPage lire(Dispositif d, LocalDate date) {
        var montants = new ArrayList<DispositifPage.Montant>();
        d.montants().forEach((code, libelle) -> montants.add(montant(baremes.exiger(code), libelle, date)));
        return new DispositifPage(
                d.code(),
                d.nom(),
                date.toString(),
                Quand.jour(date),
                d.textes(),
                d.aRelire(),
                d.demarche().facile(),
                d.pour(),
                d.conditions(),
                regle(d, date),
                montants,
                d.demarche().organisme(),
                d.demarche().pieces(),
                d.demarche().delai(),
                d.recours(),
                d.renouvellement(),
                d.voir().stream()
                        .flatMap(code -> dispositifs.de(code).stream())
                        .map(v -> new DispositifPage.Voisin(v.code(), v.nom()))
                        .toList());
    }

    private List<DispositifPage.Regle> regle(Dispositif d, LocalDate date) {
        if (!d.regle().equals("impaye_de_loyer")) return List.of();
        var impaye = new ImpayeDeLoyer(baremes);
        var regles = new ArrayList<DispositifPage.Regle>();
        Bareme bareme = baremes.exiger("logement/impaye");
        bareme.enVigueur(date).ifPresent(e -> regles.add(regle(impaye, e, "", date)));
        bareme.apres(date)
                .ifPresent(e -> regles.add(regle(impaye, e, "À partir du " + Quand.jour(e.depuis()), e.depuis())));
        return regles;
    }

    private static DispositifPage.Regle regle(ImpayeDeLoyer impaye, Edition edition, String quand, LocalDate date) {
        return new DispositifPage.Regle(quand, impaye.regle(date), edition.texte(), edition.adresse());
    }

    private static DispositifPage.Montant montant(Bareme bareme, String libelle, LocalDate date) {
        var enVigueur = bareme.enVigueur(date);
        return new DispositifPage.Montant(
                libelle,
                bareme.code(),
                enVigueur
                        .map(bareme::lisibles)
                        .orElse(List.of("Rien avant le "
                                + Quand.jour(bareme.editions().getFirst().depuis()))),
                enVigueur.map(e -> Quand.jour(e.depuis())).orElse(""),
                enVigueur.map(Edition::texte).orElse(""),
                enVigueur.map(Edition::adresse).orElse(""),
                bareme.apres(date)
                        .map(e -> "À partir du %s : %s"
                                .formatted(Quand.jour(e.depuis()), String.join(", ", bareme.lisibles(e))))
                        .orElse(""));
    }
}
