package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Une visite à domicile : annoncée, acceptée, faite. Ce qui s’y voit devient une intervention, et son compte rendu. */
record Visite(
        long id,
        long dossier,
        UUID cle,
        LocalDate jour,
        Etat etat,
        @Nullable Long intervention,
        String agent,
        Map<String, String> valeurs,
        String secret) {
    /** Ce qui se dit en l’annonçant. */
    static final List<String> CHAMPS = List.of("jour", "heure", "objet", "annoncee", "comment", "accord", "consigne");

    enum Etat {
        PREVUE("prévue", "encours"),
        FAITE("faite", "ok"),
        ANNULEE("annulée", "neutre");

        private final String libelle;
        private final String ton;

        Etat(String libelle, String ton) {
            this.libelle = libelle;
            this.ton = ton;
        }

        String libelle() {
            return libelle;
        }

        String ton() {
            return ton;
        }
    }

    static Map<String, String> lire(Map<String, String> formulaire) {
        var lues = new LinkedHashMap<String, String>();
        for (String cle : CHAMPS) {
            lues.put(cle, formulaire.getOrDefault(cle, "").replace("\r\n", "\n").strip());
        }
        return lues;
    }

    String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }

    String href() {
        return "/personnes/dossiers/" + dossier + "/visites/" + id;
    }

    /** Une visite s’annonce : avant le jour dit, et on dit comment. Champ → ce qui ne va pas. */
    static Map<String, String> refus(Map<String, String> valeurs, LocalDate aujourdHui) {
        var raisons = new LinkedHashMap<String, String>();
        var jour = date(raisons, valeurs, "jour");
        var annoncee = date(raisons, valeurs, "annoncee");
        if (annoncee != null && annoncee.isAfter(aujourdHui)) {
            raisons.put("annoncee", "« %s » n’est pas encore passé : annoncez d’abord la visite.".formatted(annoncee));
        } else if (jour != null && annoncee != null && annoncee.isAfter(jour)) {
            raisons.put("annoncee", "Une visite s’annonce avant d’avoir lieu (le %s).".formatted(jour));
        }
        if (!valeurs.getOrDefault("heure", "").matches("|([01]\\d|2[0-3]):[0-5]\\d")) {
            raisons.put("heure", "« %s » n’est pas une heure, comme 14:30.".formatted(valeurs.get("heure")));
        }
        for (var champ : Map.of(
                        "objet", "Dites à quoi sert cette visite.", "comment", "Dites comment elle est annoncée.")
                .entrySet()) {
            if (valeurs.getOrDefault(champ.getKey(), "").isEmpty()) raisons.put(champ.getKey(), champ.getValue());
        }
        return raisons;
    }

    private static @Nullable LocalDate date(Map<String, String> raisons, Map<String, String> valeurs, String cle) {
        String valeur = valeurs.getOrDefault(cle, "");
        var lue = Dates.lue(valeur);
        if (lue.isEmpty()) {
            raisons.put(cle, valeur.isEmpty() ? "Donnez la date." : Dates.reproche(valeur));
        }
        return lue.orElse(null);
    }
}
