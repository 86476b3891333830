package fr.maillage.references.droits;

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
        prestation("aeeh", Prestation.AEEH);
        prestation("ass", Prestation.ASS);
        prestation("cheque_energie", Prestation.CHEQUE_ENERGIE);
        prestation("aspa", Prestation.ASPA);
        prestation("asi", Prestation.ASI);
        CONNUES.put("aide_logement", e -> AideAuLogement.nette(e, e.montant(Prestation.AIDE_AU_LOGEMENT)));
        for (String sorte : new String[] {"apl", "alf", "als"}) CONNUES.put(sorte, CONNUES.get("aide_logement"));
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
                        .pour(
                                e,
                                e.loi.rsa.composition(),
                                e.adultes() + Rsa.enfantsACharge(e, e.mois, JourDuMois.PREMIER)));
    }

    private Observations() {}

    private static void prestation(String variable, Prestation prestation) {
        CONNUES.put(variable, e -> e.montant(prestation));
    }

    /** Un foyer engendré fait une première demande ; un cas partagé sans prestation donnée a toute son histoire. */
    static Etude etudier(MoteurDeDroits moteur, Cas cas, int mois) {
        boolean premiereDemande =
                cas.famille().startsWith("engendré") || !cas.foyer().percus().isEmpty();
        return premiereDemande ? moteur.calculer(cas.foyer(), mois) : moteur.etablir(cas.foyer(), mois);
    }
}
