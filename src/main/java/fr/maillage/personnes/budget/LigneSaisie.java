package fr.maillage.personnes.budget;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Une ligne telle qu’elle est écrite à l’écran, juste ou non.
 *
 * @param cle son nom dans le formulaire : « l.12 » pour la ligne 12, « n.F1.0 » pour une ligne neuve
 * @param id 0 pour une ligne neuve
 */
record LigneSaisie(String cle, long id, Poste poste, Map<String, String> champs) {
    static final String PRECISION = "precision";
    static final String MONTANT = "montant";
    static final String PERIODE = "periode";
    static final String JOUR = "jour";
    static final String RESTANT = "restant";
    static final String RETARD = "retard";
    static final String DEPUIS = "depuis";

    private static final List<String> D_UNE_SOMME = List.of(PRECISION, MONTANT, PERIODE, JOUR);
    private static final List<String> D_UNE_DETTE = List.of(PRECISION, MONTANT, JOUR, RESTANT, RETARD, DEPUIS);
    private static final Map<String, String> LIBELLES = Map.of(
            PRECISION, "précision",
            MONTANT, "montant",
            PERIODE, "périodicité",
            JOUR, "jour du mois",
            RESTANT, "reste dû",
            RETARD, "en retard",
            DEPUIS, "premier impayé");

    static List<String> champs(Poste poste) {
        return poste.estUneDette() ? D_UNE_DETTE : D_UNE_SOMME;
    }

    static String libelle(String champ) {
        return LIBELLES.getOrDefault(champ, champ);
    }

    static LigneSaisie de(LigneDeBudget ligne) {
        var champs = new LinkedHashMap<String, String>();
        champs.put(PRECISION, ligne.precision());
        champs.put(
                MONTANT,
                ligne.montant().centimes() == 0 && ligne.dette() != null
                        ? ""
                        : ligne.montant().saisie());
        champs.put(JOUR, ligne.jour() == null ? "" : ligne.jour().toString());
        var dette = ligne.dette();
        if (dette == null) {
            champs.put(PERIODE, ligne.periodicite().name());
        } else {
            champs.put(
                    RESTANT,
                    dette.restantDu().centimes() == 0 ? "" : dette.restantDu().saisie());
            champs.put(
                    RETARD, dette.retard().centimes() == 0 ? "" : dette.retard().saisie());
            LocalDate depuis = dette.depuis();
            champs.put(DEPUIS, depuis == null ? "" : depuis.toString());
        }
        return new LigneSaisie("l." + ligne.id(), ligne.id(), ligne.poste(), champs);
    }

    String valeur(String champ) {
        return champs.getOrDefault(champ, "");
    }

    String nomDuChamp(String champ) {
        return cle + "." + champ;
    }

    /** Rien n’y est écrit : une ligne vidée est une ligne retirée. */
    boolean vide() {
        return Stream.of(PRECISION, MONTANT, RESTANT, RETARD, DEPUIS)
                .allMatch(c -> valeur(c).isEmpty());
    }

    LigneSaisie avec(Map<String, String> autres) {
        return new LigneSaisie(cle, id, poste, autres);
    }

    LigneSaisie neuve(int rang) {
        return new LigneSaisie("n." + poste.code() + "." + rang, 0, poste, champs);
    }

    /** « Mutuelle (Harmonie) » */
    String nom() {
        return valeur(PRECISION).isEmpty() ? poste.libelle() : poste.libelle() + " (" + valeur(PRECISION) + ")";
    }
}
