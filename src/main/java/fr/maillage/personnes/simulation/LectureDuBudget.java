package fr.maillage.personnes.simulation;

import static fr.maillage.personnes.budget.Poste.*;

import fr.maillage.personnes.budget.Budget;
import fr.maillage.personnes.budget.LigneDeBudget;
import fr.maillage.personnes.budget.Poste;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.socle.commun.Montant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Un budget, lu comme des champs de l’estimation. Il dit ce qui entre, pas toujours de qui ni à quel titre : ce qui reste ambigu se range
 * au plus vraisemblable, et se dit.
 */
final class LectureDuBudget {
    private static final Pattern HLM =
            Pattern.compile("hlm|bailleur social|habitat|office public|logement social", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEUBLE = Pattern.compile("meubl", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESIDENCE =
            Pattern.compile("foyer|r[ée]sidence sociale|fjt|pension de famille", Pattern.CASE_INSENSITIVE);

    private final Budget budget;
    private final SituationDuFoyer.Couple couple;
    private final Map<String, String> champs = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    record Lu(Map<String, String> champs, List<String> notes) {}

    LectureDuBudget(Budget budget, SituationDuFoyer.Couple couple) {
        this.budget = budget;
        this.couple = couple;
    }

    /** @param aQui ce que l’on a répondu de qui touche les salaires et les autres revenus */
    Lu lire(Map<String, String> aQui) {
        salaires(aQui.getOrDefault("salaires", ""));
        autres(aQui.getOrDefault("revenus", ""));
        prestations();
        logement();
        budget.lignes().stream()
                .filter(l -> l.poste() == BOURSES)
                .findFirst()
                .ifPresent(_ -> notes.add(
                        "La bourse du budget n’est pas comptée : le moteur estime celles du collège et du lycée."));
        return new Lu(champs, notes);
    }

    /** À deux, et sans réponse : le premier salaire à qui tient le dossier, les autres à son conjoint. */
    private void salaires(String aQui) {
        var lignes = lignes(SALAIRES);
        for (int n = 0; n < lignes.size(); n++) {
            boolean conjoint = couple.oui()
                    && switch (aQui) {
                        case "CONJOINT" -> true;
                        case "TITULAIRE" -> false;
                        case "INVERSE" -> n == 0;
                        default -> n > 0;
                    };
            ajouter((conjoint ? "c_" : "") + "mns", parMois(lignes.get(n)));
        }
        lignes(INDEPENDANTS).forEach(l -> ajouter("independant", parMois(l)));
    }

    /** Chômage, retraite, invalidité : à celui des deux qui n’a pas de salaire, sauf réponse contraire. */
    private void autres(String aQui) {
        boolean auConjoint = couple.oui()
                && (aQui.isEmpty()
                        ? champs.containsKey("mns") && !champs.containsKey("c_mns")
                        : aQui.equals("CONJOINT"));
        String qui = auConjoint ? "c_" : "";
        for (var ligne : lignes(CHOMAGE)) {
            if (mot(ligne, "\\bass\\b|solidarit[ée] sp[ée]cifique")) percu(Prestation.ASS, ligne);
            else ajouter(qui + "chomage", parMois(ligne));
        }
        for (var ligne : lignes(RETRAITES)) {
            if (mot(ligne, "aspa|minimum vieillesse")) percu(Prestation.ASPA, ligne);
            else ajouter(qui + "retraite", parMois(ligne));
        }
        for (var ligne : lignes(INVALIDITE)) {
            if (mot(ligne, "\\baah\\b|adultes? handicap")) percu(Prestation.AAH, ligne);
            else if (mot(ligne, "\\bij\\b|indemnit[ée]s? journali[èe]re")) ajouter(qui + "indemnites", parMois(ligne));
            else ajouter(qui + "invalidite", parMois(ligne));
        }
        lignes(PENSIONS_RECUES).forEach(l -> ajouter("pension", parMois(l)));
        lignes(AUTRES_RESSOURCES).forEach(l -> ajouter("autre", parMois(l)));
    }

    private void prestations() {
        for (var ligne : lignes(PRESTATIONS_FAMILIALES)) percu(familiale(ligne), ligne);
        for (var ligne : lignes(RSA_ET_PRIME)) {
            boolean prime = mot(ligne, "prime|activit[ée]|\\bppa\\b");
            boolean rsa = mot(ligne, "\\brsa\\b");
            if (prime && rsa)
                notes.add(
                        "Le budget compte ensemble le RSA et la prime d’activité : séparez-les pour juger chaque montant.");
            boolean travaille = champs.containsKey("mns") || champs.containsKey("c_mns");
            percu(prime || (!rsa && travaille) ? Prestation.PRIME_D_ACTIVITE : Prestation.RSA, ligne);
        }
        lignes(AIDE_AU_LOGEMENT).forEach(l -> percu(Prestation.AIDE_AU_LOGEMENT, l));
    }

    private Prestation familiale(LigneDeBudget ligne) {
        if (mot(ligne, "soutien|\\basf\\b")) return Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL;
        if (mot(ligne, "aeeh|enfant handicap")) return Prestation.AEEH;
        if (mot(ligne, "compl[ée]ment familial")) return Prestation.COMPLEMENT_FAMILIAL;
        if (mot(ligne, "paje|allocation de base|jeune enfant")) return Prestation.ALLOCATION_DE_BASE;
        if (!mot(ligne, "allocations? familiales?|\\baf\\b"))
            notes.add("« %s » : le budget ne dit pas laquelle ; comptée comme allocations familiales."
                    .formatted(ligne.nom()));
        return Prestation.ALLOCATIONS_FAMILIALES;
    }

    /** Le budget compte le loyer avec ses charges, l’aide au logement le regarde sans : une question le dira. */
    private void logement() {
        long loyer = lignes(LOYER).stream().mapToLong(LectureDuBudget::parMois).sum();
        boolean achete = budget.lignes().stream().anyMatch(l -> l.poste() == CREDIT_IMMOBILIER);
        if (achete) {
            champs.put("occupation", Occupation.ACCEDANT.name());
        } else if (loyer > 0) {
            String precision = String.join(
                    " ", lignes(LOYER).stream().map(LigneDeBudget::precision).toList());
            champs.put("occupation", occupation(precision).name());
            champs.put("loyer", new Montant(loyer).saisie());
        }
    }

    private static Occupation occupation(String precision) {
        if (MEUBLE.matcher(precision).find()) return Occupation.LOCATAIRE_MEUBLE;
        if (HLM.matcher(precision).find()) return Occupation.LOCATAIRE_SOCIAL;
        if (RESIDENCE.matcher(precision).find()) return Occupation.LOGEMENT_FOYER;
        return Occupation.LOCATAIRE_VIDE;
    }

    private List<LigneDeBudget> lignes(Poste poste) {
        return budget.lignes().stream()
                .filter(l -> l.poste() == poste && l.montant().centimes() > 0)
                .toList();
    }

    private static boolean mot(LigneDeBudget ligne, String motif) {
        return Pattern.compile(motif, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(ligne.precision().toLowerCase(Locale.FRANCE))
                .find();
    }

    private void percu(Prestation prestation, LigneDeBudget ligne) {
        ajouter("percu_" + prestation.name(), parMois(ligne));
    }

    private void ajouter(String champ, long centimes) {
        long deja = Montant.lire(champs.getOrDefault(champ, "0"))
                .map(Montant::centimes)
                .orElse(0L);
        champs.put(champ, new Montant(deja + centimes).saisie());
    }

    private static long parMois(LigneDeBudget ligne) {
        return Math.round(ligne.parAn() / 12.0);
    }
}
