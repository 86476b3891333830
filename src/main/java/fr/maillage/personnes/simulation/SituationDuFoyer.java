package fr.maillage.personnes.simulation;

import fr.maillage.references.droits.FaitAPreciser;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ce que la maison sait d’un foyer pour estimer ses droits, sans l’avoir redemandé : les champs de l’estimation, et pour chacun d’où il
 * vient.
 *
 * @param enfants leur prénom, dans l’ordre des champs « enfant1 », « enfant2 »…
 * @param obstacles ce qui empêche d’estimer ; vide si l’on peut
 * @param notes ce que l’on a supposé ou laissé de côté
 */
record SituationDuFoyer(
        YearMonth mois,
        Couple couple,
        List<String> enfants,
        Map<String, String> champs,
        List<Connu> connus,
        List<String> notes,
        List<String> obstacles,
        @Nullable LocalDate budgetDu) {

    /** Qui demande, et son conjoint s’il y en a un : leurs numéros et leurs prénoms. */
    record Couple(long titulaire, String prenom, @Nullable Long conjoint, String prenomDuConjoint) {
        boolean oui() {
            return conjoint != null;
        }

        /** À qui est ce champ : « c_mns » est au conjoint. */
        @Nullable
        Long personne(String champ) {
            return champ.startsWith("c_") ? conjoint : Long.valueOf(titulaire);
        }
    }

    /** Un fait, et d’où on le tient. {@code champ} est vide s’il ne se corrige pas ici. */
    record Connu(String champ, String libelle, String valeur, String origine) {}

    SituationDuFoyer {
        champs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(champs));
        enfants = List.copyOf(enfants);
        connus = List.copyOf(connus);
        notes = List.copyOf(notes);
        obstacles = List.copyOf(obstacles);
    }

    String valeur(String champ) {
        return champs.getOrDefault(champ, "");
    }

    boolean connait(String champ) {
        return !valeur(champ).isEmpty();
    }

    /** Ce que la personne a répondu pour les aides locales. */
    FaitsLocauxDuDossier locaux() {
        var locaux = new LinkedHashMap<String, String>();
        for (String champ : FaitsLocauxDuDossier.CHAMPS) if (connait(champ)) locaux.put(champ, valeur(champ));
        return new FaitsLocauxDuDossier(locaux);
    }

    /** Le foyer que la loi regarde, et ce qui a déjà reçu une réponse. */
    record Lue(Foyer foyer, Set<FaitAPreciser> ecartes, List<String> fautes) {}

    Lue lire(SaisieDEstimation.Rapports rapports) {
        return lire(champs, mois, rapports);
    }

    /** La même, si ces champs valaient autre chose ; vide les retire. */
    Lue si(Map<String, String> changes, SaisieDEstimation.Rapports rapports) {
        var autres = new LinkedHashMap<>(champs);
        autres.putAll(changes);
        return lire(autres, mois, rapports);
    }

    private static Lue lire(Map<String, String> champs, YearMonth mois, SaisieDEstimation.Rapports rapports) {
        var saisie = new SaisieDEstimation(champs, mois, rapports);
        var foyer = saisie.foyer();
        return new Lue(
                foyer,
                saisie.ecartes(),
                saisie.erreurs().stream().map(ErreurDeChamp::phrase).toList());
    }
}
