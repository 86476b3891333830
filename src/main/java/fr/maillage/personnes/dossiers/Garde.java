package fr.maillage.personnes.dossiers;

import java.util.Arrays;
import java.util.Optional;

/** Comment un enfant partage son temps entre ses parents. */
enum Garde {
    SANS_OBJET("", ""),
    PLEINE("PLEINE", "vit ici"),
    ALTERNEE("ALTERNEE", "résidence alternée"),
    VISITE("VISITE", "droit de visite");

    private final String code;
    private final String libelle;

    Garde(String code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    String code() {
        return code;
    }

    String libelle() {
        return libelle;
    }

    static Optional<Garde> du(String code) {
        return Arrays.stream(values()).filter(g -> g.code.equals(code)).findFirst();
    }
}
