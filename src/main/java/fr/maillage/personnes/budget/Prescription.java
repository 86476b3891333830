package fr.maillage.personnes.budget;

import fr.maillage.references.baremes.Valeur;
import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Jusqu’à quand un créancier paraît pouvoir agir. Une alerte pour aller voir un juriste, jamais un avis : les délais sont des barèmes datés, et
 * une seule pièce que l’on n’a pas vue change tout.
 *
 * @param fin le dernier jour pour agir
 */
record Prescription(LigneDeBudget dette, LocalDate depart, LocalDate fin, boolean titre, Valeur delai, Etat etat) {
    enum Etat {
        ACQUISE,
        PROCHE,
        EN_COURS
    }

    private static final String BAREME = "dettes/prescription";
    private static final int PROCHE_EN_JOURS = 90;

    /** Rien, si l’on ne sait pas depuis quand la dette est due. */
    static Optional<Prescription> de(LigneDeBudget ligne, List<ActeSurDette> actes, LocalDate jour) {
        var dette = ligne.dette();
        if (dette == null || dette.depuis() == null) return Optional.empty();
        var reglement = Reglement.au(jour);
        boolean forclusion = forclusion(ligne.poste());
        LocalDate depart = dette.depuis();
        Valeur delai = reglement.valeur(BAREME, cle(ligne.poste()));
        boolean titre = false;
        var siens = actes.stream()
                .filter(a -> a.suite() == ligne.suite() && !a.le().isBefore(dette.depuis()) && !a.le().isAfter(jour))
                .sorted(Comparator.comparing(ActeSurDette::le))
                .toList();
        for (var acte : siens) {
            switch (acte.nature().effet()) {
                case TITRE -> {
                    titre = true;
                    depart = acte.le();
                    delai = reglement.valeur(BAREME, "titre_executoire");
                }
                case REPART -> depart = repart(depart, delai, acte);
                case REPART_SAUF_FORCLUSION -> {
                    if (titre || !forclusion) depart = repart(depart, delai, acte);
                }
                case AUCUN -> {}
            }
        }
        LocalDate fin = depart.plusMonths(delai.entier());
        return Optional.of(new Prescription(ligne, depart, fin, titre, delai, etat(fin, jour)));
    }

    /** Un délai déjà écoulé ne repart pas. */
    private static LocalDate repart(LocalDate depart, Valeur delai, ActeSurDette acte) {
        return acte.le().isAfter(depart.plusMonths(delai.entier())) ? depart : acte.le();
    }

    private static Etat etat(LocalDate fin, LocalDate jour) {
        if (!fin.isAfter(jour)) return Etat.ACQUISE;
        return ChronoUnit.DAYS.between(jour, fin) <= PROCHE_EN_JOURS ? Etat.PROCHE : Etat.EN_COURS;
    }

    private static boolean forclusion(Poste poste) {
        return switch (poste) {
            case CREDIT_A_LA_CONSOMMATION, CREDIT_RENOUVELABLE, DECOUVERT -> true;
            default -> false;
        };
    }

    private static String cle(Poste poste) {
        return switch (poste) {
            case CREDIT_IMMOBILIER -> "credit_immobilier";
            case CREDIT_A_LA_CONSOMMATION, CREDIT_RENOUVELABLE, DECOUVERT -> "credit_a_la_consommation";
            case DETTE_DE_LOYER -> "loyer";
            case DETTE_D_ENERGIE_OU_D_EAU -> "energie_eau";
            case DETTE_FISCALE -> "impot";
            case INDU_CAF -> "indu_caf";
            case AMENDES -> "amende";
            case DETTE_DE_SANTE_OU_DE_CANTINE -> "creance_publique_locale";
            case PENSION_DUE -> "pension_alimentaire";
            default -> "entre_particuliers";
        };
    }

    boolean alerte() {
        return etat != Etat.EN_COURS;
    }

    String phrase() {
        String regle =
                "%d mois depuis le %s%s".formatted(delai.entier(), Quand.jour(depart), titre ? ", date du titre" : "");
        return switch (etat) {
            case ACQUISE ->
                "%s : délai pour agir probablement écoulé depuis le %s (%s). À vérifier avec un juriste avant tout paiement ou tout écrit, qui pourraient le faire repartir."
                        .formatted(dette.nom(), Quand.jour(fin), regle);
            case PROCHE ->
                "%s : le délai pour agir se termine le %s (%s). Un acte du créancier est probable d’ici là."
                        .formatted(dette.nom(), Quand.jour(fin), regle);
            case EN_COURS -> "jusqu’au %s (%s)".formatted(Quand.jour(fin), regle);
        };
    }
}
