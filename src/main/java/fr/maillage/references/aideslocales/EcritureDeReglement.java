package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.Champ;
import fr.maillage.references.aideslocales.regles.Condition;
import fr.maillage.references.aideslocales.regles.ExempleTraite;
import fr.maillage.references.aideslocales.regles.MontantDAide;
import fr.maillage.references.aideslocales.regles.Mot;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.references.aideslocales.regles.SituationDExemple;
import fr.maillage.socle.commun.Montant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;

/** Écrit un règlement dans son format de fichier : ce qui est gardé, ce qui s’échange (docs/droits/aides-locales.md). */
final class EcritureDeReglement {
    private EcritureDeReglement() {}

    static String ecrire(Reglement reglement) {
        var racine = new LinkedHashMap<String, Object>();
        racine.put("format", LectureDeReglement.FORMAT);
        racine.put("nom", reglement.nom());
        mettre(racine, "organisme", reglement.organisme());
        mettre(racine, "deliberation", reglement.deliberation());
        mettre(racine, "avertissement", reglement.avertissement());
        racine.put(
                "aides",
                reglement.aides().stream().map(EcritureDeReglement::aide).toList());
        racine.put(
                "exemples",
                reglement.exemples().stream().map(EcritureDeReglement::exemple).toList());
        return FichierDeReglement.yaml(options()).dump(racine);
    }

    /** Une aide seule, pour savoir si quelqu’un d’autre l’a changée. */
    static String ecrire(AideLocale aide) {
        return FichierDeReglement.yaml(options()).dump(aide(aide));
    }

    private static DumperOptions options() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setWidth(160);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return options;
    }

    private static Map<String, Object> aide(AideLocale aide) {
        var fiche = new LinkedHashMap<String, Object>();
        fiche.put("code", aide.code());
        fiche.put("nom", aide.nom());
        mettre(fiche, "phrase", aide.phrase());
        fiche.put("forme", aide.forme().code());
        mettre(fiche, "instance", aide.instance());
        mettre(fiche, "minimum", aide.minimum());
        fiche.put(
                "conditions",
                aide.conditions().stream().map(EcritureDeReglement::condition).toList());
        MontantDAide montant = aide.montant();
        fiche.put(
                "montant", tournure(montant.genre(), montant.genre().tournure().champs(), montant.valeurs()));
        if (!aide.pieces().isEmpty()) fiche.put("pieces", aide.pieces());
        return fiche;
    }

    private static Map<String, Object> condition(Condition condition) {
        return tournure(condition.genre(), condition.genre().tournure().champs(), condition.valeurs());
    }

    private static Map<String, Object> tournure(Mot genre, List<Champ> champs, Map<String, String> valeurs) {
        var fiche = new LinkedHashMap<String, Object>();
        fiche.put("genre", genre.code());
        fiche.putAll(cases(champs, valeurs));
        return fiche;
    }

    private static Map<String, Object> exemple(ExempleTraite exemple) {
        var fiche = new LinkedHashMap<String, Object>();
        fiche.put("nom", exemple.nom());
        fiche.put("situation", cases(SituationDExemple.CHAMPS, exemple.situation()));
        fiche.put(
                "attendus",
                exemple.attendus().stream().map(EcritureDeReglement::attendu).toList());
        return fiche;
    }

    private static Map<String, Object> attendu(ExempleTraite.Attendu attendu) {
        var fiche = new LinkedHashMap<String, Object>();
        fiche.put("aide", attendu.aide());
        fiche.put("issue", attendu.issue().code());
        if (attendu.centimes() != null) fiche.put("montant", new Montant(attendu.centimes()).saisie());
        return fiche;
    }

    private static Map<String, Object> cases(List<Champ> champs, Map<String, String> valeurs) {
        var cases = new LinkedHashMap<String, Object>();
        for (Champ champ : champs) {
            String valeur = valeurs.getOrDefault(champ.code(), "");
            if (valeur.isEmpty()) continue;
            cases.put(champ.code(), champ.genre().pluriel() ? List.of(valeur.split("\\s*,\\s*")) : valeur);
        }
        return cases;
    }

    /** Les cases d’un exemple, dans l’ordre où on les lit, sans celles qui sont vides. */
    static Map<String, String> rangees(Map<String, String> valeurs) {
        var rangees = new LinkedHashMap<String, String>();
        for (Champ champ : SituationDExemple.CHAMPS)
            mettreTexte(rangees, champ.code(), valeurs.getOrDefault(champ.code(), ""));
        return rangees;
    }

    private static void mettreTexte(Map<String, String> fiche, String cle, String texte) {
        if (!texte.isBlank()) fiche.put(cle, texte.strip());
    }

    private static void mettre(Map<String, Object> fiche, String cle, String texte) {
        if (!texte.isBlank()) fiche.put(cle, texte.strip());
    }
}
