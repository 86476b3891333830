package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.personnes.dossiers.PartDuDossier.Nature;
import fr.maillage.personnes.droitsdespersonnes.FichierDeLaPersonne.Endroit;
import fr.maillage.personnes.droitsdespersonnes.Masquages.Proposition;
import fr.maillage.personnes.droitsdespersonnes.Masquages.Sorte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cherche ce qui touche un tiers dans le fichier réuni (CRPA, L. 311-6) : les données d’un autre adulte du foyer, les noms
 * propres, téléphones et courriels d’un texte, ce qui désigne un proche. Une proposition n’est qu’une proposition : un
 * professionnel relit tout, et peut masquer davantage.
 */
final class ProposerDesMasquages {
    private static final int MAJORITE = 18;
    private static final String NOM_PROPRE = "\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}";
    private static final Map<Pattern, String> TOUJOURS = Map.of(
            Pattern.compile(
                    "\\b(?:M\\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Docteur|Me|Maître)\\s" + NOM_PROPRE),
            "une personne nommée",
            Pattern.compile("(?<!\\d)(?:\\+33\\s?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)"),
            "un numéro de téléphone",
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w"),
            "une adresse de courriel");
    private static final Pattern PROCHE = Pattern.compile(
            "\\b(?:son|sa|ses|mon|ma|mes|le|la|l’|l')\\s?(?:ex-)?(?:mari|femme|conjointe?|compagn(?:on|e)|frère|sœur|père|mère|beau-\\p{L}+|belle-\\p{L}+|voisine?s?|propriétaire|bailleur|employeuse?|employeur|amie?)\\b",
            Masquages.FLAGS);

    private final FichierDeLaPersonne fichier;
    private final long demandeur;
    private final List<MembreDuFoyer> foyer;
    private final LocalDate jour;

    ProposerDesMasquages(FichierDeLaPersonne fichier, long demandeur, List<MembreDuFoyer> foyer, LocalDate jour) {
        this.fichier = fichier;
        this.demandeur = demandeur;
        this.foyer = foyer;
        this.jour = jour;
    }

    Masquages executer() {
        var propositions = new ArrayList<Proposition>();
        for (int p = 0; p < fichier.parties().size(); p++) {
            var elements = fichier.parties().get(p).elements();
            for (int e = 0; e < elements.size(); e++) examiner(propositions, elements.get(e), p, e);
        }
        return new Masquages(propositions, List.of());
    }

    private void examiner(List<Proposition> propositions, FichierDeLaPersonne.Chose chose, int p, int e) {
        Long autre = chose.personne();
        if (autre != null && autre != demandeur) {
            var ici = new Endroit(p, e, Endroit.TOUT);
            boolean enfant = estUnEnfant(autre);
            propositions.add(new Proposition(
                    Sorte.ELEMENT,
                    ici,
                    0,
                    0,
                    chose.titre(),
                    enfant
                            ? "concerne un enfant du foyer : communicable à qui en a l’autorité parentale"
                            : "concerne une autre personne que celle qui demande",
                    !enfant));
            if (!enfant) return;
        }
        for (int d = 0; d < chose.donnees().size(); d++) {
            var donnee = chose.donnees().get(d);
            var la = new Endroit(p, e, d);
            if (donnee.nature() == Nature.FAIT) continue;
            if (donnee.nature() == Nature.NOTE) {
                propositions.add(new Proposition(
                        Sorte.NOTE,
                        la,
                        0,
                        0,
                        donnee.libelle(),
                        "note professionnelle, communicable après relecture",
                        false));
            }
            passages(propositions, la, donnee.valeur());
        }
    }

    private void passages(List<Proposition> propositions, Endroit la, String texte) {
        var trouves = new LinkedHashMap<Integer, Proposition>();
        TOUJOURS.forEach((motif, raison) -> chercher(trouves, motif, la, texte, raison, true));
        for (String nom : nomsDesAutres()) {
            var motif = Pattern.compile("(?<![\\p{L}])" + Pattern.quote(nom) + "(?![\\p{L}])", Masquages.FLAGS);
            chercher(trouves, motif, la, texte, "une personne du foyer", true);
        }
        chercher(trouves, PROCHE, la, texte, "un proche ou un tiers désigné", false);
        trouves.values().stream()
                .sorted(Comparator.comparingInt(Proposition::debut))
                .forEach(propositions::add);
    }

    private void chercher(
            Map<Integer, Proposition> trouves,
            Pattern motif,
            Endroit la,
            String texte,
            String raison,
            boolean retenue) {
        var lecture = motif.matcher(texte);
        while (lecture.find()) {
            int debut = lecture.start();
            int fin = lecture.end();
            boolean deja = trouves.values().stream().anyMatch(t -> t.debut() < fin && debut < t.fin());
            if (deja || siens(lecture.group())) continue;
            trouves.put(debut, new Proposition(Sorte.PASSAGE, la, debut, fin, lecture.group(), raison, retenue));
        }
    }

    /** Le nom de celle ou celui qui demande n’est pas d’un tiers. */
    private boolean siens(String passage) {
        var mots = new HashSet<>(
                Arrays.asList(nomDuDemandeur().toLowerCase(Locale.ROOT).split(" ")));
        String[] dits = passage.toLowerCase(Locale.ROOT).split("\\s");
        // La civilité ne dit pas qui : « Mme Martin » est à elle si tous les autres mots sont son nom.
        for (int i = dits[0].matches("m\\.|mr|mme|mlle|monsieur|madame|mademoiselle") ? 1 : 0; i < dits.length; i++) {
            if (!mots.contains(dits[i])) return false;
        }
        return true;
    }

    /** Ceux du foyer d’aujourd’hui et d’hier, tels que le fichier les nomme ; un nom partagé avec elle n’est pas d’un autre. */
    private List<String> nomsDesAutres() {
        var siens = new HashSet<>(
                Arrays.asList(nomDuDemandeur().toLowerCase(Locale.ROOT).split(" ")));
        return fichier.parties().stream()
                .filter(p -> p.code().equals("identite"))
                .flatMap(p -> p.elements().stream())
                .filter(e -> e.personne() != null && e.personne() != demandeur && !estUnEnfant(e.personne()))
                .flatMap(e -> Stream.concat(
                        Stream.of(e.titre()),
                        Arrays.stream(e.titre().split(" "))
                                .filter(mot -> mot.length() > 2 && !siens.contains(mot.toLowerCase(Locale.ROOT)))))
                .distinct()
                .toList();
    }

    private String nomDuDemandeur() {
        return foyer.stream()
                .filter(m -> m.personne() == demandeur)
                .map(MembreDuFoyer::nom)
                .findFirst()
                .orElse("");
    }

    private boolean estUnEnfant(long personne) {
        return foyer.stream()
                .filter(m -> m.personne() == personne)
                .map(MembreDuFoyer::naissance)
                .findFirst()
                .filter(n -> mineur(n))
                .isPresent();
    }

    private boolean mineur(@Nullable LocalDate naissance) {
        return naissance != null && naissance.plusYears(MAJORITE).isAfter(jour);
    }
}
