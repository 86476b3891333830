package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.mesures.Bilan;
import fr.maillage.references.territoire.mesures.ResultatDImport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Le résultat d’un contrôle ou d’un chargement, gardé avec le dépôt : ce que l’écran en montre, sans les lignes. */
public record CompteRendu(
        Issue issue,
        String phrase,
        @Nullable Integer lot,
        String format,
        String libelle,
        int geographie,
        long lignes,
        long acceptees,
        long refusees,
        int territoires,
        int colonnes,
        long doublons,
        Map<String, Long> reparations,
        List<Motif> motifs,
        List<String> remarques) {

    /** Où en est le fichier. */
    public enum Issue {
        PRET,
        CHARGE,
        DEJA_CHARGE,
        NON_RECONNU,
        INCOMPLET,
        REFUSE
    }

    /** Une raison de refus, combien de fois, et ses premiers exemples. */
    public record Motif(String raison, long combien, List<Exemple> exemples) {}

    /** Où, ce qui a été lu, et ce que la raison ajoute pour cette ligne. */
    public record Exemple(long ligne, String colonne, String lu, String raison) {}

    private static final Pattern CITATION = Pattern.compile("« [^»]* »");
    private static final int EXEMPLES = 3;

    static CompteRendu de(ResultatDImport resultat) {
        return switch (resultat) {
            case ResultatDImport.Charge(int lot, Bilan bilan) ->
                de(lot == 0 ? Issue.PRET : Issue.CHARGE, "", lot == 0 ? null : lot, bilan);
            case ResultatDImport.DejaCharge(int lot, String libelle) ->
                sansBilan(Issue.DEJA_CHARGE, "Ce fichier est déjà chargé : rien n’a changé.", lot, libelle);
            case ResultatDImport.NonReconnu(var _, String conseil) -> sansBilan(Issue.NON_RECONNU, conseil, null, "");
            case ResultatDImport.Incomplet(String phrase) -> sansBilan(Issue.INCOMPLET, phrase, null, "");
            case ResultatDImport.Refuse(String phrase, Bilan bilan) -> de(Issue.REFUSE, phrase, null, bilan);
        };
    }

    /** Le même fichier, dont un arrêt brutal a caché que son chargement avait abouti. */
    CompteRendu devenuCharge(int lotEcrit) {
        return avec(Issue.CHARGE, lotEcrit);
    }

    /** Le même fichier, dont le chargement a été annulé. */
    CompteRendu redevenuPret() {
        return avec(Issue.PRET, null);
    }

    private CompteRendu avec(Issue autre, @Nullable Integer autreLot) {
        return new CompteRendu(
                autre,
                phrase,
                autreLot,
                format,
                libelle,
                geographie,
                lignes,
                acceptees,
                refusees,
                territoires,
                colonnes,
                doublons,
                reparations,
                motifs,
                remarques);
    }

    /** Une phrase pour l’avis de fin. */
    String resume() {
        return switch (issue) {
            case PRET -> "prêt à charger, " + decompte();
            case CHARGE -> "chargé (lot " + lot + "), " + decompte();
            case DEJA_CHARGE -> "déjà chargé (lot " + lot + "), rien n’a changé";
            case NON_RECONNU -> "aucun format connu ne reconnaît son en-tête, décrivez ses colonnes";
            case INCOMPLET -> "l’année des chiffres est à donner";
            case REFUSE -> "refusé, rien n’est chargé";
        };
    }

    private String decompte() {
        return Ecrits.combien(acceptees, "ligne acceptée", "lignes acceptées")
                + (refusees == 0 ? "" : ", " + Ecrits.combien(refusees, "refusée", "refusées"));
    }

    private static CompteRendu sansBilan(Issue issue, String phrase, @Nullable Integer lot, String libelle) {
        return new CompteRendu(issue, phrase, lot, "", libelle, 0, 0, 0, 0, 0, 0, 0, Map.of(), List.of(), List.of());
    }

    private static CompteRendu de(Issue issue, String phrase, @Nullable Integer lot, Bilan bilan) {
        return new CompteRendu(
                issue,
                phrase,
                lot,
                bilan.format(),
                bilan.libelle(),
                bilan.geographie(),
                bilan.lignes(),
                bilan.lignes() - bilan.lignesRefusees(),
                bilan.lignesRefusees(),
                bilan.territoires(),
                bilan.colonnes(),
                bilan.doublons(),
                new TreeMap<>(bilan.reparations()),
                motifs(bilan.refus()),
                bilan.remarques());
    }

    /** Deux refus qui ne diffèrent que par la valeur citée, ou par ce qui suit leur première phrase, ont le même motif. */
    private static List<Motif> motifs(List<Bilan.Refus> refus) {
        var parMotif = new LinkedHashMap<String, List<Bilan.Refus>>();
        refus.forEach(r -> parMotif.computeIfAbsent(sansCitation(phrases(r)[0]), _ -> new ArrayList<>())
                .add(r));
        return parMotif.entrySet().stream()
                .map(e -> motif(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(Motif::combien).reversed())
                .limit(50)
                .toList();
    }

    private static Motif motif(String premierePhrase, List<Bilan.Refus> refus) {
        Set<String> suites = refus.stream().map(r -> phrases(r)[1]).collect(Collectors.toSet());
        String commune = suites.size() == 1 ? suites.iterator().next() : "";
        List<Exemple> exemples = refus.stream()
                .limit(EXEMPLES)
                .map(r -> new Exemple(r.ligne(), r.colonne(), r.lu(), commune.isEmpty() ? phrases(r)[1] : ""))
                .toList();
        return new Motif((premierePhrase + " " + sansCitation(commune)).strip(), refus.size(), exemples);
    }

    private static String sansCitation(String phrase) {
        return CITATION.matcher(phrase).replaceAll("« … »");
    }

    /** La première phrase, qui dit la faute ; le reste, qui dit souvent que faire. */
    private static String[] phrases(Bilan.Refus refus) {
        String[] deux = refus.raison().split("(?<=\\.) (?=\\p{Lu})", 2);
        return deux.length == 2 ? deux : new String[] {deux[0], ""};
    }
}
