package fr.maillage.references.estimation;

import fr.maillage.references.aideslocales.ReponseEnVigueur;
import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.Issue;
import fr.maillage.references.aideslocales.regles.ReponseLocale;
import fr.maillage.references.aideslocales.regles.Verdict;
import fr.maillage.references.estimation.pages.FicheFacilePage;
import fr.maillage.references.estimation.pages.ResultatPage;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.commun.Montant;
import java.util.Comparator;
import java.util.List;

/** Les aides locales d’une estimation, en phrases d’écran et de feuille : les ouvertes d’abord, les fermées à la fin. */
public final class EcritureDesAidesLocales {
    private static final List<Issue> ORDRE = List.of(Issue.OUVERT, Issue.INCONNU, Issue.FERME);

    private EcritureDesAidesLocales() {}

    public static List<ResultatPage.AideLocale> ecran(List<ReponseEnVigueur> locales) {
        return locales.stream()
                .sorted(Comparator.comparingInt(l -> ORDRE.indexOf(l.reponse().issue())))
                .map(EcritureDesAidesLocales::aide)
                .toList();
    }

    private static ResultatPage.AideLocale aide(ReponseEnVigueur locale) {
        ReponseLocale reponse = locale.reponse();
        AideLocale aide = reponse.aide();
        return new ResultatPage.AideLocale(
                aide.nom(),
                reponse.dire(),
                switch (reponse.issue()) {
                    case OUVERT -> "ok";
                    case INCONNU -> "bientot";
                    case FERME -> "encours";
                },
                aide.phrase(),
                reponse.pourquoi(),
                reponse.raisons().stream().map(Verdict::phrase).toList(),
                reponse.issue() == Issue.FERME ? List.of() : aide.pieces(),
                aide.instance(),
                "%s, en vigueur depuis le %s".formatted(locale.reglement(), Dates.enLettres(locale.depuis())),
                "/droits/aides-locales/" + locale.numeroDuReglement(),
                locale.avertissement());
    }

    /** Sur la feuille à remettre, seulement ce qui paraît ouvert. */
    static List<FicheFacilePage.Aide> fiche(List<ReponseEnVigueur> locales) {
        return locales.stream()
                .filter(l -> l.reponse() instanceof ReponseLocale.Ouvert)
                .map(EcritureDesAidesLocales::facile)
                .toList();
    }

    private static FicheFacilePage.Aide facile(ReponseEnVigueur locale) {
        AideLocale aide = locale.reponse().aide();
        String montant = locale.reponse() instanceof ReponseLocale.Ouvert ouvert && ouvert.centimes() != null
                ? new Montant(ouvert.centimes()).ecrire()
                : "";
        return new FicheFacilePage.Aide(
                aide.nom(),
                (aide.phrase() + " " + locale.avertissement()).strip(),
                montant,
                locale.organisme().isEmpty() ? locale.reglement() : locale.organisme(),
                aide.pieces(),
                aide.instance().isEmpty() ? "Demandez la date de la prochaine décision." : aide.instance() + ".");
    }
}
