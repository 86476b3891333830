package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Une version du projet : ce que la personne dit, ses forces, ses priorités, les objectifs, ce à quoi chacun s’engage. */
record Projet(
        long id, long mesure, int numero, @Nullable LocalDate signeLe, String forme, Map<String, String> valeurs) {
    static final String OUI = "oui";
    static final String PAROLE = "parole";
    static final String SILENCE = "silence";
    static final String MOTIF = "motif";

    /** Les textes du projet, dans l’ordre de la conversation. */
    static final Map<String, String> TEXTES = textes();

    private static Map<String, String> textes() {
        var textes = new LinkedHashMap<String, String>();
        textes.put(PAROLE, "Ma situation, avec mes mots");
        textes.put(SILENCE, "La personne ne souhaite pas s’exprimer par écrit");
        textes.put("forces", "Mes forces");
        textes.put("priorites", "Mes priorités");
        textes.put("engagementPersonne", "Ce à quoi je m’engage");
        textes.put("engagementService", "Ce à quoi le service s’engage");
        textes.put("frequence", "Quand et où nous nous voyons");
        textes.put("partage", "Ce que j’accepte que l’on partage, et avec qui");
        textes.put("accord", "Mon accord, ou mon désaccord");
        textes.put(MOTIF, "Pourquoi le projet change");
        return textes;
    }

    static Map<String, String> lire(Map<String, String> formulaire, String prefixe) {
        var lues = new LinkedHashMap<String, String>();
        TEXTES.keySet().forEach(c -> lues.put(c, net(formulaire, prefixe + c)));
        for (int n = 1; n <= Objectif.OBJECTIFS; n++) {
            String cle = "o" + n + "-";
            Objectif.CHAMPS.forEach(c -> lues.put(cle + c, net(formulaire, prefixe + cle + c)));
            for (int e = 1; e <= Objectif.ETAPES; e++) {
                String etape = cle + "e" + e + "-";
                Objectif.CHAMPS_D_ETAPE.forEach(c -> lues.put(etape + c, net(formulaire, prefixe + etape + c)));
            }
        }
        return lues;
    }

    private static String net(Map<String, String> formulaire, String cle) {
        return formulaire.getOrDefault(cle, "").replace("\r\n", "\n").strip();
    }

    static String nom(String cle) {
        if (TEXTES.containsKey(cle)) return TEXTES.getOrDefault(cle, cle);
        return "Objectif " + cle.charAt(1)
                + (cle.contains("-e") && cle.matches("o\\d-e\\d-.*") ? ", étape " + cle.charAt(4) : "") + ", "
                + cle.substring(cle.lastIndexOf('-') + 1);
    }

    String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }

    boolean signe() {
        return signeLe != null;
    }

    List<Objectif> objectifs() {
        return Objectif.de(valeurs);
    }

    /** Ceux que l’on imprime : les autres sont encore à préciser. */
    List<Objectif> objectifsConvenus() {
        return objectifs().stream().filter(o -> !o.brouillon()).toList();
    }

    /** Ce qui manque pour le signer. */
    Optional<String> manque() {
        if (valeur(PAROLE).isEmpty() && !OUI.equals(valeur(SILENCE))) {
            return Optional.of(
                    "La parole de la personne manque : écrivez-la avec elle, ou notez qu’elle ne souhaite pas s’exprimer.");
        }
        if (objectifsConvenus().isEmpty()) {
            return Optional.of(
                    "Aucun objectif n’a encore une échéance et quelqu’un qui s’y engage : précisez-en un avec la personne.");
        }
        return Optional.empty();
    }

    static Map<String, String> refus(Map<String, String> valeurs) {
        var raisons = new LinkedHashMap<String, String>();
        valeurs.forEach((cle, valeur) -> {
            boolean date = cle.endsWith("-echeance") || cle.endsWith("-quand");
            if (date && !valeur.isEmpty() && Dates.lue(valeur).isEmpty()) {
                raisons.put(cle, Dates.reproche(valeur));
            }
        });
        return raisons;
    }
}
