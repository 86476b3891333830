package fr.maillage.references.territoire;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Les communes telles qu’on les écrit dans une adresse. */
@Component
public class Communes {
    private final Territoires territoires;

    Communes(Territoires territoires) {
        this.territoires = territoires;
    }

    public String nom(String code) {
        return code.isEmpty()
                ? ""
                : territoires
                        .geographie()
                        .trouver(Maille.COMMUNE, code)
                        .map(Territoire::nom)
                        .orElse(code);
    }

    /** Le code de la commune écrite par son nom ou son code ; absent si aucune ou si le nom ne suffit pas. */
    public Optional<String> code(String saisie) {
        if (saisie.isBlank()) return Optional.of("");
        var geographie = territoires.geographie();
        if (geographie.trouver(Maille.COMMUNE, saisie.strip()).isPresent()) return Optional.of(saisie.strip());
        return territoires.chercher(saisie, 10, t -> t.maille() == Maille.COMMUNE && t.actuel()).stream()
                .filter(t -> Ecriture.cle(t.nom()).equals(Ecriture.cle(saisie)))
                .map(Territoire::code)
                .findFirst();
    }
}
