package fr.maillage.references.territoire.catalogue;

import java.util.List;

/** Le catalogue contient des fautes : le message les donne toutes, avec le fichier et la ligne à corriger. */
public final class CatalogueInvalide extends RuntimeException {

    private final List<String> fautes;

    CatalogueInvalide(List<String> fautes) {
        super("Le catalogue des indicateurs ne peut pas être chargé :\n- " + String.join("\n- ", fautes));
        this.fautes = List.copyOf(fautes);
    }

    public List<String> fautes() {
        return fautes;
    }
}
