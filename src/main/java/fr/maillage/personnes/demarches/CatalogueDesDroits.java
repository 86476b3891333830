package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.echeances.Duree;
import fr.maillage.personnes.demarches.echeances.Regles;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Les droits et les démarches que la maison connaît, lus une fois dans catalogue.yaml. */
@Component
class CatalogueDesDroits {
    /** Un droit, dit en mots simples, et les règles d’échéance qu’il appelle une fois ouvert. */
    record Droit(
            String code,
            Risque risque,
            String libelle,
            int fiche,
            @Nullable List<String> regles,
            String sert,
            String pour) {
        List<String> echeances() {
            return Objects.requireNonNullElse(regles, List.of());
        }
    }

    /** Ce qu’on peut faire d’un refus, et dans quel délai. */
    record Recours(
            String libelle,
            boolean rapo,
            int nombre,
            Duree.Unite unite,
            LocalDate depuis,
            String organe,
            String texte) {
        Duree duree() {
            return new Duree(depuis, nombre, unite, texte);
        }
    }

    /** Une démarche : à qui, par où, avec quoi, et ce que vaut le silence. Une pièce suivie de « ? » se présente s’il y a lieu. */
    record Modele(
            String code,
            String droit,
            String libelle,
            String organisme,
            String canal,
            String texte,
            boolean aRelire,
            @Nullable Duree delai,
            String silence,
            @Nullable Recours recours,
            List<String> pieces,
            @Nullable List<String> reglesAccord) {}

    private record Fichier(LocalDate verifieLe, List<Droit> droits, List<Modele> demarches) {}

    private final Map<String, Droit> droits = new LinkedHashMap<>();
    private final Map<String, Modele> modeles = new LinkedHashMap<>();

    CatalogueDesDroits() {
        var fichier = Regles.lire("catalogue.yaml", Fichier.class);
        fichier.droits().forEach(d -> droits.put(d.code(), d));
        fichier.demarches().forEach(m -> modeles.put(m.code(), m));
    }

    List<Droit> droits() {
        return List.copyOf(droits.values());
    }

    List<Modele> modeles() {
        return List.copyOf(modeles.values());
    }

    Optional<Droit> droit(String code) {
        return Optional.ofNullable(droits.get(code));
    }

    Optional<Modele> modele(String code) {
        return Optional.ofNullable(modeles.get(code));
    }

    Optional<Modele> pourLeDroit(String droit) {
        return modeles.values().stream().filter(m -> m.droit().equals(droit)).findFirst();
    }
}
