package fr.maillage.references.partenaires;

import fr.maillage.references.partenaires.Champ.Sorte;
import fr.maillage.references.partenaires.pages.FichePage;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Le formulaire d’une fiche : ce qui s’y saisit, champ par champ, tiré du schéma. */
final class SaisieDeFiche {
    /** Ce que la maison écrit elle-même. */
    private static final Set<String> NON_SAISIS = Set.of("source", "id", "date_maj", "structure_id");

    private SaisieDeFiche() {}

    private static List<Champ> saisis(List<Champ> schema) {
        return schema.stream().filter(c -> !NON_SAISIS.contains(c.nom())).toList();
    }

    static Map<String, Object> lire(List<Champ> schema, MultiValueMap<String, String> formulaire) {
        var saisie = new HashMap<String, Object>();
        for (Champ champ : saisis(schema)) {
            List<String> recus = formulaire.getOrDefault(champ.nom(), List.of());
            if (champ.sorte() == Sorte.LISTE) saisie.put(champ.nom(), recus);
            else if (!recus.isEmpty()) saisie.put(champ.nom(), recus.getFirst());
        }
        return saisie;
    }

    static List<FichePage.ChampVu> champs(
            List<Champ> schema,
            Map<String, Object> valeurs,
            List<ErreurDeChamp> erreurs,
            @Nullable Valeurs entreTemps) {
        var lues = new Valeurs(valeurs);
        return saisis(schema).stream()
                .map(champ -> new FichePage.ChampVu(
                        champ.nom(),
                        champ.libelle(),
                        champ.sorte().name(),
                        champ.aide(),
                        champ.exige(),
                        champ.sorte() == Sorte.ZONES
                                ? lues.ecrit(champ.nom()).replace(',', ' ')
                                : lues.texte(champ.nom()),
                        lues.liste(champ.nom()),
                        options(champ),
                        ErreurDeChamp.de(erreurs, champ.nom()).orElse(""),
                        entreTemps(champ, lues, entreTemps)))
                .toList();
    }

    /** Ce qu’un autre a écrit de différent dans ce champ pendant la saisie. */
    private static String entreTemps(Champ champ, Valeurs saisies, @Nullable Valeurs enregistrees) {
        if (enregistrees == null || enregistrees.ecrit(champ.nom()).equals(saisies.ecrit(champ.nom()))) return "";
        if (champ.sorte() != Sorte.LISTE && champ.sorte() != Sorte.CHOIX) {
            return enregistrees.texte(champ.nom()).isEmpty() ? "(vide)" : enregistrees.ecrit(champ.nom());
        }
        var codes = champ.sorte() == Sorte.LISTE
                ? enregistrees.liste(champ.nom())
                : List.of(enregistrees.texte(champ.nom()));
        return String.join(", ", Vocabulaires.libelles(champ.vocabulaire(), codes));
    }

    /** Les groupes d’options : les besoins par famille, le reste d’un bloc. */
    private static Map<String, Map<String, String>> options(Champ champ) {
        if (champ.sorte() != Sorte.LISTE && champ.sorte() != Sorte.CHOIX) return Map.of();
        if (!champ.nom().equals("thematiques")) return Map.of("", Vocabulaires.liste(champ.vocabulaire()));
        var groupes = new LinkedHashMap<String, Map<String, String>>();
        Vocabulaires.besoins().forEach((famille, besoins) -> groupes.put(Vocabulaires.besoin(famille), besoins));
        return groupes;
    }
}
