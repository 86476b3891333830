package fr.maillage.references.partenaires;

import fr.maillage.references.partenaires.FichesRecues.Recue;
import fr.maillage.references.partenaires.FichesRecues.Refus;
import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Ligne;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lit un annuaire reçu : du JSON ou un tableau (CSV, Excel…) aux colonnes du schéma, ou la liste nationale des France services. */
final class LireDesFiches {
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> CHAMPS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String D_UN_SERVICE = "structure_id";

    private final List<Recue> structures = new ArrayList<>();
    private final List<Recue> services = new ArrayList<>();
    private final List<Refus> refus = new ArrayList<>();

    private LireDesFiches() {}

    /** @throws FichierIllisible si rien ne s’y lit, en une phrase à montrer */
    static FichesRecues lire(byte[] octets, String nom) {
        var lecture = new LireDesFiches();
        if (estDuJson(octets)) lecture.json(octets, nom);
        else lecture.tableau(octets, nom);
        return new FichesRecues(lecture.structures, lecture.services, lecture.refus);
    }

    private static boolean estDuJson(byte[] octets) {
        for (byte octet : octets) {
            if (octet == '[' || octet == '{') return true;
            boolean avant = Character.isWhitespace(octet) || (octet & 0xff) >= 0xbb;
            if (!avant) return false;
        }
        return false;
    }

    private void json(byte[] octets, String nom) {
        try {
            var racine = JSON.readTree(octets);
            if (racine.isArray()) {
                objets(racine, "");
            } else if (racine.has("structures") || racine.has("services")) {
                objets(racine.path("structures"), "structures, ");
                objets(racine.path("services"), "services, ");
            } else {
                throw new FichierIllisible(
                        "« %s » n’est ni une liste de fiches, ni un objet « structures » et « services »."
                                .formatted(nom));
            }
        } catch (JacksonException illisible) {
            throw new FichierIllisible("« %s » n’est pas un JSON bien formé (ligne %d) : exportez-le de nouveau."
                    .formatted(
                            nom,
                            illisible.getLocation() == null
                                    ? 0
                                    : illisible.getLocation().getLineNr()));
        }
    }

    private void objets(tools.jackson.databind.JsonNode liste, String prefixe) {
        int rang = 0;
        for (var objet : liste) {
            String ou = prefixe + "rang " + ++rang;
            if (objet.isObject()) ranger(new Recue(ou, JSON.convertValue(objet, CHAMPS)));
            else refus.add(new Refus(ou, "", "Ce n’est pas une fiche : un objet { … } est attendu."));
        }
    }

    private void ranger(Recue recue) {
        (recue.champs().containsKey(D_UN_SERVICE) ? services : structures).add(recue);
    }

    private void tableau(byte[] octets, String nom) {
        try (var fichier = FichierRecu.recevoir(new ByteArrayInputStream(octets), nom);
                Feuille feuille = fichier.lire()) {
            var colonnes = feuille.colonnes().noms();
            boolean franceServices = LesFranceServices.reconnait(colonnes);
            if (!franceServices && !colonnes.containsAll(List.of("id", "nom"))) {
                throw new FichierIllisible(
                        "« %s » n’a pas les colonnes du schéma data·inclusion (source, id, nom, date_maj…) ; il a : %s."
                                .formatted(
                                        nom,
                                        String.join(
                                                ", ",
                                                colonnes.stream().limit(12).toList())));
            }
            for (Ligne ligne : feuille) {
                String ou = "ligne " + ligne.numero();
                if (ligne.defaut().isPresent()) {
                    refus.add(new Refus(ou, "", ligne.defaut().get()));
                    continue;
                }
                var champs = champs(colonnes, ligne);
                if (!franceServices) {
                    ranger(new Recue(ou, champs));
                } else {
                    structures.add(new Recue(ou, LesFranceServices.structure(champs)));
                    services.add(new Recue(ou, LesFranceServices.service(champs)));
                }
            }
        }
    }

    private static Map<String, String> champs(List<String> colonnes, Ligne ligne) {
        var champs = new LinkedHashMap<String, String>();
        for (int rang = 0; rang < colonnes.size(); rang++) {
            String cellule = ligne.cellule(rang);
            champs.put(colonnes.get(rang), cellule == null ? "" : cellule);
        }
        return champs;
    }
}
