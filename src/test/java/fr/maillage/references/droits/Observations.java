package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Prestation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Ce que le moteur répond à chaque mesure nommée par les cas, en millionièmes d’euro. */
final class Observations {
    static final Map<String, ToLongFunction<Etude>> CONNUES = new LinkedHashMap<>();

    static {
        prestation("af", Prestation.ALLOCATIONS_FAMILIALES);
        CONNUES.put(
                "af_base", e -> e.montant(Prestation.ALLOCATIONS_FAMILIALES) - e.majorationPourAge - e.forfaitVingtAns);
        CONNUES.put("af_majoration", e -> e.majorationPourAge);
        prestation("cf", Prestation.COMPLEMENT_FAMILIAL);
        prestation("asf", Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL);
        prestation("paje_base", Prestation.ALLOCATION_DE_BASE);
        prestation("ars", Prestation.RENTREE_SCOLAIRE);
        prestation("aah", Prestation.AAH);
        prestation("aspa", Prestation.ASPA);
        prestation("asi", Prestation.ASI);
        CONNUES.put("aide_logement", e -> AideAuLogement.nette(e, e.montant(Prestation.AIDE_AU_LOGEMENT)));
        prestation("rsa", Prestation.RSA);
        prestation("ppa", Prestation.PRIME_D_ACTIVITE);
        CONNUES.put("cmu_c", e -> e.montant(Prestation.COMPLEMENTAIRE_SANTE) == 2 * Euros.UN ? Euros.UN : 0);
        prestation("css_participation_forfaitaire", Prestation.PARTICIPATION_SANTE);
        CONNUES.put("aide_logement_base_ressources", RessourcesDuLogement::calculer);
        CONNUES.put("prestations_familiales_base_ressources", Etude::ressourcesFamiliales);
        CONNUES.put("rsa_base_ressources", Rsa::ressources);
        CONNUES.put(
                "rsa_forfait_logement",
                e -> e.loi.rsa
                        .logement()
                        .pour(e, e.loi.rsa.composition(), e.adultes() + Rsa.enfantsACharge(e, e.mois)));
    }

    private Observations() {}

    private static void prestation(String variable, Prestation prestation) {
        CONNUES.put(variable, e -> e.montant(prestation));
    }

    static Etude etudier(MoteurDeDroits moteur, Foyer foyer, int mois) {
        var e = new Etude(foyer, mois, moteur::loi, Raisonnement.MUET);
        for (Calcul calcul : Calcul.ORDRE)
            e.poser(calcul.prestation(), calcul.formule().calculer(e));
        return e;
    }
}
