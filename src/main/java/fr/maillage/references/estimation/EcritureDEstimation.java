package fr.maillage.references.estimation;

import fr.maillage.references.aideslocales.ReponseEnVigueur;
import fr.maillage.references.droits.Bascule;
import fr.maillage.references.droits.Certitude;
import fr.maillage.references.droits.Droit;
import fr.maillage.references.droits.Eclairage;
import fr.maillage.references.droits.Motif;
import fr.maillage.references.droits.Precision;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.pages.FicheFacilePage;
import fr.maillage.references.estimation.pages.ResultatPage;
import fr.maillage.socle.commun.Dates;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** L’estimation, en phrases d’écran et en feuille facile à lire. */
public final class EcritureDEstimation {
    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final int EFFETS_DITS = 3;

    private final Estimer estimer;

    public EcritureDEstimation(Estimer estimer) {
        this.estimer = estimer;
    }

    ResultatPage resultat(Estimation estimation, List<ReponseEnVigueur> locales, Map<String, String> saisie) {
        return new ResultatPage(
                mois(estimation.mois()),
                estimation.totalMensuel() == 0 ? "" : euros(estimation.totalMensuel()),
                Math.abs(estimation.totalEtabli() - estimation.totalMensuel()) < 100
                        ? ""
                        : euros(estimation.totalEtabli()),
                estimation.aDemander().stream().map(this::reponse).toList(),
                estimation.dejaVerses().stream().map(this::verse).toList(),
                estimation.inconnus().stream().map(this::reponse).toList(),
                estimation.fermes().stream().map(this::reponse).toList(),
                estimation.questions().stream()
                        .map(EcritureDEstimation::question)
                        .toList(),
                EcritureDesAidesLocales.ecran(locales),
                saisie);
    }

    /** La feuille que la personne emporte, en phrases courtes. */
    public FicheFacilePage fiche(Estimation estimation, List<ReponseEnVigueur> locales) {
        var aides = Stream.concat(
                        estimation.aDemander().stream().map(e -> aide(e, montant(e, EcritureDEstimation::eurosRonds))),
                        EcritureDesAidesLocales.fiche(locales).stream())
                .toList();
        var pieces = aides.stream().flatMap(a -> a.pieces().stream()).distinct().toList();
        return new FicheFacilePage(
                mois(estimation.mois()),
                aides,
                estimation.dejaVerses().stream()
                        .map(d -> aide(d.eclairage(), d.centimes() == 0 ? "" : euros(d.centimes()) + " par mois"))
                        .toList(),
                pieces);
    }

    private FicheFacilePage.Aide aide(Eclairage eclairage, String montant) {
        Demarche demarche = estimer.demarche(eclairage.prestation());
        return new FicheFacilePage.Aide(
                eclairage.prestation().nom(),
                demarche.facile(),
                montant,
                demarche.organisme(),
                demarche.pieces(),
                demarche.delai());
    }

    /** Une réponse qui n’est pas encore versée. */
    public ResultatPage.Reponse reponse(Eclairage eclairage) {
        Certitude certitude = eclairage.certitude();
        return reponse(
                eclairage, montant(eclairage), certitude.degre().libelle(), ton(certitude.degre()), raison(eclairage));
    }

    /** Une prestation déjà versée, et si son montant est plausible. */
    public ResultatPage.Reponse verse(Estimation.DejaVerse verse) {
        long estime = verse.eclairage().etabli();
        String compare = verse.centimes() == 0
                ? "Déjà ouvert."
                : "Versé %s par mois, estimé %s.".formatted(euros(verse.centimes()), euros(estime));
        return reponse(
                verse.eclairage(),
                verse.centimes() == 0 ? "" : euros(verse.centimes()) + " par mois",
                verse.plausible() ? "plausible" : "montant à vérifier",
                verse.plausible() ? "ok" : "bientot",
                compare);
    }

    private ResultatPage.Reponse reponse(
            Eclairage eclairage, String montant, String certitude, String ton, String raison) {
        Demarche demarche = estimer.demarche(eclairage.prestation());
        return new ResultatPage.Reponse(
                eclairage.prestation().nom(),
                montant,
                certitude,
                ton,
                raison,
                eclairage.bascules().stream().map(Bascule::phrase).toList(),
                demarche.organisme(),
                demarche.pieces(),
                demarche.delai(),
                eclairage.droit().motifs().stream()
                        .map(EcritureDEstimation::etape)
                        .toList(),
                "/droits/dispositifs/" + eclairage.prestation().name().toLowerCase(Locale.ROOT));
    }

    /** Pour un droit fermé, la dernière étape est celle qui ferme. */
    private static String raison(Eclairage eclairage) {
        if (eclairage.droit() instanceof Droit.Ferme(List<Motif> motifs) && !motifs.isEmpty())
            return motifs.getLast().phrase();
        return eclairage.certitude().raison();
    }

    private static String ton(Certitude.Degre degre) {
        return switch (degre) {
            case CERTAIN -> "ok";
            case PROBABLE -> "encours";
            case A_VERIFIER -> "bientot";
        };
    }

    /** « 22 274 », « 478,16 » : tel que le barème l’écrit, à la française. */
    private static String nombre(BigDecimal nombre) {
        var ecriture = NumberFormat.getNumberInstance(Locale.FRANCE);
        ecriture.setMinimumFractionDigits(Math.max(0, nombre.scale()));
        ecriture.setMaximumFractionDigits(Math.max(0, nombre.scale()));
        return ecriture.format(nombre);
    }

    private static ResultatPage.Etape etape(Motif motif) {
        String valeurs = motif.valeurs().stream()
                .map(v -> "%s : %s depuis le %s".formatted(v.nom(), nombre(v.nombre()), Dates.enLettres(v.depuis())))
                .collect(Collectors.joining(" ; "));
        String montant = motif.millioniemes() == 0 ? "" : euros(motif.millioniemes() / 10_000);
        return new ResultatPage.Etape(motif.phrase(), montant, motif.article(), valeurs);
    }

    /** Une question qui changerait une réponse. */
    public static ResultatPage.Question question(Precision precision) {
        var effets = new ArrayList<String>();
        for (var effet : precision.effets()) {
            if (effets.size() == EFFETS_DITS) break;
            effets.add("%s : %s au lieu de %s"
                    .formatted(
                            effet.prestation().nom(),
                            valeur(effet.prestation(), effet.apres()),
                            valeur(effet.prestation(), effet.avant())));
        }
        return new ResultatPage.Question(
                "fait_" + precision.fait().name(), precision.fait().question(), String.join(" ; ", effets));
    }

    /** « 212,40 € par mois », « gratuite », « ouverte ». */
    public String montant(Eclairage eclairage) {
        return montant(eclairage, EcritureDEstimation::euros);
    }

    private String montant(Eclairage eclairage, LongFunction<String> somme) {
        if (!(eclairage.droit() instanceof Droit.Ouvert(long centimes, var _))) return "";
        if (eclairage.prestation() == Prestation.COMPLEMENTAIRE_SANTE) {
            return eclairage.droit().motifs().stream().anyMatch(m -> m.phrase().contains("avec participation"))
                    ? "avec participation"
                    : "gratuite";
        }
        if (centimes == 0) return "ouverte";
        return somme.apply(centimes) + " "
                + estimer.demarche(eclairage.prestation()).rythme().libelle();
    }

    private static String valeur(Prestation prestation, long centimes) {
        if (centimes == 0) return "rien";
        return switch (prestation) {
            case COMPLEMENTAIRE_SANTE -> centimes == 200 ? "gratuite" : "avec participation";
            case PCH -> "ouverte";
            default -> euros(centimes);
        };
    }

    /** « juin 2026 » */
    public static String mois(YearMonth mois) {
        return mois.format(MOIS);
    }

    /** Sur une feuille en français facile, des centimes ne disent rien de plus : « 258 € ». */
    private static String eurosRonds(long centimes) {
        return String.format(Locale.FRANCE, "%,d", Math.round(centimes / 100.0)).replace('\u00a0', '\u202f')
                + "\u00a0€";
    }

    public static String euros(long centimes) {
        return String.format(Locale.FRANCE, "%,.2f", centimes / 100.0).replace('\u00a0', '\u202f') + "\u00a0€";
    }
}
