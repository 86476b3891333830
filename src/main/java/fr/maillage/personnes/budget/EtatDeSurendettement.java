package fr.maillage.personnes.budget;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Où en est un dossier de surendettement, et ce que chaque étape ouvre comme délai. */
enum EtatDeSurendettement {
    PREPARATION("En préparation"),
    DEPOSE("Déposé à la Banque de France"),
    RECEVABLE("Recevable"),
    IRRECEVABLE("Irrecevable"),
    ORIENTE_PLAN("Orienté vers un plan"),
    ORIENTE_MESURES("Orienté vers des mesures imposées"),
    ORIENTE_RETABLISSEMENT("Orienté vers un rétablissement personnel"),
    ORIENTE_LIQUIDATION("Orienté vers un rétablissement avec liquidation"),
    CONTESTE("Contesté devant le juge"),
    EN_VIGUEUR("Mesures en vigueur"),
    ROMPU("Mesures rompues"),
    ACHEVE("Mesures achevées");

    private final String libelle;

    EtatDeSurendettement(String libelle) {
        this.libelle = libelle;
    }

    String libelle() {
        return libelle;
    }

    static Optional<EtatDeSurendettement> de(String nom) {
        return Arrays.stream(values()).filter(e -> e.name().equals(nom)).findFirst();
    }

    /** Les étapes qui peuvent suivre celle-ci. */
    List<EtatDeSurendettement> suivants() {
        var orientes = List.of(ORIENTE_PLAN, ORIENTE_MESURES, ORIENTE_RETABLISSEMENT, ORIENTE_LIQUIDATION);
        return switch (this) {
            case PREPARATION -> List.of(DEPOSE);
            case DEPOSE -> List.of(RECEVABLE, IRRECEVABLE);
            case RECEVABLE ->
                Arrays.stream(values())
                        .filter(e -> orientes.contains(e) || e == CONTESTE)
                        .toList();
            case IRRECEVABLE -> List.of(CONTESTE, PREPARATION);
            case ORIENTE_PLAN, ORIENTE_MESURES, ORIENTE_RETABLISSEMENT, ORIENTE_LIQUIDATION ->
                List.of(CONTESTE, EN_VIGUEUR);
            case CONTESTE ->
                Arrays.stream(values())
                        .filter(e -> orientes.contains(e)
                                || Set.of(RECEVABLE, IRRECEVABLE, EN_VIGUEUR).contains(e))
                        .toList();
            case EN_VIGUEUR -> List.of(ROMPU, ACHEVE);
            case ROMPU -> List.of(PREPARATION);
            case ACHEVE -> List.of();
        };
    }

    record Delai(String quoi, LocalDate fin) {}

    /** Les délais que cette étape fait courir à partir de sa date. */
    List<Delai> delais(LocalDate le) {
        var r = Reglement.au(le);
        String code = "surendettement/delais";
        return switch (this) {
            case DEPOSE ->
                List.of(new Delai(
                        "Décision de la commission sur la recevabilité",
                        le.plusMonths(r.entier(code, "decision_de_recevabilite_mois"))));
            case RECEVABLE ->
                List.of(
                        new Delai(
                                "Contestation de la recevabilité",
                                le.plusDays(r.entier(code, "contestation_de_recevabilite_jours"))),
                        new Delai(
                                "Fin de la suspension des poursuites, au plus tard",
                                le.plusMonths(r.entier(code, "suspension_des_poursuites_mois"))));
            case IRRECEVABLE ->
                List.of(new Delai(
                        "Contestation de l’irrecevabilité",
                        le.plusDays(r.entier(code, "contestation_de_recevabilite_jours"))));
            case ORIENTE_MESURES, ORIENTE_RETABLISSEMENT, ORIENTE_LIQUIDATION ->
                List.of(new Delai(
                        "Contestation des mesures", le.plusDays(r.entier(code, "contestation_des_mesures_jours"))));
            case EN_VIGUEUR ->
                List.of(new Delai(
                        "Fin des mesures, au plus tard",
                        le.plusMonths(r.entier(code, "duree_maximale_des_mesures_mois"))));
            default -> List.of();
        };
    }
}
