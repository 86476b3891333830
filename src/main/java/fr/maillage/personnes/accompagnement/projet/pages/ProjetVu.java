package fr.maillage.personnes.accompagnement.projet.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Une version du projet, telle que la personne la lit. */
public record ProjetVu(
        int numero,
        String etat,
        String ton,
        Map<String, String> textes,
        List<ObjectifVu> objectifs,
        List<SignatureVue> signatures) {
    public record ObjectifVu(
            String formulation,
            String domaine,
            String indicateur,
            String modalite,
            String responsable,
            String echeance,
            boolean brouillon,
            List<EtapeVue> etapes) {
        /** Domaine, qui, quand, comment : ce qui est dit, sans les blancs. */
        public String situation() {
            return Stream.of(
                            domaine,
                            responsable.isEmpty() ? "" : "avec " + responsable,
                            echeance.isEmpty() ? "" : "pour le " + echeance,
                            modalite)
                    .filter(dit -> !dit.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** {@code faite} : vide, ou par qui elle est dite faite. */
    public record EtapeVue(String cle, String quoi, String qui, String quand, String comment, String faite) {}

    public record SignatureVue(String qui, String nom, String trace) {}
}
