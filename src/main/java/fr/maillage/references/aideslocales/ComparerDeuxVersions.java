package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.Condition;
import fr.maillage.references.aideslocales.regles.Reglement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ce qui change d’une version à l’autre, dans les phrases mêmes du règlement. */
final class ComparerDeuxVersions {
    private ComparerDeuxVersions() {}

    /**
     * Ce qui change d’une aide, ou de l’en-tête.
     *
     * @param quoi « ajoutée », « retirée » ou « modifiée »
     */
    record Difference(String nom, String quoi, List<String> avant, List<String> apres) {}

    static List<Difference> executer(Reglement avant, Reglement apres) {
        var differences = new ArrayList<Difference>();
        comparer("Le règlement", entete(avant), entete(apres), differences);
        var codes = new LinkedHashSet<String>();
        apres.aides().forEach(a -> codes.add(a.code()));
        avant.aides().forEach(a -> codes.add(a.code()));
        for (String code : codes) {
            var ancienne = avant.aide(code);
            var nouvelle = apres.aide(code);
            if (ancienne.isEmpty())
                nouvelle.ifPresent(a -> differences.add(new Difference(a.nom(), "ajoutée", List.of(), phrases(a))));
            else if (nouvelle.isEmpty())
                differences.add(new Difference(ancienne.get().nom(), "retirée", phrases(ancienne.get()), List.of()));
            else comparer(nouvelle.get().nom(), phrases(ancienne.get()), phrases(nouvelle.get()), differences);
        }
        return List.copyOf(differences);
    }

    private static void comparer(String nom, List<String> avant, List<String> apres, List<Difference> differences) {
        var parties = sans(avant, apres);
        var venues = sans(apres, avant);
        if (!parties.isEmpty() || !venues.isEmpty())
            differences.add(new Difference(nom, nom.equals("Le règlement") ? "modifié" : "modifiée", parties, venues));
    }

    private static List<String> sans(List<String> phrases, List<String> autres) {
        Set<String> connues = Set.copyOf(autres);
        return phrases.stream().filter(p -> !connues.contains(p)).toList();
    }

    private static List<String> entete(Reglement r) {
        return dites(
                "Nom : " + r.nom(),
                "Organisme : " + r.organisme(),
                "Délibération : " + r.deliberation(),
                r.avertissement());
    }

    private static List<String> phrases(AideLocale aide) {
        var phrases = new ArrayList<>(dites(
                "Nom : " + aide.nom(),
                aide.phrase(),
                "Forme : " + aide.forme().libelle(),
                "Décide : " + aide.instance(),
                "Montant : " + aide.montant().phrase()));
        aide.conditions().stream().map(Condition::phrase).forEach(phrases::add);
        aide.pieces().forEach(p -> phrases.add("Pièce : " + p));
        return phrases;
    }

    private static List<String> dites(String... phrases) {
        return List.of(phrases).stream()
                .filter(p -> !p.isBlank() && !p.endsWith(" : "))
                .toList();
    }
}
