package fr.maillage.personnes.dossiers;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Les communes telles qu’on les écrit dans une adresse. */
@Component
class Communes {
    private final Territoires territoires;

    Communes(Territoires territoires) {
        this.territoires = territoires;
    }

    String nom(String code) {
        return code.isEmpty()
                ? ""
                : territoires
                        .geographie()
                        .trouver(Maille.COMMUNE, code)
                        .map(Territoire::nom)
                        .orElse(code);
    }

    /** Le code de la commune écrite par son nom ou son code ; absent si aucune ou si le nom ne suffit pas. */
    Optional<String> code(String saisie) {
        if (saisie.isBlank()) return Optional.of("");
        var geographie = territoires.geographie();
        if (geographie.trouver(Maille.COMMUNE, saisie.strip()).isPresent()) return Optional.of(saisie.strip());
        return territoires.chercher(saisie, 10, t -> t.maille() == Maille.COMMUNE && t.actuel()).stream()
                .filter(t -> Empreintes.nu(t.nom())
                        .replace('-', ' ')
                        .equals(Empreintes.nu(saisie.strip()).replace('-', ' ')))
                .map(Territoire::code)
                .findFirst();
    }
}
