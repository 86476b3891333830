package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Le formulaire d’un budget : ce qui est écrit, et ce que l’agent avait sous les yeux en commençant.
 *
 * @param lues par ligne, ce qui était affiché à l’ouverture
 * @param jeton propre à ce formulaire : envoyé deux fois, il ne s’enregistre qu’une
 */
record SaisieDeBudget(
        Map<String, String> enTete,
        List<LigneSaisie> lignes,
        Map<String, String> enTeteLu,
        Map<Long, Map<String, String>> lues,
        String jeton) {
    static final String LE = "le";
    static final String OBSERVATIONS = "observations";

    /** Les champs d’en-tête et leurs libellés, dans l’ordre de l’écran. */
    static final Map<String, String> EN_TETE = enTeteDeLEcran();

    private static final Pattern LIGNE = Pattern.compile("l\\.(\\d{1,18})\\.([a-z]+)");
    private static final Pattern NEUVE = Pattern.compile("n\\.([RFCOD]\\d{1,2})\\.(\\d{1,3})\\.([a-z]+)");
    private static final Pattern LUE = Pattern.compile("lu\\.l\\.(\\d{1,18})");
    private static final Set<String> SOMMES =
            Set.of(LigneSaisie.MONTANT, LigneSaisie.RESTANT, LigneSaisie.RETARD, "revenus", "solde", "decouvert");

    private static Map<String, String> enTeteDeLEcran() {
        var champs = new LinkedHashMap<String, String>();
        champs.put(LE, "date du budget");
        champs.put("adultes", "adultes");
        champs.put("grands", "enfants de 14 ans et plus");
        champs.put("petits", "enfants de moins de 14 ans");
        champs.put("handicapes", "enfants handicapés");
        champs.put("surface", "surface du logement");
        champs.put("revenus", "revenus imposables");
        champs.put("solde", "solde du compte");
        champs.put("decouvert", "découvert autorisé");
        champs.put(OBSERVATIONS, "observations");
        return champs;
    }

    /** Le formulaire d’un budget tel qu’il est enregistré : rien n’y est encore changé. */
    static SaisieDeBudget du(Budget budget, String jeton) {
        var lignes = budget.lignes().stream().map(LigneSaisie::de).toList();
        var enTete = enTete(budget.enTete());
        return new SaisieDeBudget(enTete, lignes, enTete, lues(lignes), jeton);
    }

    static Map<Long, Map<String, String>> lues(List<LigneSaisie> lignes) {
        return lignes.stream()
                .filter(l -> l.id() > 0)
                .collect(Collectors.toMap(LigneSaisie::id, LigneSaisie::champs, (a, _) -> a, TreeMap::new));
    }

    static Map<String, String> enTete(Budget.EnTete e) {
        var champs = new LinkedHashMap<String, String>();
        champs.put(LE, e.le().toString());
        champs.put("adultes", Integer.toString(e.composition().adultes()));
        champs.put("grands", Integer.toString(e.composition().grands()));
        champs.put("petits", Integer.toString(e.composition().petits()));
        champs.put("handicapes", Integer.toString(e.composition().handicapes()));
        champs.put(
                "surface",
                Optional.ofNullable(e.surface()).map(Object::toString).orElse(""));
        champs.put(
                "revenus",
                Optional.ofNullable(e.revenusImposables()).map(Montant::saisie).orElse(""));
        champs.put("solde", Optional.ofNullable(e.solde()).map(Montant::saisie).orElse(""));
        champs.put(
                "decouvert",
                Optional.ofNullable(e.decouvert()).map(Montant::saisie).orElse(""));
        champs.put(OBSERVATIONS, e.observations());
        return champs;
    }

    /** Lit un formulaire reçu ; ce qui n’est pas de ce formulaire est ignoré, ce qui est mal écrit est gardé tel quel. */
    static SaisieDeBudget lire(Map<String, String> formulaire) {
        var enTete = new LinkedHashMap<String, String>();
        EN_TETE.keySet().forEach(c -> enTete.put(c, propre(c, formulaire.getOrDefault("b." + c, ""))));
        var parCle = new LinkedHashMap<String, LigneSaisie>();
        var lues = new TreeMap<Long, Map<String, String>>();
        formulaire.forEach((nom, valeur) -> {
            var lue = LUE.matcher(nom);
            if (lue.matches()) lues.put(Long.parseLong(lue.group(1)), deplier(valeur));
            else ranger(parCle, nom, valeur, formulaire);
        });
        return new SaisieDeBudget(
                enTete,
                List.copyOf(parCle.values()),
                deplier(formulaire.getOrDefault("lu.b", "")),
                lues,
                formulaire.getOrDefault("jeton", ""));
    }

    private static void ranger(
            Map<String, LigneSaisie> parCle, String nom, String valeur, Map<String, String> formulaire) {
        var ancienne = LIGNE.matcher(nom);
        var neuve = NEUVE.matcher(nom);
        if (ancienne.matches()) {
            String cle = "l." + ancienne.group(1);
            Poste.deCode(formulaire.getOrDefault(cle + ".poste", ""))
                    .ifPresent(
                            p -> poser(parCle, cle, Long.parseLong(ancienne.group(1)), p, ancienne.group(2), valeur));
        } else if (neuve.matches()) {
            String cle = "n." + neuve.group(1) + "." + neuve.group(2);
            Poste.deCode(neuve.group(1)).ifPresent(p -> poser(parCle, cle, 0, p, neuve.group(3), valeur));
        }
    }

    private static void poser(
            Map<String, LigneSaisie> parCle, String cle, long id, Poste poste, String champ, String valeur) {
        if (!LigneSaisie.champs(poste).contains(champ)) return;
        parCle.computeIfAbsent(cle, _ -> new LigneSaisie(cle, id, poste, new LinkedHashMap<>()))
                .champs()
                .put(champ, propre(champ, valeur));
    }

    /** « 640,00 » et « 640 » sont la même réponse. */
    private static String propre(String champ, String valeur) {
        String nette = valeur.strip().replace("\r\n", "\n");
        return SOMMES.contains(champ) ? Montant.lire(nette).map(Montant::saisie).orElse(nette) : nette;
    }

    /** Des champs en une seule valeur de formulaire : ce qui était affiché voyage avec la page. */
    static String plier(Map<String, String> champs) {
        return champs.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> deplier(String plie) {
        var champs = new LinkedHashMap<String, String>();
        for (String morceau : plie.split("&")) {
            int egal = morceau.indexOf('=');
            if (egal > 0) {
                champs.put(
                        morceau.substring(0, egal),
                        URLDecoder.decode(
                                morceau.substring(egal + 1).replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
                                StandardCharsets.UTF_8));
            }
        }
        return champs;
    }

    /** Tout le formulaire, pour le garder en brouillon et le rendre tel quel. */
    Map<String, String> formulaire() {
        var formulaire = new LinkedHashMap<String, String>();
        enTete.forEach((c, v) -> formulaire.put("b." + c, v));
        formulaire.put("lu.b", plier(enTeteLu));
        lues.forEach((id, champs) -> formulaire.put("lu.l." + id, plier(champs)));
        for (var ligne : lignes) {
            if (ligne.id() > 0)
                formulaire.put(ligne.cle() + ".poste", ligne.poste().code());
            ligne.champs().forEach((c, v) -> formulaire.put(ligne.nomDuChamp(c), v));
        }
        formulaire.put("jeton", jeton);
        return formulaire;
    }

    /** Ce formulaire et ce qu’il porte : deux envois de la même empreinte sont le même geste. */
    String empreinte() {
        return jeton + "#" + Integer.toHexString(plier(formulaire()).hashCode());
    }

    SaisieDeBudget sousLeJeton(String neuf) {
        return new SaisieDeBudget(enTete, lignes, enTeteLu, lues, neuf);
    }

    List<LigneSaisie> remplies() {
        var remplies = new ArrayList<>(lignes);
        remplies.removeIf(LigneSaisie::vide);
        return remplies;
    }
}
