package fr.maillage.references.partenaires;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** La liste nationale des France services (ANCT, Licence Ouverte 2.0), ligne à ligne, dans le schéma data·inclusion. */
final class LesFranceServices {
    private static final String SOURCE = "france-services";
    private static final Map<String, String> JOURS = jours();
    private static final Pattern PLAGE = Pattern.compile("(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})");
    private static final Pattern LABEL = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    private LesFranceServices() {}

    static boolean reconnait(List<String> colonnes) {
        return colonnes.containsAll(List.of("id_fs", "lib_fs", "insee_com"));
    }

    private static Map<String, String> jours() {
        var jours = new LinkedHashMap<String, String>();
        jours.put("h_lundi", "Mo");
        jours.put("h_mardi", "Tu");
        jours.put("h_mercredi", "We");
        jours.put("h_jeudi", "Th");
        jours.put("h_vendredi", "Fr");
        jours.put("h_samedi", "Sa");
        return jours;
    }

    static Map<String, ?> structure(Map<String, String> ligne) {
        var champs = communs(ligne);
        champs.put("nom", ou(ligne, "lib_fs"));
        champs.put("adresse", ou(ligne, "adresse"));
        champs.put("complement_adresse", ou(ligne, "complement_adresse"));
        champs.put("code_postal", ou(ligne, "code_postal"));
        champs.put("code_insee", ou(ligne, "insee_com"));
        champs.put("commune", ou(ligne, "lib_com"));
        champs.put("latitude", ou(ligne, "latitude"));
        champs.put("longitude", ou(ligne, "longitude"));
        champs.put("telephone", ou(ligne, "telephone"));
        champs.put("courriel", ou(ligne, "mail"));
        champs.put(Champ.HORAIRES, horaires(ligne));
        champs.put("reseaux_porteurs", "france-service");
        return champs;
    }

    static Map<String, ?> service(Map<String, String> ligne) {
        var champs = communs(ligne);
        champs.put("structure_id", ou(ligne, "id_fs"));
        champs.put("nom", "Aide aux démarches et accès aux services publics");
        champs.put(
                "description",
                ("Un premier accueil pour les démarches auprès de la CAF, de l’assurance maladie, de la retraite, de France Travail, des impôts…\n"
                                + ou(ligne, "commentaire"))
                        .strip());
        champs.put("type", "accompagnement");
        champs.put(
                "thematiques",
                List.of(
                        "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
                        "numerique--acceder-a-des-services-en-ligne"));
        champs.put("publics", "tous-publics");
        champs.put("frais", "gratuit");
        champs.put("modes_accueil", "en-presentiel");
        champs.put("modes_mobilisation", List.of("se-presenter", "telephoner"));
        return champs;
    }

    /** La liste ne dit pas quand une ligne a été relue : la date du label, la seule écrite, la fera paraître « à vérifier ». */
    private static Map<String, Object> communs(Map<String, String> ligne) {
        var champs = new LinkedHashMap<String, Object>();
        champs.put("source", SOURCE);
        champs.put("id", ou(ligne, "id_fs"));
        var label = LABEL.matcher(ou(ligne, "labellisation"));
        champs.put(
                "date_maj", label.find() ? label.group(3) + "-" + label.group(2) + "-" + label.group(1) : "2020-01-01");
        return champs;
    }

    /** « 09:00 - 12:00 / 13:30 - 17:00 » devient « Mo 09:00-12:00,13:30-17:00 » ; un jour qui ne se lit pas est laissé. */
    private static String horaires(Map<String, String> ligne) {
        var regles = new ArrayList<String>();
        JOURS.forEach((colonne, jour) -> {
            var plages = new ArrayList<String>();
            var lues = PLAGE.matcher(ou(ligne, colonne));
            while (lues.find()) plages.add(lues.group(1) + "-" + lues.group(2));
            if (!plages.isEmpty()) regles.add(jour + " " + String.join(",", plages));
        });
        return String.join("; ", regles);
    }

    private static String ou(Map<String, String> ligne, String colonne) {
        return ligne.getOrDefault(colonne, "").strip();
    }
}
