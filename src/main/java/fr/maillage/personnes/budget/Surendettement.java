package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Un dossier de surendettement qui se prépare, puis qui suit son cours.
 *
 * @param aCharge personnes à charge pour la part saisissable
 * @param chargesRetenues celles de la commission si on les connaît ; sinon celles du budget
 */
record Surendettement(
        long id,
        EtatDeSurendettement etat,
        int aCharge,
        @Nullable Montant chargesRetenues,
        Set<PieceDeSurendettement> pieces,
        String patrimoine,
        String procedures,
        String lettre,
        List<Etape> etapes,
        int version) {
    static final List<String> TEXTES = List.of("patrimoine", "procedures", "lettre");

    record Etape(EtatDeSurendettement etat, LocalDate le, String agent) {}

    /** Ses champs tels qu’ils voyagent avec le formulaire. */
    Map<String, String> champs() {
        var champs = new LinkedHashMap<String, String>();
        champs.put("aCharge", Integer.toString(aCharge));
        champs.put("charges", chargesRetenues == null ? "" : chargesRetenues.saisie());
        champs.put("patrimoine", patrimoine);
        champs.put("procedures", procedures);
        champs.put("lettre", lettre);
        for (var piece : PieceDeSurendettement.values()) champs.put(piece.name(), pieces.contains(piece) ? "oui" : "");
        return champs;
    }

    /** Le même, avec ces champs ; ils ont été vérifiés. */
    Surendettement avec(Map<String, String> champs) {
        return new Surendettement(
                id,
                etat,
                Integer.parseInt(champs.getOrDefault("aCharge", "0")),
                Montant.lire(champs.getOrDefault("charges", "")).orElse(null),
                java.util.Arrays.stream(PieceDeSurendettement.values())
                        .filter(p -> "oui".equals(champs.get(p.name())))
                        .collect(Collectors.toCollection(TreeSet::new)),
                champs.getOrDefault("patrimoine", ""),
                champs.getOrDefault("procedures", ""),
                champs.getOrDefault("lettre", ""),
                etapes,
                version);
    }

    /** Ce qui ne s’efface pas, quoi que décide la commission (C. consommation, L. 711-4). */
    static boolean nonEffacable(Poste poste) {
        return poste == Poste.PENSION_DUE || poste == Poste.AMENDES;
    }

    Capacite capacite(Budget budget) {
        var totaux = Totaux.de(budget);
        return Capacite.de(
                totaux.ressources(),
                chargesRetenues == null ? totaux.charges() : chargesRetenues,
                budget.composition().couple(),
                budget.composition().enfants(),
                aCharge,
                budget.le());
    }
}
