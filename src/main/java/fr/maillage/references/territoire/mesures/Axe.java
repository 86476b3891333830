package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Territoire;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Des territoires rangés une fois pour toutes, pour que chaque colonne de chiffres soit un simple tableau. */
final class Axe {
    private final List<Territoire> territoires;
    private final Map<Integer, Integer> places = new HashMap<>();

    Axe(Collection<Territoire> territoires) {
        this.territoires = List.copyOf(territoires);
        for (int i = 0; i < this.territoires.size(); i++) {
            places.put(this.territoires.get(i).id(), i);
        }
    }

    int taille() {
        return territoires.size();
    }

    Territoire territoire(int place) {
        return territoires.get(place);
    }

    /** La place de ce territoire, ou −1. */
    int place(int id) {
        return places.getOrDefault(id, -1);
    }

    List<Territoire> territoires() {
        return territoires;
    }
}
