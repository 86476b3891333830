package fr.maillage.personnes.dossiers;

import static java.util.Map.entry;

import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** L’identité d’une personne, champ par champ, telle qu’on la saisit, la montre et la rapproche. */
record Fiche(long id, int version, Map<String, String> valeurs) {
    static final int TELEPHONES = 3;

    static final Map<String, String> REGLES = choix(
            entry("", "Règle à préciser"),
            entry("APPEL", "Appel seulement, sans message"),
            entry("MESSAGE", "Message vocal possible"),
            entry("SMS", "SMS possible"),
            entry("TOUT", "Message et SMS possibles"));

    static final List<Champ> TRAITS = List.of(
            Champ.texte("nomDeNaissance", "Nom de naissance", ""),
            Champ.texte("prenoms", "Prénoms", "Dans l’ordre de l’état civil."),
            Champ.texte("nomDUsage", "Nom d’usage", "Celui que la personne emploie."),
            Champ.texte("prenomDUsage", "Prénom d’usage", ""),
            Champ.choix(
                    "sexe",
                    "Sexe",
                    choix(
                            entry("", "Non renseigné"),
                            entry("F", "Femme"),
                            entry("M", "Homme"),
                            entry("I", "Indéterminé"))),
            Champ.de(Champ.Genre.DATE, "naissance", "Date de naissance", ""),
            Champ.texte("lieuDeNaissance", "Lieu de naissance", "Commune, ou pays."),
            Champ.texte("langue", "Langue parlée", "Si ce n’est pas le français."),
            Champ.de(Champ.Genre.CASE, "interprete", "Un interprète est nécessaire", ""));

    static final Champ CONTACT = Champ.de(
            Champ.Genre.LONG,
            "contact",
            "Pour la joindre sans risque",
            "Heures, mots à employer, qui ne doit pas savoir. Gardé scellé.");

    static final List<Champ> CHAMPS = Stream.of(
                    TRAITS.stream(),
                    java.util.stream.IntStream.rangeClosed(1, TELEPHONES)
                            .boxed()
                            .flatMap(n -> telephone(n).stream()),
                    Stream.of(CONTACT))
            .flatMap(s -> s)
            .toList();

    private static List<Champ> telephone(int rang) {
        String cle = "telephone" + rang;
        return List.of(
                Champ.de(Champ.Genre.TELEPHONE, cle, "Téléphone " + rang, ""),
                Champ.texte(cle + "Qui", "À qui est le téléphone " + rang, "Le sien, celui d’un proche…"),
                Champ.choix(cle + "Regle", "Usage du téléphone " + rang, REGLES));
    }

    @SafeVarargs
    private static Map<String, String> choix(Map.Entry<String, String>... entrees) {
        var ordonnes = new LinkedHashMap<String, String>();
        for (var e : entrees) ordonnes.put(e.getKey(), e.getValue());
        return java.util.Collections.unmodifiableMap(ordonnes);
    }

    static Fiche saisie(Map<String, String> formulaire) {
        return new Fiche(0, 0, Champ.lire(CHAMPS, formulaire, ""));
    }

    String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }

    String nom() {
        String usage = valeur("nomDUsage");
        return usage.isEmpty() ? valeur("nomDeNaissance") : usage;
    }

    String prenom() {
        String usage = valeur("prenomDUsage");
        return usage.isEmpty() ? valeur("prenoms").split("[ ,]", 2)[0] : usage;
    }

    String nomComplet() {
        return (prenom() + " " + nom()).strip();
    }

    @Nullable
    LocalDate naissance() {
        return Dates.lue(valeur("naissance")).orElse(null);
    }

    String age(LocalDate jour) {
        LocalDate ne = naissance();
        if (ne == null) return "";
        var age = Period.between(ne, jour);
        if (age.getYears() >= 2) return age.getYears() + " ans";
        return age.toTotalMonths() + " mois";
    }

    List<String> telephones() {
        return java.util.stream.IntStream.rangeClosed(1, TELEPHONES)
                .mapToObj(n -> valeur("telephone" + n))
                .filter(t -> !t.isEmpty())
                .toList();
    }

    /** Ce qui empêche d’enregistrer, champ par champ. */
    Map<String, String> refus(LocalDate aujourdHui) {
        var refus = new LinkedHashMap<String, String>();
        if (nom().isEmpty() && prenom().isEmpty()) {
            refus.put("nomDeNaissance", "Donnez au moins un nom ou un prénom : celui que la personne veut bien dire.");
        }
        LocalDate ne = naissance();
        if (!valeur("naissance").isEmpty() && ne == null) {
            refus.put("naissance", Dates.reproche(valeur("naissance")));
        } else if (ne != null && (ne.isAfter(aujourdHui) || ne.isBefore(aujourdHui.minusYears(125)))) {
            refus.put(
                    "naissance",
                    "Cette date de naissance (%s) ne peut pas être celle d’une personne vivante.".formatted(ne));
        }
        for (int n = 1; n <= TELEPHONES; n++) {
            String numero = valeur("telephone" + n);
            if (!numero.isEmpty() && !Telephone.valide(numero)) {
                refus.put(
                        "telephone" + n,
                        "« %s » n’est pas un numéro de téléphone : des chiffres, 6 à 15.".formatted(numero));
            }
        }
        return refus;
    }

    Fiche avec(Map<String, String> autres) {
        var nouvelles = new LinkedHashMap<>(valeurs);
        nouvelles.putAll(autres);
        return new Fiche(id, version, nouvelles);
    }

    /** Les champs qui diffèrent entre deux fiches, nommés pour le journal : jamais leur contenu. */
    static String differences(Map<String, String> avant, Map<String, String> apres) {
        return CHAMPS.stream()
                .filter(c -> !avant.getOrDefault(c.cle(), "").equals(apres.getOrDefault(c.cle(), "")))
                .map(Champ::libelle)
                .collect(Collectors.joining(", "));
    }

    List<String> erreursEnPhrases(LocalDate jour) {
        return new ArrayList<>(refus(jour).values());
    }
}
