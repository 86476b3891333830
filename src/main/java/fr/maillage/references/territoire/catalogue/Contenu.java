package fr.maillage.references.territoire.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ce que contient le catalogue à un moment : rien n’y change, un complément en fait un autre. */
record Contenu(
        Map<String, Source> sources,
        Map<String, Variable> variables,
        Map<String, Indicateur> indicateurs,
        Map<String, FormatConnu> formats,
        Map<String, NonAlimente> nonAlimentes,
        List<String> fautes) {

    static Contenu de(LectureDuCatalogue lu) {
        return new Contenu(
                copie(lu.sources),
                copie(lu.variables),
                copie(lu.indicateurs),
                copie(lu.formats),
                copie(lu.nonAlimentes),
                List.of());
    }

    private static <T> Map<String, T> copie(Map<String, T> lus) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(lus));
    }

    /** Ce contenu et ses compléments ; un complément fautif est laissé de côté, et ses fautes sont dites. */
    Contenu avec(Map<String, Map<String, String>> complements) {
        Contenu courant = this;
        var toutes = new ArrayList<String>();
        for (Map<String, String> fichiers : complements.values()) {
            try {
                courant = courant.avecUn(fichiers);
            } catch (CatalogueInvalide faute) {
                toutes.addAll(faute.fautes());
            }
        }
        return new Contenu(
                courant.sources,
                courant.variables,
                courant.indicateurs,
                courant.formats,
                courant.nonAlimentes,
                List.copyOf(toutes));
    }

    Contenu avecUn(Map<String, String> fichiers) {
        var lecture = new LectureDuCatalogue(new LectureYaml());
        lecture.partirDe(this);
        lecture.lire(fichiers.entrySet().stream()
                .map(f -> new LectureYaml.Fichier(f.getKey(), f.getValue()))
                .toList());
        lecture.refuserLesFautes();
        return de(lecture);
    }
}
