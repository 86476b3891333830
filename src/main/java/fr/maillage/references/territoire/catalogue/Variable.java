package fr.maillage.references.territoire.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Une mesure brute lue dans un fichier public, sous un code stable qui ne contient jamais l'année. */
public record Variable(
        String code,
        String libelle,
        String unite,
        Nature nature,
        String source,
        @Nullable String champ,
        Set<String> mailles,
        @Nullable String numerateur,
        @Nullable String denominateur,
        boolean secondaire,
        List<String> notes) {

    public Variable {
        mailles = Set.copyOf(mailles);
        notes = List.copyOf(notes);
    }

    public boolean additive() {
        return nature.additive();
    }
}
