package fr.maillage.personnes.accueil;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Un mot d’une liste fermée : son code en base, ce qu’un agent en lit. */
interface Mot {
    String name();

    String libelle();

    static <E extends Enum<E> & Mot> Map<String, String> choix(Class<E> liste) {
        var choix = new LinkedHashMap<String, String>();
        for (E mot : liste.getEnumConstants()) choix.put(mot.name(), mot.libelle());
        return choix;
    }

    /** Le mot de ce code ; le premier de la liste (« inconnu », « aucun ») s’il n’en est pas un. */
    static <E extends Enum<E> & Mot> E lire(Class<E> liste, String code) {
        return Arrays.stream(liste.getEnumConstants())
                .filter(m -> m.name().equals(code))
                .findFirst()
                .orElse(liste.getEnumConstants()[0]);
    }

    static <E extends Enum<E> & Mot> Set<E> lire(Class<E> liste, Collection<String> codes) {
        var mots = EnumSet.noneOf(liste);
        for (E mot : liste.getEnumConstants()) if (codes.contains(mot.name())) mots.add(mot);
        return mots;
    }
}
